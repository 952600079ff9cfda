import { useEffect, useRef, useState } from "react";
import { clockDigits, isRunning, msLeft, passedMoment, type ShownClock } from "../../lead/clock";
import { useServerTime } from "./server-time";

type ClockProps = {
  clock: ShownClock | null;
  /** The server's moment that came with it. */
  now: Date;
  /** For a beamer. */
  large?: boolean;
};

/**
 * The clock of a group, the same on every screen: the step, what is left, and in words when it is paused or up.
 * Ticks to the eye; aloud it says only the moments that matter.
 */
export function StepClock({ clock, now, large }: ClockProps) {
  const time = useServerTime(now, 1000, clock?.endsAt?.getTime());
  const left = clock ? msLeft(clock, new Date(time)) : 0;
  const said = useMoments(clock, left);
  return (
    <div className={namesOf(clock, left, large)}>
      {clock && (
        <>
          {clock.title && <span className="step-clock__title">{clock.title}</span>}
          <span className="step-clock__time" role="timer" aria-label={`Nog ${clockDigits(left)}`}>
            {clockDigits(left)}
          </span>
          <StateWords clock={clock} left={left} />
        </>
      )}
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </div>
  );
}

function StateWords({ clock, left }: { clock: ShownClock; left: number }) {
  const words = left <= 0 ? "De tijd is om" : isRunning(clock) ? null : "Gepauzeerd";
  return words && <span className="step-clock__state">{words}</span>;
}

function namesOf(clock: ShownClock | null, left: number, large?: boolean): string {
  const running = clock !== null && isRunning(clock);
  const names = [
    "step-clock",
    large && "step-clock--large",
    clock && left <= 0 && "step-clock--up",
    running && left > 0 && left <= 60_000 && "step-clock--soon",
    clock && !running && "step-clock--paused",
  ];
  return names.filter(Boolean).join(" ");
}

/** What to say aloud: which step began, and the moments that pass while one looks. */
function useMoments(clock: ShownClock | null, left: number): string {
  const [said, setSaid] = useState("");
  const before = useRef({ left, stepId: clock?.stepId, endsAt: clock?.endsAt?.getTime() });
  useEffect(() => {
    const was = before.current;
    const is = { left, stepId: clock?.stepId, endsAt: clock?.endsAt?.getTime() };
    before.current = is;
    if (is.stepId !== was.stepId && clock?.title) setSaid(`Nu: ${clock.title}`);
    else if (is.endsAt !== undefined && is.endsAt === was.endsAt) {
      const words = passedMoment(was.left, left);
      if (words) setSaid(words);
    }
  }, [clock, left]);
  return said;
}
