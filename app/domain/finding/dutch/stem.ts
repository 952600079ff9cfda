import { stemmer as snowball } from "@orama/stemmers/dutch";

const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

/**
 * What the forms of one Dutch word have in common. Snowball's Dutch stemmer leaves apart what Dutch spelling keeps
 * apart: "plann" (plannen) and "plan", "huiz" (huizen) and "huis", "bedrijv" and "bedrijf". These meet here as well,
 * and so do plurals on -s after a consonant pair ("coaches", "stages") that it takes for whole words.
 * @param form a folded word (`fold`).
 */
export function stem(form: string): string {
  const before = known.get(form);
  if (before !== undefined) return before;
  const stemmed = /\d/.test(form) ? form : level(snowball(singular(form)));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(form, stemmed);
  return stemmed;
}

/** English words that Dutch took along with their plural: coaches, matches, stages, jobs. */
const singular = (form: string) =>
  form.length > 5 ? form.replace(/(ch|sh|x)es$/, "$1").replace(/(g)es$/, "$1e") : form;

/** How a stem ends, in the spelling of a word that stands alone. */
function level(stem: string): string {
  if (stem.length < 4) return stem;
  return stem
    .replace(/([bdfgklmnprst])\1$/, "$1")
    .replace(/v$/, "f")
    .replace(/z$/, "s");
}
