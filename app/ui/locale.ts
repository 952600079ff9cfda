/** Dutch first; English for who asks. */
export type Locale = "nl" | "en";

export const LOCALE_COOKIE = "taal";

/** The language a visitor chose; Dutch for who chose nothing, whatever the browser says. */
export function localeOf(request: Request): Locale {
  return /(?:^|;\s*)taal=en(?:;|$)/.test(request.headers.get("cookie") ?? "") ? "en" : "nl";
}
