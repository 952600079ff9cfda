import type { Option } from "~/ui/select-field";
import { LinkDialog } from "./link-dialog";
import { PassageDialog } from "./passage-dialog";
import type { useNoteActions } from "./use-note-actions";
import type { NoteNews } from "./use-news";
import type { Passage } from "./writing/passages";

type NoteDialogsProps = {
  passages: readonly Passage[];
  actions: ReturnType<typeof useNoteActions>;
  mayType: boolean;
  online: boolean;
  /** Of the group's pages. */
  group: string;
  described: NoteNews["described"];
  sectors: readonly Option[];
  themes: readonly Option[];
  onSaved(): void;
};

/** What asks something in front of the note: where a link leads, or more about a contribution. */
export function NoteDialogs({ passages, actions, group, described, ...rest }: NoteDialogsProps) {
  const open = passages.find(({ id }) => id === actions.details);
  return (
    <>
      {actions.link !== null && (
        <LinkDialog
          href={actions.link}
          onSet={actions.setLink}
          onRemove={actions.removeLink}
          onClose={actions.closeLink}
        />
      )}
      {open && (
        <PassageDialog
          key={open.id}
          passage={open}
          described={described[open.id]}
          path={`${group}/bijdragen/${open.id}/gegevens`}
          onKind={(kind) => actions.changeKind(open.id, kind)}
          onUnmark={() => {
            actions.unmark(open.id);
            actions.closeDetails();
          }}
          onClose={actions.closeDetails}
          {...rest}
        />
      )}
    </>
  );
}
