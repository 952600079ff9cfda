import { useEffect, useRef } from "react";
import { useText } from "./text/text-provider";

type ErrorSummaryProps = {
  /** Field name → message in words (fieldErrorTexts). `form` is about the form as a whole. */
  errors: Record<string, string>;
  /** Field name → id of its control, where they differ. */
  ids?: Record<string, string>;
};

/** What is wrong, on top of the form, each line a link to its field. Takes the focus when it appears. */
export function ErrorSummary({ errors, ids = {} }: ErrorSummaryProps) {
  const t = useText("errors");
  const box = useRef<HTMLDivElement>(null);
  const lines = Object.entries(errors);
  // `errors` is new after every answer: the focus returns here also when the same fault comes back.
  useEffect(() => {
    if (Object.keys(errors).length > 0) box.current?.focus();
  }, [errors]);
  if (lines.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{t.summaryTitle(lines.length)}</h2>
      <ul>
        {lines.map(([field, message]) => (
          <li key={field}>
            {field === "form" ? message : <a href={`#${ids[field] ?? field}`}>{message}</a>}
          </li>
        ))}
      </ul>
    </div>
  );
}
