import { Slice, type Node } from "prosemirror-model";
import { EditorState, Plugin, type Command } from "prosemirror-state";
import { Decoration, DecorationSet, EditorView } from "prosemirror-view";
import { yCursorPluginKey, ySyncPlugin, yUndoPlugin } from "y-prosemirror";
import type { Awareness } from "y-protocols/awareness";
import type { Doc } from "yjs";
import { NOTE_ROOT, noteSchema } from "../../../note/schema";
import { noteKeys, type KeyDoors } from "./keys";
import { othersPlugin } from "./others";
import { passageLabels } from "./passage-labels";
import { cleanPastedHtml, looksLikeMarkdown } from "./paste";
import { writingRules } from "./rules";
import { tablesPlugin } from "./tables";
import { ItemView } from "./tasks";
import type { Turns } from "./turns";

export type NoteViewOptions = KeyDoors & {
  doc: Doc;
  awareness: Awareness;
  /** When what others do comes into the text. */
  turns: Turns;
  /** What a screen reader calls the text. */
  label: string;
  mayType: () => boolean;
  onPassage(id: string): void;
  onMarkdown(text: string): void;
  /** After every change of text or selection. */
  onChange(): void;
};

/** The text of the note, to write in. */
export function openNoteView(place: HTMLElement, options: NoteViewOptions): EditorView {
  const { doc, awareness, turns, label, mayType } = options;
  const state = EditorState.create({
    schema: noteSchema,
    plugins: [
      ySyncPlugin(doc.getXmlFragment(NOTE_ROOT)),
      othersPlugin(awareness),
      // Undoing the making of a list or a heading takes back one's own and leaves what another wrote in it since.
      yUndoPlugin({ protectedNodes: new Set(Object.keys(noteSchema.nodes)) }),
      passageLabels(options.onPassage),
      writingRules(),
      ...noteKeys(options),
      tablesPlugin(),
      emptyNote(),
    ],
  });
  const drawOthers = drawingOthers(turns);
  const view = new EditorView(place, {
    state,
    editable: mayType,
    attributes: () => ({
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": label,
      "aria-readonly": String(!mayType()),
      class: "note-text",
      spellcheck: "true",
      lang: "nl-BE",
      // Reading alone is done by keyboard too: the text scrolls with its page, and what is in it is reached.
      tabindex: "0",
    }),
    nodeViews: { list_item: (node, inView, pos) => new ItemView(node, inView, pos) },
    transformPastedHTML: cleanPastedHtml,
    handlePaste: (_view, event) => pasteMarkdown(event, options.onMarkdown),
    handleClick: (_view, _pos, event) => followLink(event, mayType()),
    // Plugins change the text while the view is still being made: then only `this` is there.
    dispatchTransaction(this: EditorView, tr) {
      if (tr.getMeta(yCursorPluginKey)) return drawOthers(this);
      this.updateState(this.state.apply(tr));
      options.onChange();
    },
  });
  turns.watch(view);
  return view;
}

/** Draws the cursors of the others anew, once for all that they moved meanwhile. */
function drawingOthers(turns: Turns): (view: EditorView) => void {
  let waits = false;
  return (view) => {
    if (waits) return;
    waits = true;
    turns.take(() => {
      waits = false;
      if (view.isDestroyed) return;
      const { state } = view;
      view.updateState(state.apply(state.tr.setMeta(yCursorPluginKey, { awarenessUpdated: true })));
    });
  };
}

/** Runs what a button stands for and goes back to the text. */
export function runIn(view: EditorView, command: Command): boolean {
  const done = command(view.state, view.dispatch, view);
  view.focus();
  return done;
}

/** Puts a note that was made of Markdown where the cursor is. */
export function insertNote(view: EditorView, note: Node): void {
  const { first, last } = { first: note.firstChild, last: note.lastChild };
  const open = (node: Node | null) => (node?.type === noteSchema.nodes.paragraph ? 1 : 0);
  view.dispatch(
    view.state.tr.replaceSelection(new Slice(note.content, open(first), open(last))).scrollIntoView(),
  );
  view.focus();
}

function pasteMarkdown(event: ClipboardEvent, insert: (text: string) => void): boolean {
  const data = event.clipboardData;
  if (!data || data.types.includes("text/html")) return false;
  const text = data.getData("text/plain");
  if (!looksLikeMarkdown(text)) return false;
  insert(text);
  return true;
}

/** A link is followed where one only reads; while writing with Ctrl, for a click puts the cursor there. */
function followLink(event: MouseEvent, writing: boolean): boolean {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!link || (writing && !event.ctrlKey && !event.metaKey)) return false;
  window.open((link as HTMLAnchorElement).href, "_blank", "noopener,noreferrer");
  return true;
}

/** Says in an empty note where to begin. */
function emptyNote(): Plugin {
  return new Plugin({
    props: {
      decorations({ doc }) {
        const only = doc.childCount === 1 ? doc.firstChild! : null;
        if (!only?.isTextblock || only.content.size > 0) return null;
        return DecorationSet.create(doc, [Decoration.node(0, only.nodeSize, { class: "note-text__empty" })]);
      },
    },
  });
}
