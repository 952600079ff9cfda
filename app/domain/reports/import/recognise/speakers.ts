import { MUNICIPALITY } from "./municipalities";
import { bare, found, type Found, type Rule } from "./rule";

const NAME = "\\p{Lu}[\\p{L}'’-]+(?:\\s+(?:(?:van|de|den|der|ter)\\s+)*\\p{Lu}[\\p{L}'’-]+)+";
const POST =
  "(?:(?:algemeen|gedelegeerd|adjunct|afgevaardigd|waarnemend)\\s+)?(?:voorzitter|ondervoorzitter|directeur|bestuurder|coördinator|zaakvoerder|burgemeester|schepen|minister|projectleider|stafmedewerker)";
const PERSON = new RegExp(`(${NAME}),\\s+(${POST})\\s+(?:van|bij)\\s+([^,.]+),`, "gu");
/** The name of an organisation: words with a capital, "De Winning" and "I-Diverso" among them. */
const ORG = "\\p{Lu}[\\p{L}\\d&!-]*(?:\\s+(?:&\\s+)?\\p{Lu}[\\p{L}\\d&!-]*)*";

/** Persons who spoke, with the title that they held. */
export const speakers: Rule = (text) =>
  text.sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(PERSON)].map(([, name = "", title = "", organisation = ""]) => {
      const told = /voorbeeld uit de praktijk|praktijkvoorbeeld|getuig/i.test(sentence.text);
      const values = {
        ...{ name, title, organisation: bare(organisation), place: "" },
        part: told ? "GETUIGENIS" : "TOELICHTING",
        subject: told
          ? "Een voorbeeld uit de praktijk"
          : (/met zijn (visie op \p{L}+)/u.exec(sentence.text)?.[1] ?? ""),
      };
      return found({ kind: "speaker", values, passage: sentence.text });
    }),
  );

type Pattern = { part: string; words: RegExp };
const PARTS: Pattern[] = [
  {
    part: "TOELICHTING",
    words: new RegExp(
      `\\blieten we (${ORG}) aan het woord voor een toelichting(?: bij (.+?))?(?: die|[.,])`,
      "u",
    ),
  },
  {
    part: "WORKSHOP",
    words: new RegExp(`\\bworkshop nam (${ORG}) ons mee in (?:de wereld van )?[“"](.+?)[”"]`, "u"),
  },
  {
    part: "GETUIGENIS",
    words: new RegExp(`\\bgetuigden (?:de )?(?:LDE-organisaties )?(${ORG} en ${ORG}) over (.+?)[.,]?$`, "u"),
  },
  { part: "GETUIGENIS", words: new RegExp(`\\bverhalen van (${ORG} en ${ORG})`, "u") },
];
const PER_PLACE = new RegExp(
  `\\bin (${MUNICIPALITY}) was dit (${ORG}) en in (${MUNICIPALITY}) (${ORG})`,
  "u",
);
const ORGANISED = new RegExp(`\\bgeorganiseerd door (?:het |de )?((?:vzw )?${ORG})`, "u");

/** Organisations that had a part in the programme. */
export const organisationParts: Rule = (text) =>
  text.sentences.flatMap(({ text: passage }): Found[] => {
    const speaker = (part: string, organisation: string, subject = "", place = "") =>
      found({
        kind: "speaker",
        values: { name: "", title: "", organisation, part, subject, place },
        passage,
      });
    const parts = PARTS.flatMap(({ part, words }) => {
      const [, names = "", subject = ""] = words.exec(passage) ?? [];
      return names ? names.split(" en ").map((name) => speaker(part, name, subject)) : [];
    });
    const [, here, one, there, other] = PER_PLACE.exec(passage) ?? [];
    if (here && one && there && other)
      for (const [place, name] of [
        [here, one],
        [there, other],
      ] as const)
        parts.push(speaker("TOELICHTING", name, /\bmandaat voor \p{L}+/u.exec(passage)?.[0], place));
    return parts;
  });

export const organisers: Rule = (text) =>
  text.sentences.flatMap(({ text: passage }) => {
    const [, name] = ORGANISED.exec(passage) ?? [];
    return name ? [found({ kind: "organiser", values: { name }, passage })] : [];
  });

/** Organisations that a document names between brackets, or says it worked with. */
export const mentioned: Rule = (text) =>
  text.sentences.flatMap(({ text: passage }) => {
    const [, list = ""] = /\bstakeholders \(([^)]+)\)/.exec(passage) ?? [];
    const [, taught = ""] = new RegExp(`\\bWe leerden van (${ORG}(?: en ${ORG})*)`, "u").exec(passage) ?? [];
    const [, partner = ""] =
      new RegExp(`\\bSamen met (?:o\\.?a\\.? )?(${ORG}) maken we`, "u").exec(passage) ?? [];
    const names = [...list.split(/\s*,\s*/), ...taught.split(" en "), partner];
    return names
      .map((name) => name.replace(/[…\s]+$/, ""))
      .filter(Boolean)
      .map((name) => found({ kind: "mentioned", values: { name }, passage }));
  });
