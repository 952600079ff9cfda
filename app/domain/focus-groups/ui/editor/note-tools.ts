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
  const at = state ? whereIs(state) : NOWHERE;
  const make = (tool: Omit<Tool, "run">, command: Command): Tool => ({
    off: !state,
    ...tool,
    run: () => run(command),
  });
  return [
    ...backTools(at, make),
    ...letterTools(at, make),
    { id: "link", label: "Link", icon: "link", keys: "Ctrl+K", pressed: at.link, off: !state, run: openLink },
    ...blockTools(at, make),
  ];
}

type At = ReturnType<typeof whereIs>;
type Make = (tool: Omit<Tool, "run">, command: Command) => Tool;

const backTools = (at: At, make: Make): Tool[] => [
  make(
    { id: "undo", label: "Terug: maak ongedaan", word: "Terug", icon: "undo", keys: "Ctrl+Z", off: !at.undo },
    undoCommand,
  ),
  make(
    { id: "redo", label: "Doe opnieuw", word: "Opnieuw", icon: "redo", keys: "Ctrl+Y", off: !at.redo },
    redoCommand,
  ),
];

const letterTools = (at: At, make: Make): Tool[] => [
  make(
    { id: "bold", label: "Vet", icon: "bold", keys: "Ctrl+B", pressed: at.bold, apart: true },
    toggleStrong,
  ),
  make({ id: "italic", label: "Schuin", icon: "italic", keys: "Ctrl+I", pressed: at.italic }, toggleEm),
];

const blockTools = ({ heading, list, quote, table }: At, make: Make): Tool[] => [
  make(
    { id: "title", label: "Titel", icon: "title", keys: "Ctrl+Alt+1", pressed: heading === 1, apart: true },
    toggleHeading(1),
  ),
  make(
    { id: "subtitle", label: "Ondertitel", icon: "subtitle", keys: "Ctrl+Alt+2", pressed: heading === 2 },
    toggleHeading(2),
  ),
  make(
    {
      id: "bullets",
      label: "Lijst",
      icon: "bullets",
      keys: "Ctrl+Shift+8",
      pressed: list === "bullets",
      apart: true,
    },
    toggleList("bullets"),
  ),
  make(
    {
      id: "numbers",
      label: "Nummers: genummerde lijst",
      word: "Nummers",
      icon: "numbers",
      keys: "Ctrl+Shift+7",
      pressed: list === "numbers",
    },
    toggleList("numbers"),
  ),
  make(
    {
      id: "tasks",
      label: "Taken: lijst om af te vinken",
      word: "Taken",
      icon: "tasks",
      keys: "Ctrl+Shift+9",
      pressed: list === "tasks",
    },
    toggleList("tasks"),
  ),
  make({ id: "quote", label: "Citaat", icon: "quote", keys: "Ctrl+Shift+.", pressed: quote }, toggleQuote),
  make(
    { id: "table", label: "Voeg een tabel in", word: "Tabel", icon: "table", ...(table && { off: true }) },
    insertTable,
  ),
];

/** Before there is a text, or where one may not type. */
const NOWHERE = {
  undo: false,
  redo: false,
  bold: false,
  italic: false,
  link: false,
  heading: 0,
  list: null,
  quote: false,
  table: false,
};

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
