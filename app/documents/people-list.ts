import { EMAIL, emailKey } from "~/platform/http/fields";
import { oneLine } from "./characters";
import { MAX_RECORD, recordReader, type Record } from "./delimited";

export type ListedPerson = {
  line: number;
  name: string;
  email: string;
  organisation: string;
  /** As written in the list; whoever knows the types makes one of it. */
  type: string;
};
export type ListProblem = {
  line: number;
  code: "no-email" | "email" | "too-long" | "duplicate" | "too-many";
  /** What it is about: the address, or the start of the line. */
  text: string;
  /** For a duplicate: the line where the address stands first. */
  sameAs?: number;
};
export type PeopleList = { people: ListedPerson[]; problems: ListProblem[] };

export const MAX_PEOPLE = 1_000;
const MAX = { name: 200, email: 254, organisation: 200, type: 100 };

type Column = "name" | "first" | "last" | "email" | "organisation" | "type";
type Header = { columns: (Column | null)[]; delimiter: string };
type Draft = Omit<ListedPerson, "line">;

/**
 * Reads a pasted list or CSV file of people: `Jan Peeters <jan@x.be>`, `jan@x.be; Jan; Org; type`, rows copied from
 * a sheet, with or without a header in Dutch or English. Nothing throws; what cannot be read becomes a problem with
 * its line, the others are read. Stops after 1,000 people and problems together.
 */
export function readPeopleList(text: string): PeopleList {
  const list: PeopleList = { people: [], problems: [] };
  const seen = new Map<string, number>();
  const next = recordReader(text);
  let header: Header | null = null;
  for (let record = next(); record; record = next(header?.delimiter)) {
    // A title may stand above the header, but no people.
    if (!header && list.people.length === 0 && (header = readHeader(record))) continue;
    for (const draft of drafts(record, header)) {
      if (list.people.length + list.problems.length >= MAX_PEOPLE) {
        list.problems.push({ line: record.line, code: "too-many", text: excerpt(record.raw) });
        return list;
      }
      add(list, seen, record, draft);
    }
  }
  return list;
}

function add(list: PeopleList, seen: Map<string, number>, { line, raw }: Record, draft: Draft | null): void {
  const code = draft ? wrong(draft) : raw.length > MAX_RECORD ? "too-long" : "no-email";
  if (!draft || code) {
    const about = code === "email" && draft ? draft.email : raw;
    list.problems.push({ line, code: code ?? "no-email", text: excerpt(about) });
    return;
  }
  const key = emailKey(draft.email);
  const sameAs = seen.get(key);
  if (sameAs !== undefined) {
    list.problems.push({ line, code: "duplicate", text: draft.email, sameAs });
    return;
  }
  seen.set(key, line);
  list.people.push({ line, ...draft });
}

function wrong(draft: Draft): "no-email" | "email" | "too-long" | null {
  if (!draft.email) return "no-email";
  if ((Object.keys(MAX) as (keyof Draft)[]).some((field) => draft[field].length > MAX[field]))
    return "too-long";
  return EMAIL.test(draft.email) && !draft.email.includes("..") ? null : "email";
}

/** The people in one record: one, or more when somebody pasted the addressees of a mail. */
function drafts({ fields, raw }: Record, header: Header | null): (Draft | null)[] {
  if (raw.length > MAX_RECORD) return [null];
  const cells = fields.map(cell);
  if (header) return [byHeader(cells, header.columns)];
  const addresses = cells.filter(({ email }) => email).length;
  if (addresses === 0) return [null];
  return addresses === 1 ? [byPlace(cells)] : addressees(cells);
}

type Cell = { text: string; email: string };

/** Splits `Jan Peeters <jan@x.be>` (also with `mailto:`, quotes or brackets around) into words and address. */
function cell(field: string): Cell {
  const text = oneLine(field.normalize("NFC")).replace(/\s+/g, " ");
  const bracketed = /^([^<>]*)<([^<>]*@[^<>]*)>[\s.,;]*$/.exec(text);
  if (bracketed) return { text: unquoted(bracketed[1]!), email: address(bracketed[2]!) };
  const bare = /^\S*@\S*$/.test(text) ? address(text) : "";
  return { text: bare ? "" : unquoted(text), email: bare };
}

const address = (text: string) =>
  text
    .trim()
    .replace(/^mailto:/i, "")
    .replace(/^["'(]+|["').]+$/g, "");
const unquoted = (text: string) => text.trim().replace(/^(["'])(.*)\1$/, "$2");

function byHeader(cells: Cell[], columns: (Column | null)[]): Draft {
  const at = (column: Column) => cells[columns.indexOf(column)];
  const words = (column: Column) => at(column)?.text ?? "";
  const address = columns.includes("email") ? at("email") : cells.find(({ email }) => email);
  const name = words("name") || [words("first"), words("last")].filter(Boolean).join(" ");
  return {
    name: name || (address?.email ? address.text : ""),
    // An address that is none is shown as it was typed.
    email: address?.email || address?.text || "",
    organisation: words("organisation"),
    type: words("type"),
  };
}

/** Without a header: the name stands with or before the address, or right after it; then organisation and type. */
function byPlace(cells: Cell[]): Draft {
  const place = cells.findIndex(({ email }) => email);
  const before = cells
    .slice(0, place)
    .map(({ text }) => text)
    .filter(Boolean);
  const { text, email } = cells[place]!;
  const after = cells.slice(place + 1).map((one) => one.text);
  const name = [text, ...before].filter(Boolean).join(" ") || after.shift() || "";
  return { name, email, organisation: after[0] ?? "", type: after[1] ?? "" };
}

/** As copied from a mail's address bar; words before `Jan <jan@x.be>` are a family name with a comma after it. */
function addressees(cells: Cell[]): Draft[] {
  const people: Draft[] = [];
  let before = "";
  for (const { text, email } of cells) {
    const name = [text, before].filter(Boolean).join(" ");
    if (email) people.push({ name, email, organisation: "", type: "" });
    before = email ? "" : text;
  }
  return people;
}

const WORDS: [Column, RegExp][] = [
  ["email", /^(e-?mail(adres(sen)?|s)?|mail(adres)?|e-?mail address|adres e-?mail)$/],
  ["first", /^(voornaam|first ?name|given ?name)$/],
  ["last", /^(achternaam|familienaam|naam familie|last ?name|family ?name|surname)$/],
  ["name", /^(naam|name|volledige naam|full ?name|deelnemer|participant|voornaam en (achter|familie)?naam)$/],
  ["organisation", /^(organisatie|organi[sz]ation|onderneming|bedrijf|firma|company|werkgever|employer)$/],
  ["type", /^(type|soort|type deelnemer|deelnemerstype|type organisatie|participant type|kind)$/],
];

/** The columns, when a record names some and holds no address. `naam` beside `voornaam` is a family name. */
function readHeader({ fields, delimiter }: Record): Header | null {
  if (fields.some((field) => field.includes("@"))) return null;
  const columns = fields.map(columnOf);
  if (!columns.some(Boolean)) return null;
  const isSplit = columns.includes("first") && !columns.includes("last");
  return { delimiter, columns: columns.map((column) => (isSplit && column === "name" ? "last" : column)) };
}

function columnOf(field: string): Column | null {
  const plain = oneLine(field.toLowerCase()).replace(/[*:]|\(.*\)/g, "");
  const word = plain.replace(/[\s_]+/g, " ").trim();
  return WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

const excerpt = (text: string) => {
  const line = oneLine(text);
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};
