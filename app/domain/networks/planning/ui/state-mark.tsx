import type { SessionState } from "../coverage";

/** A shape for how a session stands, beside words that say the same: an empty ring, a half, a full one, a tick, a cross. */
const SHAPE: Record<SessionState, { d: string; full?: boolean }> = {
  planned: { d: "M3 8a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z" },
  draft: { d: "M8 3a5 5 0 0 0 0 10ZM8 3a5 5 0 0 1 0 10" },
  online: { d: "M3 8a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z", full: true },
  past: { d: "M3 8.5l3.5 3.5l6.5 -8" },
  cancelled: { d: "M4 4l8 8M12 4l-8 8" },
};

export function StateMark({ state }: { state: SessionState }) {
  const { d, full } = SHAPE[state];
  const look = full || state === "draft" ? "state-mark state-mark--full" : "state-mark";
  return (
    <svg className={look} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={d} />
      {state === "draft" && <path className="state-mark__ring" d={SHAPE.planned.d} />}
    </svg>
  );
}
