import type { EditorView } from "prosemirror-view";
import { useEffect, useState, type RefObject } from "react";
import { MarkBar } from "./mark-bar";
import { noteTools, placeTools } from "./note-tools";
import { Toolbar, type Tool } from "./toolbar";
import type { useNoteActions } from "./use-note-actions";
import type { Passage } from "./writing/passages";

type NoteBarsProps = {
  view: EditorView | null;
  /** The passage that the cursor is in. */
  here: Passage | null;
  actions: ReturnType<typeof useNoteActions>;
  off: boolean;
  innerRef: RefObject<HTMLDivElement>;
};

/** The buttons: above the text, and on a phone above its keyboard. */
export function NoteBars({ view, here, actions, off, innerRef }: NoteBarsProps) {
  const [asked, setAsked] = useState(false);
  const narrow = useNarrow();
  const { focus, run } = actions;
  const state = view && !off ? view.state : null;
  const around = placeTools(state, run);
  const selected = state ? !state.selection.empty : false;
  const mark: Tool = {
    id: "mark",
    label: "Markeer als bijdrage",
    word: "Markeer",
    icon: "mark",
    expanded: asked || selected,
    off,
    run: () => setAsked(!asked),
  };
  return (
    <div className="note-bars" ref={innerRef}>
      {around && (
        <Toolbar label={around.label} tools={around.tools} onLeave={focus} className="place-tools" />
      )}
      <Toolbar
        label="Opmaak"
        tools={[...(narrow ? [mark] : []), ...noteTools(state, run, actions.openLink)]}
        onLeave={focus}
        className="note-tools"
      />
      <MarkBar
        here={here}
        off={off}
        shown={asked || selected || here !== null}
        onMark={actions.mark}
        onDetails={actions.openDetails}
        onLeave={focus}
      />
    </div>
  );
}

/** Where the row of kinds is shown only when it is asked for (note.css). */
const NARROW = "(max-width: 59.99em)";

/** False in the first picture, which is the server's. */
function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(false);
  useEffect(() => {
    const width = window.matchMedia(NARROW);
    const read = () => setNarrow(width.matches);
    read();
    width.addEventListener("change", read);
    return () => width.removeEventListener("change", read);
  }, []);
  return narrow;
}
