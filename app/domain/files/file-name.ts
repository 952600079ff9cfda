/** What no file system takes, what ends a header or a path, what is not seen, and what turns the text around. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\u2028\u2029"'\\/:*?<>|%#&;$`]/gu;
/** Names that Windows takes for a device, whatever stands behind the dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:$|[. ])/i;
const MOST_CHARACTERS = 100;

/**
 * A name under which anybody can keep the file: one name and no path, with the ending of what it is and no other.
 * @param given as somebody's computer called it; may hold anything.
 * @param ending of what its bytes are, without dot.
 */
export function harmlessName(given: string, ending: string): string {
  const whole = stemOf(given)
    .normalize("NFC")
    .replace(UNFIT, " ")
    // Of two endings the first would be hidden behind the second.
    .replaceAll(".", " ")
    .replace(/\s+/gu, " ")
    .trim();
  const stem = Array.from(whole).slice(0, MOST_CHARACTERS).join("").trim();
  const safe = DEVICE.test(stem) ? `bestand ${stem}` : stem || "bestand";
  return `${safe}.${ending}`;
}

/** The name without folders and without its ending; what a title is made of when none was given. */
export function stemOf(given: string): string {
  const name = given.split(/[\\/]/).at(-1) ?? "";
  return name.replace(/\.[^.]{1,10}$/u, "");
}

/** How the name ends, in small letters and without dot; "" when it does not. */
export const endingOf = (given: string): string =>
  /\.([a-z0-9]{1,10})\s*$/i.exec(given)?.[1]!.toLowerCase() ?? "";
