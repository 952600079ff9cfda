import { errorText } from "~/ui/error-text";
import { Notice } from "~/ui/notice";

export type Outcome = {
  /** Code of what was just done. */
  done: string | null;
  /** Code of why it could not be done. */
  reason: string | null;
};

/** Says what was done by its word in the address, or why it could not be. */
export function OutcomeNotice({ done, reason, words }: Outcome & { words: Record<string, string> }) {
  if (reason)
    return (
      <Notice tone="error" title="Dat lukt nu niet" live>
        <p>{errorText({ code: "conflict", reason })}</p>
      </Notice>
    );
  const said = done && Object.hasOwn(words, done) ? words[done] : null;
  return said ? (
    <Notice tone="success" live>
      <p>{said}</p>
    </Notice>
  ) : null;
}
