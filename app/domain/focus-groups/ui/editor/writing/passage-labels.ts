import { Plugin, PluginKey, type EditorState } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { KIND_WORDS } from "../../../contribution";
import { passagesIn, type Passage } from "./passages";

type Labels = { passages: Passage[]; labels: DecorationSet };

const key = new PluginKey<Labels>("passages");

/** The marked passages of the note as it now is. */
export const passagesOf = (state: EditorState): Passage[] => key.getState(state)?.passages ?? [];

/**
 * Writes the kind behind each marked passage, so that it does not hang from colour alone.
 * @param onOpen called when such a word is pressed.
 */
export function passageLabels(onOpen: (id: string) => void): Plugin<Labels> {
  const read = (state: EditorState): Labels => {
    const passages = passagesIn(state.doc);
    return { passages, labels: DecorationSet.create(state.doc, passages.flatMap(labels)) };
  };
  return new Plugin<Labels>({
    key,
    state: {
      init: (_config, state) => read(state),
      apply: (tr, before, _old, state) => (tr.docChanged ? read(state) : before),
    },
    props: {
      decorations: (state) => key.getState(state)?.labels,
      handleDOMEvents: {
        click(_view, event) {
          const target = event.target instanceof Element ? event.target.closest("[data-label]") : null;
          if (!(target instanceof HTMLElement)) return false;
          event.preventDefault();
          onOpen(target.dataset.label!);
          return true;
        },
      },
    },
  });
}

function labels({ id, kind, places }: Passage): Decoration[] {
  const make = () => {
    const button = document.createElement("button");
    button.type = "button";
    // By keyboard it is reached from the list beside the note, and with Alt+Shift+9.
    button.tabIndex = -1;
    button.className = "passage-label";
    button.dataset.label = id;
    button.dataset.kind = kind;
    button.textContent = KIND_WORDS[kind].one;
    button.contentEditable = "false";
    return button;
  };
  const look = { side: -1, key: `${id} ${kind}`, ignoreSelection: true, marks: [] };
  return places.map(({ to }) => Decoration.widget(to, make, look));
}
