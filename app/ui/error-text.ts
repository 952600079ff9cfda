import type { Locale } from "./locale";
import { textFor } from "./text/catalogue";

/** What AppError carries, as far as a text needs it. */
export interface Turned {
  code: string;
  reason: string;
}

/** Plain words for a refusal: those of its reason, else those of its kind, else "something is not right". */
export function errorText({ code, reason }: Turned, locale: Locale = "nl"): string {
  const { reasons } = textFor(locale, "errors");
  return lookUp(reasons, reason) ?? lookUp(reasons, code) ?? reasons.invalid;
}

/**
 * Plain words for one field.
 * @param field name of the field. One of a row has a number or an id behind it (`collega-email-2`); the longest
 *   beginning that has words of its own counts.
 * @param code what is wrong: `required`, `email`, `too-long`, … or a reason of a refusal, e.g. `already-registered`.
 */
export function fieldErrorText(field: string, code: string, locale: Locale = "nl"): string {
  const { fields, codes, reasons } = textFor(locale, "errors");
  for (let name = field; name !== ""; name = name.slice(0, Math.max(0, name.lastIndexOf("-")))) {
    const own = lookUp(fields, `${name}.${code}`);
    if (own) return own;
  }
  return lookUp(codes, code) ?? lookUp(reasons, code) ?? codes.invalid;
}

/** Every field error in words, in the order given; ready for the fields and for the error summary. */
export function fieldErrorTexts(
  errors: Record<string, string>,
  locale: Locale = "nl",
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, code]) => [field, fieldErrorText(field, code, locale)]),
  );
}

function lookUp(texts: Record<string, string>, key: string): string | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}
