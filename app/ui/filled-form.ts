import type { FieldErrors } from "~/platform/errors";
import { errorText, fieldErrorTexts } from "./error-text";
import type { Locale } from "./locale";

type Values = Record<string, string | string[]>;

/** What an action answers when it did not accept a form. */
export type RefusedForm = { errors: FieldErrors; reason: string; values: Values };

/**
 * What stands in the fields of a form, and what is wrong with them in words: as it was sent when it was refused, else
 * as it is saved. A refusal that is about no field stands above the form.
 */
export function filledForm(refused: RefusedForm | undefined, saved: Values, locale: Locale = "nl") {
  const values = refused ? refused.values : saved;
  const atFields = fieldErrorTexts(refused?.errors ?? {}, locale);
  const errors: Record<string, string> =
    refused && Object.keys(atFields).length === 0
      ? { form: errorText({ code: "conflict", reason: refused.reason }, locale) }
      : atFields;
  return {
    errors,
    /** The text of a field; undefined when it is empty. */
    text: (name: string) => [values[name]].flat()[0] || undefined,
    /** What is ticked under one name. */
    list: (name: string): string[] => [values[name] ?? []].flat(),
    /** Label, value and message of one field, to be spread on it. */
    at: (name: string) => ({
      name,
      defaultValue: [values[name]].flat()[0] || undefined,
      error: errors[name],
    }),
  };
}

export type FilledForm = ReturnType<typeof filledForm>;
