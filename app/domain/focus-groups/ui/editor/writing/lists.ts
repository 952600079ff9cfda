import type { Node, NodeRange } from "prosemirror-model";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import type { Command, EditorState, Transaction } from "prosemirror-state";
import { noteSchema } from "../../../note/schema";

const { bullet_list, ordered_list, list_item } = noteSchema.nodes;

/** Tasks are a bulleted list whose items can be ticked off. */
export type ListKind = "bullets" | "numbers" | "tasks";

type FoundList = { list: Node; pos: number; item: Node; itemPos: number };

/** The innermost list that the cursor is in. */
export function listAt(state: EditorState): FoundList | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 1; depth -= 1)
    if ($from.node(depth).type === list_item)
      return {
        item: $from.node(depth),
        itemPos: $from.before(depth),
        list: $from.node(depth - 1),
        pos: $from.before(depth - 1),
      };
  return null;
}

export function listKindAt(state: EditorState): ListKind | null {
  const found = listAt(state);
  if (!found) return null;
  if (found.item.attrs.checked !== null) return "tasks";
  return found.list.type === ordered_list ? "numbers" : "bullets";
}

/** Makes a list of the selection, changes the kind of the one it is in, or ends it. */
export function toggleList(kind: ListKind): Command {
  return (state, dispatch, view) => {
    const now = listKindAt(state);
    if (now === kind) return liftListItem(list_item!)(state, dispatch);
    if (now) {
      dispatch?.(changeKind(state.tr, listAt(state)!, kind).scrollIntoView());
      return true;
    }
    const type = kind === "numbers" ? ordered_list! : bullet_list!;
    if (!wrapInList(type)(state, dispatch)) return false;
    if (dispatch && view && kind === "tasks") {
      const found = listAt(view.state);
      if (found) dispatch(changeKind(view.state.tr, found, kind));
    }
    return true;
  };
}

function changeKind(tr: Transaction, { list, pos }: FoundList, kind: ListKind): Transaction {
  tr.setNodeMarkup(pos, kind === "numbers" ? ordered_list : bullet_list);
  list.forEach((item, offset) => {
    const checked = kind === "tasks" ? item.attrs.checked === true : null;
    if (item.attrs.checked !== checked) tr.setNodeMarkup(pos + 1 + offset, null, { checked });
  });
  return tr;
}

/** Enter: the next item; a task that comes after one that is done is not done. */
export const nextItem: Command = (state, dispatch) => {
  const found = listAt(state);
  if (!found) return false;
  return splitListItem(list_item!, { checked: found.item.attrs.checked === null ? null : false })(
    state,
    dispatch,
  );
};

export const deeper: Command = sinkListItem(list_item!);
export const shallower: Command = liftListItem(list_item!);

/** Ticks off the task that the cursor is in, or takes the tick away. */
export const tickTask: Command = (state, dispatch) => {
  const found = listAt(state);
  if (!found || found.item.attrs.checked === null) return false;
  dispatch?.(state.tr.setNodeMarkup(found.itemPos, null, { checked: !found.item.attrs.checked }));
  return true;
};

/** A task out of the line that begins with `[] `: of an item, or of a paragraph. */
export function asTask(state: EditorState, from: number, to: number, checked: boolean): Transaction | null {
  const tr = state.tr.delete(from, to);
  const $at = tr.doc.resolve(from);
  const parent = $at.node(-1);
  if (parent.type === list_item) return tr.setNodeMarkup($at.before(-1), null, { checked });
  const range: NodeRange | null = $at.blockRange();
  if (!range || !range.parent.canReplaceWith(range.startIndex, range.endIndex, bullet_list!)) return null;
  return tr.wrap(range, [{ type: bullet_list! }, { type: list_item!, attrs: { checked } }]);
}
