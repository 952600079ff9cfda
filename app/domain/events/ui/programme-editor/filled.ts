import type { FieldErrors } from "~/platform/errors";
import { errorText, fieldErrorTexts } from "~/ui/error-text";

/** A form that was not accepted. */
export type RefusedForm = { errors: FieldErrors; reason: string; values: Record<string, string | string[]> };

/** What the fields of a form show: what was just typed, else what is kept; and what is wrong, in words. */
export function filled(kept: Record<string, string>, refused: RefusedForm | undefined) {
  const value = (name: string): string | undefined => {
    const one = refused ? refused.values[name] : kept[name];
    const first = Array.isArray(one) ? one[0] : one;
    return first === "" ? undefined : first;
  };
  return { value, errors: refused ? wordsOf(refused) : {} };
}

/** What stands in no field stands above the form. */
function wordsOf({ errors, reason }: RefusedForm): Record<string, string> {
  if (Object.keys(errors).length > 0) return fieldErrorTexts(errors);
  return { form: errorText({ code: "conflict", reason }) };
}

export type Filled = ReturnType<typeof filled>;
