import type { RoundView } from "../../contributions/view";

const dotWords = (count: number) => (count === 1 ? "1 stip" : `${count} stippen`);

/** That dots are being divided, and how many one has left; or that they fell. */
export function RoundNotice({ round }: { round: RoundView | null }) {
  if (!round) return null;
  if (!round.open)
    return (
      <p className="round-notice">
        De stippen zijn geteld: {round.voters === 1 ? "1 persoon" : `${round.voters} mensen`} deden mee.
      </p>
    );
  return (
    <div className="round-notice round-notice--open">
      <p className="round-notice__title">{`Verdeel je ${dotWords(round.dots)}`}</p>
      <p>
        Zet ze bij wat voor jou het zwaarst weegt. Meer dan een bij hetzelfde mag. Niemand ziet hoe de stippen
        vallen tot je begeleider de ronde sluit.
      </p>
      <p className="round-notice__left">
        <DotRow filled={round.dots - round.left} of={round.dots} />
        <strong>{round.left === 0 ? "Al je stippen zijn gezet." : `Je hebt er nog ${round.left}.`}</strong>
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
