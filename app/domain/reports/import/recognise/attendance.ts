import { aboutOf } from "./event-sentence";
import { ABOUT_SO_MANY, numberIn, qualifierOf } from "./numbers";
import { typesIn } from "./types";
import { found, listed, type Rule } from "./rule";

const PEOPLE = "deelnemers|aanwezigen|mensen|personen|begeleiders|bezoekers|geïnteresseerden|medewerkers";
const COUNT = new RegExp(`(?<![\\d.,])(\\d{1,4}|${ABOUT_SO_MANY})\\s+(?:${PEOPLE})\\b`, "iu");
const CAME = /\b(?:verzamelden|deelnemers|namen?\b.*\bdeel|aanwezig|aanwezigen|kwamen|opkomst)\b/i;
const PRESENT =
  /\b(?:onder de aanwezigen|aanwezig)\s+(?:waren|bevonden zich)\s+(?:vertegenwoordigers\s+van\s+)?(.+?)\.?$/i;

/** How many came. */
export const attendance: Rule = (text) =>
  text.sentences.flatMap((sentence) => {
    const match = COUNT.exec(sentence.text);
    if (!match || !CAME.test(sentence.text)) return [];
    const word = match[1]!;
    const qualifier = qualifierOf(sentence.text.slice(0, match.index), word);
    const values = { qualifier, count: String(numberIn(word)), about: aboutOf(sentence) };
    return [found({ kind: "attendance", values, passage: sentence.text })];
  });

/** Which kinds of organisation were there. */
export const presentTypes: Rule = (text) =>
  text.sentences.flatMap((sentence) => {
    const [, list = ""] = PRESENT.exec(sentence.text) ?? [];
    return listed(list).map((part) => {
      const words = part.replace(/^(?:de|het)\s+/i, "");
      const [type = ""] = typesIn(words);
      const unmapped = {
        sure: "guess" as const,
        why: `“${words}” is geen van onze soorten. Kies er zelf een, of laat dit uit.`,
      };
      return found({
        kind: "presentType",
        values: { words, type },
        passage: sentence.text,
        ...(type ? {} : unmapped),
      });
    });
  });
