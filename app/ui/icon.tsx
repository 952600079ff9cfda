/** Strokes on a 24 × 24 grid. */
const STROKES = {
  info: "M12 11v6 M12 7.2v.1 M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z",
  success: "M7.5 12.5l3 3 6-6.5 M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z",
  warning: "M12 9v5 M12 17.2v.1 M12 3.5 2.5 20h19Z",
  error: "M12 7v6.5 M12 16.7v.1 M8 3h8l5 5v8l-5 5H8l-5-5V8Z",
  search: "M10.5 17.5a7 7 0 1 0 0-14 7 7 0 0 0 0 14Z M15.8 15.8 20.5 20.5",
  menu: "M3 6.5h18 M3 12h18 M3 17.5h18",
  calendar: "M4 6h16v14H4Z M4 10.5h16 M8.5 3v5 M15.5 3v5",
  place:
    "M12 21s-7-6.2-7-11.2a7 7 0 0 1 14 0C19 14.8 12 21 12 21Z M12 12.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6Z",
  clock: "M12 7v5.5l3.5 2 M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z",
  people:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z M2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6 M16 4.5a3.5 3.5 0 0 1 0 6.2 M18 14.5c2.2.8 3.5 2.7 3.5 5.5",
  print: "M7 9V4h10v5 M7 17H4V9h16v8h-3 M7 14h10v6H7Z",
  download: "M12 4v11 M7.5 11l4.5 4.5L16.5 11 M4.5 20h15",
  plus: "M12 5v14 M5 12h14",
  arrow: "M4.5 12h15 M13 5.5l6.5 6.5-6.5 6.5",
  ticket:
    "M3.5 7h17v3.5a1.8 1.8 0 0 0 0 3.5V17h-17v-3a1.8 1.8 0 0 0 0-3.5Z M14.5 7v2 M14.5 11.5v1.5 M14.5 15.5V17",
} as const;

export type IconName = keyof typeof STROKES;

/** A drawing beside words that say the same; hence never read aloud. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      className={className ? `icon ${className}` : "icon"}
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
