import { useContentLang, useText } from "~/ui/text/text-provider";
import type { PhaseState } from "../rules";
import { usePeriodWords } from "./period";

export type ShownPhase = {
  id: string;
  title: string;
  goal: string;
  startsOn: Date | null;
  endsOn: Date | null;
  state: PhaseState;
};

type PhaseLineProps = {
  phases: ShownPhase[];
  /** By phase; left out where nothing is said of sessions. */
  sessions?: Record<string, number>;
  /** A heading of its own for each phase, that leads to what it holds. */
  linked?: boolean;
};

/** The phases of a network on one line: which is over, which goes on now, which is to come. Said in words and in shape. */
export function PhaseLine({ phases, sessions, linked }: PhaseLineProps) {
  const t = useText("networks");
  const lang = useContentLang();
  const periodOf = usePeriodWords();
  return (
    <ol className="phase-line">
      {phases.map((phase) => (
        <li
          key={phase.id}
          className={`phase-line__phase phase-line__phase--${phase.state}`}
          aria-current={phase.state === "now" ? "step" : undefined}
        >
          <p className="phase-line__state">{t.states[phase.state]}</p>
          <p className="phase-line__title" lang={lang}>
            {linked ? <a href={`#fase-${phase.id}`}>{phase.title}</a> : phase.title}
          </p>
          <p className="soft small">{periodOf(phase)}</p>
          {sessions && (
            <p className="small">
              {(sessions[phase.id] ?? 0) > 0 ? t.sessionCount(sessions[phase.id]!) : undefined}
            </p>
          )}
          {linked && phase.goal && (
            <p className="phase-line__goal small" lang={lang}>
              {phase.goal}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
