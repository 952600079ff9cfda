import type { Command, EditorState } from "prosemirror-state";
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  toggleHeaderRow,
} from "prosemirror-tables";
import { redoCommand, undoCommand } from "y-prosemirror";
import type { Tool } from "./toolbar";
import {
  hasMark,
  headingAt,
  inQuote,
  insertTable,
  leaveTable,
  toggleEm,
  toggleHeading,
  toggleQuote,
  toggleStrong,
} from "./writing/commands";
import { deeper, listKindAt, shallower, toggleList } from "./writing/lists";

type Run = (command: Command) => void;

/** The buttons above the text, as they are at this place in it. */
export function noteTools(state: EditorState | null, run: Run, openLink: () => void): Tool[] {
  const at = state ? whereIs(state) : null;
  const tool = (tool: Omit<Tool, "run">, command: Command): Tool => ({
    off: !state,
    ...tool,
    run: () => run(command),
  });
  return [
    tool(
      { id: "undo", label: "Maak ongedaan", word: "Terug", icon: "undo", keys: "Ctrl+Z", off: !at?.undo },
      undoCommand,
    ),
    tool(
      { id: "redo", label: "Doe opnieuw", word: "Opnieuw", icon: "redo", keys: "Ctrl+Y", off: !at?.redo },
      redoCommand,
    ),
    tool(
      { id: "bold", label: "Vet", icon: "bold", keys: "Ctrl+B", pressed: at?.bold ?? false, apart: true },
      toggleStrong,
    ),
    tool(
      { id: "italic", label: "Schuin", icon: "italic", keys: "Ctrl+I", pressed: at?.italic ?? false },
      toggleEm,
    ),
    {
      id: "link",
      label: "Link",
      icon: "link",
      keys: "Ctrl+K",
      pressed: at?.link ?? false,
      off: !state,
      run: openLink,
    },
    tool(
      {
        id: "title",
        label: "Titel",
        icon: "title",
        keys: "Ctrl+Alt+1",
        pressed: at?.heading === 1,
        apart: true,
      },
      toggleHeading(1),
    ),
    tool(
      {
        id: "subtitle",
        label: "Ondertitel",
        icon: "subtitle",
        keys: "Ctrl+Alt+2",
        pressed: at?.heading === 2,
      },
      toggleHeading(2),
    ),
    tool(
      {
        id: "bullets",
        label: "Lijst",
        icon: "bullets",
        keys: "Ctrl+Shift+8",
        pressed: at?.list === "bullets",
        apart: true,
      },
      toggleList("bullets"),
    ),
    tool(
      {
        id: "numbers",
        label: "Genummerde lijst",
        word: "Nummers",
        icon: "numbers",
        keys: "Ctrl+Shift+7",
        pressed: at?.list === "numbers",
      },
      toggleList("numbers"),
    ),
    tool(
      {
        id: "tasks",
        label: "Takenlijst",
        word: "Taken",
        icon: "tasks",
        keys: "Ctrl+Shift+9",
        pressed: at?.list === "tasks",
      },
      toggleList("tasks"),
    ),
    tool(
      { id: "quote", label: "Citaat", icon: "quote", keys: "Ctrl+Shift+.", pressed: at?.quote ?? false },
      toggleQuote,
    ),
    tool(
      { id: "table", label: "Voeg een tabel in", word: "Tabel", icon: "table", off: !state || at?.table },
      insertTable,
    ),
  ];
}

function whereIs(state: EditorState) {
  return {
    undo: Boolean(undoCommand(state)),
    redo: Boolean(redoCommand(state)),
    bold: hasMark(state, "strong"),
    italic: hasMark(state, "em"),
    link: hasMark(state, "link"),
    heading: headingAt(state),
    list: listKindAt(state),
    quote: inQuote(state),
    table: isInTable(state),
  };
}

/** What can be done with the table or the list that the cursor is in; nothing elsewhere. */
export function placeTools(state: EditorState | null, run: Run): { label: string; tools: Tool[] } | null {
  if (!state) return null;
  const tool = (id: string, label: string, command: Command): Tool => ({
    id,
    label,
    run: () => run(command),
  });
  if (isInTable(state))
    return {
      label: "Tabel",
      tools: [
        tool("row-below", "Rij onder", addRowAfter),
        tool("row-above", "Rij boven", addRowBefore),
        tool("column-right", "Kolom rechts", addColumnAfter),
        tool("column-left", "Kolom links", addColumnBefore),
        tool("head", "Kop aan of uit", toggleHeaderRow),
        { ...tool("row-away", "Rij weg", deleteRow), apart: true },
        tool("column-away", "Kolom weg", deleteColumn),
        tool("table-away", "Tabel weg", deleteTable),
        { ...tool("leave", "Uit de tabel", leaveTable), keys: "Escape", apart: true },
      ],
    };
  if (listKindAt(state))
    return {
      label: "Lijst",
      tools: [
        { ...tool("deeper", "Dieper", deeper), icon: "deeper", keys: "Tab", off: !deeper(state) },
        { ...tool("shallower", "Minder diep", shallower), icon: "shallower", keys: "Shift+Tab" },
      ],
    };
  return null;
}
