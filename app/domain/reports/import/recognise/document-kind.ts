import type { EventKindName } from "~/domain/events/event";
import type { DocumentText } from "../blocks";
import type { DocumentKind } from "../facts";
import { heldSentences } from "./event-sentence";
import { found, type Rule } from "./rule";

/** What a document is, and the words that say so. */
export function documentKindOf(text: DocumentText): { kind: DocumentKind; passage: string } {
  const headings = text.blocks.filter(({ kind }) => kind === "heading").map((block) => block.text);
  const plan = headings.find((one) => /^(?:plan van aanpak|stuurgroep|expertgroep)\b/i.test(one));
  if (plan) return { kind: "NETWERKPLAN", passage: plan };
  const running =
    headings.find((one) => /^lopende zaken\b/i.test(one)) ??
    text.sentences.find(({ text: one }) => /\bin (?:deze rubriek|dit dossier)\b/i.test(one))?.text;
  if (running) return { kind: "DOSSIER", passage: running };
  if (/\bverslag\b/i.test(text.title)) return { kind: "VERSLAG", passage: text.title };
  const held = heldSentences(text)[0];
  if (held) return { kind: "VERSLAG", passage: held.text };
  return { kind: "NASLAGTEKST", passage: text.title };
}

const KINDS: [EventKindName, RegExp][] = [
  ["KICK_OFF", /\bkick-?off\b/i],
  ["DENK_EN_DEELDAG", /\bdenk- en deeldag\b/i],
  ["LANCEERSESSIE", /\blanceersessie\b/i],
  ["SLOTEVENT", /\bslotevent\b/i],
  ["REGIONALE_SESSIE", /\bregionale sessie\b/i],
  ["THEMATISCHE_SESSIE", /\bthematische sessie\b/i],
  ["INSPIRATIEDAG", /\b(?:inspiratiedag|LDE-dag)(?:en)?\b/i],
];

/** What kind of event a report tells of. */
export const eventKind: Rule = (text) => {
  if (documentKindOf(text).kind !== "VERSLAG") return [];
  for (const passage of [text.title, ...heldSentences(text).map((sentence) => sentence.text)])
    for (const [kind, words] of KINDS)
      if (words.test(passage)) return [found({ kind: "eventKind", values: { kind }, passage })];
  return [];
};

/** The title of the event in the title of its report. */
export function eventTitleOf({ title }: DocumentText): string {
  const name = title
    .replace(/^verslag(?:\s+van)?(?:\s+(?:de|het))?[\s:–-]*/i, "")
    .replace(/\s+(?:was\s+)?een (?:groot )?succes!?$/i, "");
  return (name || title).slice(0, 160);
}
