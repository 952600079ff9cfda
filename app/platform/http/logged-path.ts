/** Addresses whose last part opens something without a log-in. */
const PRIVATE = /(\/(?:inschrijving|uitnodiging|aanmelden\/link|afmelding|attest|tafel|verslag|t)\/)[^/?]+/gi;
/** A signed id, wherever it stands. */
const SIGNED = /[0-9a-f-]{36}\.[\w-]{22}/gi;

/** The path of an address as a log may have it: without what is asked, and without private links. */
export function loggedPath(url: string): string {
  return url.split("?", 1)[0]!.replace(PRIVATE, "$1…").replace(SIGNED, "…");
}
