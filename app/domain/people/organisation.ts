/** Legal forms people write or leave out. */
const LEGAL_FORM = /(^|\s)(vzw|bv|bvba|nv|cv|cvba|cvso|ivzw|asbl|ng)(?=\s|$)/g;

/**
 * What two spellings of one organisation's name have in common: lower case, no accents, no punctuation, no legal
 * form. Empty when nothing is left.
 */
export function organisationKey(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ");
  return plain.replace(LEGAL_FORM, " ").replace(/\s+/g, " ").trim();
}
