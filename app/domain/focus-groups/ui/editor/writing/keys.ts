import {
  baseKeymap,
  chainCommands,
  createParagraphNear,
  liftEmptyBlock,
  splitBlock,
} from "prosemirror-commands";
import { undoInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import type { Command, Plugin } from "prosemirror-state";
import { addRowAfter, goToNextCell, isInTable } from "prosemirror-tables";
import { redoCommand, undoCommand } from "y-prosemirror";
import { CONTRIBUTION_KINDS } from "../../../contribution";
import {
  insertBreak,
  leaveTable,
  toggleEm,
  toggleHeading,
  toggleQuote,
  toggleStrike,
  toggleStrong,
} from "./commands";
import { deeper, nextItem, shallower, tickTask, toggleList } from "./lists";
import { markingKeys } from "./marking-keys";
import { markAs } from "./passages";

/** What keys do that reach beyond the text. */
export type KeyDoors = {
  openLink(): void;
  openPassage(): void;
  toToolbar(): void;
  leave(): void;
  say(text: string): void;
};

const door = (open: () => void): Command => {
  return (_state, dispatch) => {
    if (dispatch) open();
    return true;
  };
};

/** Tab in the last cell of a table begins a new row, as everywhere. */
const nextCell: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  if (!addRowAfter(state, dispatch)) return false;
  if (dispatch && view) goToNextCell(1)(view.state, dispatch);
  return true;
};

const enter = chainCommands(nextItem, createParagraphNear, liftEmptyBlock, splitBlock);

/** Enter in a cell goes down a line of the table: a cell holds one paragraph. */
const enterInTable: Command = (state, dispatch) => isInTable(state) && insertBreak(state, dispatch);

/** The keys of the note. `Mod` is Ctrl, and Cmd on a Mac. */
export function noteKeys(doors: KeyDoors): Plugin[] {
  const marking = CONTRIBUTION_KINDS.map((kind, i) => [`Digit${i + 1}`, markAs(kind)] as const);
  return [
    markingKeys(new Map(marking), doors),
    keymap({
      "Mod-z": undoCommand,
      "Mod-y": redoCommand,
      "Shift-Mod-z": redoCommand,
      "Mod-b": toggleStrong,
      "Mod-i": toggleEm,
      "Shift-Mod-x": toggleStrike,
      "Mod-k": door(doors.openLink),
      "Mod-Alt-1": toggleHeading(1),
      "Mod-Alt-2": toggleHeading(2),
      "Shift-Mod-7": toggleList("numbers"),
      "Shift-Mod-8": toggleList("bullets"),
      "Shift-Mod-9": toggleList("tasks"),
      "Shift-Mod-.": toggleQuote,
      "Mod-Enter": tickTask,
      "Shift-Enter": insertBreak,
      "Mod-]": deeper,
      "Mod-[": shallower,
      Tab: chainCommands(nextCell, deeper),
      "Shift-Tab": chainCommands(goToNextCell(-1), shallower),
      Enter: chainCommands(enterInTable, enter),
      Backspace: undoInputRule,
      "Alt-F10": door(doors.toToolbar),
      Escape: chainCommands(leaveTable, door(doors.leave)),
    }),
    keymap(baseKeymap),
  ];
}
