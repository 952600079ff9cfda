import type { RoundView } from "../../contributions/view";
import { useTableText } from "./table-text";

/** That dots are being divided, and how many one has left; or that they fell. */
export function RoundNotice({ round }: { round: RoundView | null }) {
  const t = useTableText().dots;
  if (!round) return null;
  if (!round.open) return <p className="round-notice">{t.counted(round.voters)}</p>;
  return (
    <div className="round-notice round-notice--open">
      <p className="round-notice__title">{t.divide(t.count(round.dots))}</p>
      <p>{t.how}</p>
      <p className="round-notice__left">
        <DotRow filled={round.dots - round.left} of={round.dots} />
        <strong>{round.left === 0 ? t.none : t.left(round.left)}</strong>
      </p>
    </div>
  );
}

/** Dots as a drawing, beside words that say the same. */
export function DotRow({ filled, of }: { filled: number; of: number }) {
  return (
    <span className="dot-row" aria-hidden="true">
      {Array.from({ length: of }, (_, i) => (
        <span key={i} className={i < filled ? "dot dot--filled" : "dot"} />
      ))}
    </span>
  );
}
