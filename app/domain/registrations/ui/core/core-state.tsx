import { Tag, type TagTone } from "~/ui/tag";
import type { CoreState } from "../../core-attendance";

type Words = { sign: string; label: string; tone: TagTone };

const WORDS: Record<CoreState, Words> = {
  present: { sign: "✓", label: "was er", tone: "good" },
  "present-colleague": { sign: "✓", label: "een collega was er", tone: "good" },
  registered: { sign: "●", label: "ingeschreven", tone: "accent" },
  "registered-colleague": { sign: "●", label: "een collega is ingeschreven", tone: "accent" },
  "in-line": { sign: "…", label: "op de wachtlijst", tone: "plain" },
  absent: { sign: "✕", label: "ingeschreven, niet gekomen", tone: "warn" },
  declined: { sign: "✕", label: "afgezegd", tone: "warn" },
  "no-answer": { sign: "?", label: "geen antwoord", tone: "plain" },
  "not-registered": { sign: "–", label: "niet ingeschreven", tone: "plain" },
  invited: { sign: "✉", label: "uitgenodigd", tone: "plain" },
  "not-invited": { sign: "○", label: "nog niet uitgenodigd", tone: "plain" },
  "no-person": { sign: "!", label: "nog geen adres", tone: "warn" },
  "not-yet": { sign: "–", label: "nog niet lid", tone: "plain" },
  "no-longer": { sign: "–", label: "geen lid meer", tone: "plain" },
  unknown: { sign: "–", label: "niet op naam gekend", tone: "plain" },
};

/** The state in words, for a file. */
export const coreStateWords = (state: CoreState): string => WORDS[state].label;

/** The state in a sign and in words, never by colour alone; what asks for no attention stands there plainly. */
export function CoreStateTag({ state }: { state: CoreState }) {
  const { sign, label, tone } = WORDS[state];
  const words = (
    <span>
      <span aria-hidden="true">{sign}</span> {label}
    </span>
  );
  return tone === "plain" ? words : <Tag tone={tone}>{words}</Tag>;
}
