import { found, type Found, type Rule } from "./rule";

const LABELS: [string, RegExp][] = [
  ["organisation", /^organisatie$/i],
  ["name", /^contactpersoon$/i],
  ["building", /^gebouw$/i],
  ["street", /^(?:straat(?:\s*\+\s*nr\.?)?|adres)$/i],
  ["postcode", /^postcode$/i],
  ["municipality", /^(?:gemeente|plaats)$/i],
  ["phone", /^(?:tel(?:efoon)?\.?)$/i],
  ["email", /^e-?mail(?:adres)?$/i],
];
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/i;
const PHONE = /(?:\+32\s?|0)\d{1,3}[\s./]*(?:\d{2,3}[\s.]?){2,3}\d{0,2}/;

/** Whom to ask: a block of labels, or a sentence that says so. */
export const contacts: Rule = (text) => {
  const blocks = text.blocks.flatMap(({ text: passage }): Found[] => {
    const values = labelled(passage);
    return Object.keys(values).length < 2 ? [] : [found({ kind: "contact", values, passage })];
  });
  const sentences = text.sentences.flatMap(({ text: passage }): Found[] => {
    if (!/\b(?:contacteer|contact|mail(?:tje)?|bel)\b/i.test(passage)) return [];
    const email = EMAIL.exec(passage)?.[0] ?? "";
    const phone = PHONE.exec(passage.replace(email, ""))?.[0].trim().replace(/\.$/, "") ?? "";
    if (!email && !phone) return [];
    const values = { email, phone };
    if (/\bcontacteer\b/i.test(passage)) return [found({ kind: "contact", values, passage })];
    const why = "Dit kan ook een contact voor één vraag zijn, en niet voor het hele netwerk.";
    return [found({ kind: "contact", values, passage, sure: "guess", why })];
  });
  return [...blocks, ...sentences];
};

function labelled(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split("\n").map((line) => line.trim());
  lines.forEach((line, i) => {
    const [, label = "", rest = ""] = /^([^:]{2,30}):\s*(.*)$/.exec(line) ?? [];
    const [name] = LABELS.find(([, words]) => words.test(label.trim())) ?? [];
    const next = lines[i + 1] ?? "";
    const value = rest || (next.endsWith(":") ? "" : next);
    if (name && value) values[name] = value;
  });
  return values;
}
