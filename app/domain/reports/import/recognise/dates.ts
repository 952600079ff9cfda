import type { Sentence } from "../blocks";
import { namedDays } from "./days";
import { heldSentences } from "./event-sentence";
import { MUNICIPALITY, provinceOf } from "./municipalities";
import { numberIn, ORDINAL, ordinal } from "./numbers";
import { found, type Found, type Rule } from "./rule";
import { dated } from "./year";

const IN_PLACES = new RegExp(
  `\\b(?:in|te)\\s+((?:${MUNICIPALITY})(?:(?:\\s*,\\s*|\\s+en\\s+)(?:${MUNICIPALITY}))*)\\b`,
  "gu",
);
const VENUE = new RegExp(
  `\\bin\\s+(?:het\\s+|de\\s+)?((?:hotel|zaal|gemeentehuis|stadhuis|provinciehuis|congrescentrum|cultuurcentrum|cc|gc)(?:\\s+\\p{Lu}[\\p{L}'-]*)*)\\s+(?:in|te)\\s+(${MUNICIPALITY})\\b`,
  "iu",
);
const NEXT = new RegExp(`\\b(${ORDINAL}|volgende)\\s+editie\\b`, "iu");
const LATER = /\b(?:kijken|uit naar|volgend|verwelkomen|hopen|plannen|afspraak)\b/i;

/** The places that a sentence names, each once. */
export function placesIn(text: string): string[] {
  return [
    ...new Set([...text.matchAll(IN_PLACES)].flatMap(([, list = ""]) => list.split(/\s*,\s*|\s+en\s+/))),
  ];
}

/** The days on which the event was held, each with its place where they are named two by two. */
export const eventDates: Rule = (text, today) =>
  heldSentences(text).flatMap((sentence) => {
    const days = namedDays(sentence.text);
    const places = placesIn(sentence.text);
    return days.map((named, i) => {
      const { day, sure, why } = dated(named, text, today);
      const paired = places.length === days.length && places.length > 1;
      const place = places.length === 1 ? places[0]! : paired ? places[i]! : "";
      const because = paired ? `${why} De plaatsen staan in dezelfde volgorde als de dagen.`.trim() : why;
      return found({
        kind: "date",
        values: { day, place },
        passage: sentence.text,
        sure: paired && sure === "read" ? "derived" : sure,
        why: because,
      });
    });
  });

/** The places where it was held. */
export const venues: Rule = (text) => {
  const seen = new Set<string>();
  return heldSentences(text).flatMap((sentence) => {
    const [, building = "", within = ""] = VENUE.exec(sentence.text) ?? [];
    return placesIn(sentence.text).flatMap((municipality): Found[] => {
      if (seen.has(municipality)) return [];
      seen.add(municipality);
      const name = municipality === within ? building : "";
      const values = { name, municipality, province: provinceOf(municipality) };
      return [found({ kind: "venue", values, passage: sentence.text })];
    });
  });
};

/** A date that stands on its own, as under a letter. */
export const documentDates: Rule = (text, today) =>
  text.blocks.flatMap((block) =>
    namedDays(block.text)
      .filter(({ words }) => words === block.text.replace(/[.,]$/, ""))
      .map((named) =>
        found({
          kind: "documentDate",
          values: { day: dated(named, text, today).day },
          passage: block.text,
          ...(/\s\d{2}$/.test(named.words)
            ? { sure: "derived" as const, why: `Het jaar staat er met twee cijfers: ${named.year}.` }
            : {}),
        }),
      ),
  );

/** Which edition this was, and which one was announced. */
export const editions: Rule = (text, today) =>
  text.sentences.flatMap((sentence) => {
    const [, word = ""] = NEXT.exec(sentence.text) ?? [];
    if (!word) return [];
    const number = word === "volgende" ? "" : String(ordinal(word) || numberIn(word));
    if (LATER.test(sentence.text)) return [announced(sentence, number, text, today)];
    return number ? [found({ kind: "edition", values: { number }, passage: sentence.text })] : [];
  });

function announced(sentence: Sentence, number: string, ...[text, today]: Parameters<Rule>): Found {
  const [named] = namedDays(sentence.text);
  const { day, sure, why } = named ? dated(named, text, today) : { day: "", sure: "read" as const, why: "" };
  return found({ kind: "nextEdition", values: { number, day }, passage: sentence.text, sure, why });
}

/** What else happened on a day: it is told, and stays in the text. */
export const otherDates: Rule = (text, today) => {
  const held = new Set(heldSentences(text));
  return text.sentences.flatMap((sentence) => {
    if (held.has(sentence) || NEXT.test(sentence.text)) return [];
    return namedDays(sentence.text)
      .filter(({ words }) => words !== sentence.block.text)
      .map((named) => {
        const { day, sure, why } = dated(named, text, today);
        return found({ kind: "otherDate", values: { day }, passage: sentence.text, sure, why });
      });
  });
};
