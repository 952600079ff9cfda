const MAX_LENGTH = 70;

/**
 * A title as it stands in an address: lower case, without accents, words tied by hyphens.
 * @param otherwise what it is when nothing of the title can stand there.
 */
export function slugOf(title: string, otherwise = "dag"): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  const whole = words.slice(0, MAX_LENGTH + 1);
  const cut = whole.length > MAX_LENGTH ? whole.slice(0, whole.lastIndexOf("-", MAX_LENGTH)) : whole;
  return (cut || whole.slice(0, MAX_LENGTH)).replace(/^-+|-+$/g, "") || otherwise;
}

/** That slug, or with the first number behind it under which it is free. */
export function firstFree(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n += 1) if (!taken.has(`${wanted}-${n}`)) return `${wanted}-${n}`;
}
