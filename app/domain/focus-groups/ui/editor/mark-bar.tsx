import { CONTRIBUTION_KINDS, KIND_WORDS, type ContributionKindName } from "../../contribution";
import { Toolbar, type Tool } from "./toolbar";
import type { Passage } from "./writing/passages";

type MarkBarProps = {
  /** The passage that the cursor is in. */
  here: Passage | null;
  off: boolean;
  /** On a phone it is shown when it is asked for, or when something is selected. */
  shown: boolean;
  onMark(kind: ContributionKindName): void;
  onDetails(id: string): void;
  onLeave(): void;
};

/** Makes what is selected a contribution, with one tap. */
export function MarkBar({ here, off, shown, onMark, onDetails, onLeave }: MarkBarProps) {
  const kinds = CONTRIBUTION_KINDS.map((kind, i): Tool => ({
    id: kind,
    kind,
    label: `${KIND_WORDS[kind].one}: ${KIND_WORDS[kind].help}`,
    word: KIND_WORDS[kind].one,
    keys: `Alt+Shift+${i + 1}`,
    pressed: here?.kind === kind,
    off,
    run: () => onMark(kind),
  }));
  const details: Tool[] = here
    ? [
        {
          id: "details",
          label: "Meer over deze bijdrage",
          word: "meer …",
          keys: "Alt+Shift+9",
          apart: true,
          run: () => onDetails(here.id),
        },
      ]
    : [];
  return (
    <Toolbar
      label="Markeer als bijdrage"
      tools={[...kinds, ...details]}
      onLeave={onLeave}
      className={shown ? "mark-bar mark-bar--shown" : "mark-bar"}
    >
      <span className="mark-bar__title" aria-hidden="true">
        {here ? "Dit is een" : "Markeer als"}
      </span>
    </Toolbar>
  );
}
