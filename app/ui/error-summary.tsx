import { useInRouterContext, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useText } from "./text/text-provider";

type ErrorSummaryProps = {
  /** Field name → message in words (fieldErrorTexts). `form` is about the form as a whole. */
  errors: Record<string, string>;
  /** Field name → id of its control, where they differ. */
  ids?: Record<string, string>;
};

/** What is wrong, on top of the form, each line a link to its field. Takes the focus when an answer brings it. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const routed = useInRouterContext();
  if (Object.keys(props.errors).length === 0) return null;
  return routed ? <RoutedSummary {...props} /> : <Summary {...props} answer="first" />;
}

/** Without this the second answer with the same faults would leave the focus on the button. */
function RoutedSummary(props: ErrorSummaryProps) {
  return <Summary {...props} answer={useNavigation().state} />;
}

function Summary({ errors, ids = {}, answer }: ErrorSummaryProps & { answer: string }) {
  const t = useText("errors");
  const box = useRef<HTMLDivElement>(null);
  const lines = Object.entries(errors);
  // By content: pages make `errors` anew on every render, and typing must not lose its place.
  const faults = lines.join();
  useEffect(() => {
    if (answer !== "submitting" && answer !== "loading") box.current?.focus();
  }, [faults, answer]);
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
