import { REPORT_STATES, reportStateWords, type ReportStateName } from "../report";

/** How far a report is: the four states in a row. */
export function ReportSteps({ state }: { state: ReportStateName }) {
  const now = REPORT_STATES.indexOf(state);
  return (
    <ol className="report-steps" aria-label="Hoe ver het verslag is">
      {REPORT_STATES.map((one, i) => (
        <li
          key={one}
          className={i < now ? "report-steps__done" : i === now ? "report-steps__now" : undefined}
          aria-current={i === now ? "step" : undefined}
        >
          {reportStateWords[one]}
          {i < now && <span className="visually-hidden"> (gedaan)</span>}
        </li>
      ))}
    </ol>
  );
}
