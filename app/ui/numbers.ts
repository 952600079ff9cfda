import type { Locale } from "./locale";

/** 62.140 · 62,140 */
export function formatNumber(value: number, locale: Locale = "nl"): string {
  return new Intl.NumberFormat(locale === "nl" ? "nl-BE" : "en-GB").format(value);
}

/** 0.68 → 68 %: a share, in whole percents. */
export function formatPercent(share: number, locale: Locale = "nl"): string {
  return `${formatNumber(Math.round(share * 100), locale)}${locale === "nl" ? "\u00a0" : ""}%`;
}

/** "Brugge", "Brugge en Leuven", "Brugge, Gent en Leuven" */
export function formatList(words: readonly string[], locale: Locale = "nl"): string {
  const last = words.at(-1) ?? "";
  if (words.length < 2) return last;
  return `${words.slice(0, -1).join(", ")} ${locale === "nl" ? "en" : "and"} ${last}`;
}
