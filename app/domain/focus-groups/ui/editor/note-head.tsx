import { Icon } from "~/ui/icon";
import { StepClock } from "../lead/step-clock";
import type { NoteStatus } from "./note-status";
import { PeopleHere, type Someone } from "./people-here";
import { SavedState } from "./saved-state";
import type { NoteNews } from "./use-news";

type NoteHeadProps = {
  title: string;
  question: string;
  reader: string;
  status: NoteStatus;
  others: readonly Someone[];
  me: string;
  step: NoteNews["step"];
};

/** What stays in view while one writes: the question, who is here, and whether it is saved. */
export function NoteHead({ title, question, reader, status, others, me, step }: NoteHeadProps) {
  return (
    <header className="note-head">
      <div className="note-head__in">
        <div className="note-head__where">
          <a href={reader} className="note-head__back">
            <Icon name="arrow" />
            <span>Lezen</span>
          </a>
          <h1>{title}</h1>
        </div>
        {question && <p className="note-head__question">{question}</p>}
        <StepClock {...step} />
        <div className="note-head__state">
          <SavedState status={status} />
          <PeopleHere others={others} me={me} />
        </div>
      </div>
    </header>
  );
}
