import type { FieldErrors } from "~/platform/errors";
import { errorText, fieldErrorTexts } from "~/ui/error-text";

/** What comes back of a form that was not accepted. */
export type RefusedForm = {
  errors: FieldErrors;
  reason: string;
  values: Record<string, string | string[]>;
};

/** What is wrong in words: of the fields, else of the whole. */
export function errorsOf(refused: RefusedForm | undefined): Record<string, string> {
  if (!refused) return {};
  const errors = fieldErrorTexts(refused.errors);
  if (Object.keys(errors).length > 0) return errors;
  return { form: errorText({ code: "conflict", reason: refused.reason }) };
}

/** What was filled in in a field. */
export function valueOf(refused: RefusedForm | undefined, name: string, otherwise = ""): string {
  const value = refused?.values[name];
  return typeof value === "string" ? value : otherwise;
}
