const ORDINALS = [
  "",
  "eerste",
  "tweede",
  "derde",
  "vierde",
  "vijfde",
  "zesde",
  "zevende",
  "achtste",
  "negende",
  "tiende",
];
const CARDINALS = ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"];
const TENS: Record<string, number> = {
  tien: 10,
  vijftien: 15,
  twintig: 20,
  dertig: 30,
  veertig: 40,
  vijftig: 50,
  zestig: 60,
  zeventig: 70,
  tachtig: 80,
  negentig: 90,
  honderd: 100,
};

export const ORDINAL = `(?:${ORDINALS.slice(1).join("|")}|\\d{1,2}(?:de|e|ste))`;
export const ABOUT_SO_MANY = `(?:${Object.keys(TENS).join("|")})tal`;
export const SO_MANY = `(?:\\d{1,3}|${CARDINALS.slice(1).join("|")})`;

export const ordinal = (word: string) => Number.parseInt(word, 10) || ORDINALS.indexOf(word.toLowerCase());

/** A number in figures or words, "vijftigtal" included; NaN when it is none. */
export function numberIn(word: string): number {
  const low = word.toLowerCase();
  const tens = TENS[low.replace(/tal$/, "")];
  if (low.endsWith("tal") && tens) return tens;
  const at = CARDINALS.indexOf(low);
  return at >= 0 ? at : Number(low.replaceAll(".", "").replace(",", "."));
}

/** What the words before a number say of it. */
export function qualifierOf(before: string, word: string): string {
  if (/\b(?:meer dan|ruim|minstens)\s*$/i.test(before)) return "MORE_THAN";
  if (/(?:zo['’]n|ongeveer|circa|ca\.|een kleine)\s*$/i.test(before) || word.endsWith("tal")) return "ABOUT";
  if (/\b(?:maximaal|hoogstens|ten hoogste)\s*$/i.test(before)) return "AT_MOST";
  return "EXACT";
}
