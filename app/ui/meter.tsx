import type { ReactNode } from "react";

type MeterProps = {
  value: number;
  max: number;
  /** Says what the bar shows, in words: "Nog 12 van de 60 plaatsen vrij". */
  text: string;
  tone?: "accent" | "warn" | "danger";
  note?: ReactNode;
};

/** How full something is: words, with a bar for who sees it. Widths are attributes, which our CSP allows. */
export function Meter({ value, max, text, tone = "accent", note }: MeterProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className={tone === "accent" ? "meter" : `meter meter--${tone}`}>
      <span className="meter__text numbers">{text}</span>
      <svg className="meter__bar" aria-hidden="true" focusable="false">
        <rect className="meter__ground" width="100%" height="100%" />
        <rect className="meter__value" width={`${(share * 100).toFixed(1)}%`} height="100%" />
      </svg>
      {note && <span className="meter__note">{note}</span>}
    </div>
  );
}
