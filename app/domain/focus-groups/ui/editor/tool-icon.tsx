/** Strokes on a 24 × 24 grid, as those of ui/icon. */
const STROKES = {
  title: "M5 5v14 M15 5v14 M5 12h10 M19 19v-6l-2 1.3",
  subtitle: "M5 6v12 M13 6v12 M5 12h8 M16.5 14.2c0-2.6 4.5-2.6 4.5 0 0 1.8-4.5 2.4-4.5 4.8H21",
  bold: "M7 5h6a3.5 3.5 0 0 1 0 7H7Z M7 12h7a3.5 3.5 0 0 1 0 7H7Z",
  italic: "M10 5h8 M6 19h8 M14.5 5l-5 14",
  bullets: "M9 6h11 M9 12h11 M9 18h11 M4.5 6v.1 M4.5 12v.1 M4.5 18v.1",
  numbers:
    "M10 6h10 M10 12h10 M10 18h10 M4 4.5 5.5 4v4.5 M4 15.2c.4-1.4 2.8-1.3 2.8.3 0 1.3-2.8 1.9-2.8 3.5h3",
  tasks: "M4 4.5h6v6H4Z M5.5 17l1.8 1.8L10.5 15 M14 7.5h6.5 M14 17h6.5",
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7 M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17",
  quote: "M5 6v12 M10 8h10 M10 12h10 M10 16h6",
  table: "M4 5h16v14H4Z M4 10h16 M4 14.5h16 M10 5v14",
  undo: "M8 5 4 9l4 4 M4 9h10a5 5 0 0 1 0 10h-3",
  redo: "M16 5l4 4-4 4 M20 9H10a5 5 0 0 0 0 10h3",
  mark: "M5 18.5 6 14 15.5 4.5l4 4L10 18Z M13 7l4 4 M4 21h16",
  deeper: "M11 6h9 M11 12h9 M4 18h16 M4 6l4 3-4 3Z",
  shallower: "M11 6h9 M11 12h9 M4 18h16 M8 6 4 9l4 3Z",
} as const;

export type ToolIconName = keyof typeof STROKES;

/** A drawing above a word that says the same; hence never read aloud. */
export function ToolIcon({ name }: { name: ToolIconName }) {
  return (
    <svg
      className="tool__icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={STROKES[name]} />
    </svg>
  );
}
