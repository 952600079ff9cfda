import type { ItemKindName } from "./event";

type TemplateItem = {
  kind: ItemKindName;
  title: string;
  startMinute: number;
  endMinute: number;
  order: number;
  inRound: boolean;
};

const LINES: { kind: ItemKindName; title: string; minutes: number; workshops?: string[] }[] = [
  { kind: "WELKOM", title: "Welkom", minutes: 30 },
  { kind: "TOELICHTING", title: "Toelichting", minutes: 45 },
  { kind: "WORKSHOP", title: "Workshops", minutes: 60, workshops: ["Workshop 1", "Workshop 2"] },
  { kind: "PAUZE", title: "Pauze", minutes: 15 },
  { kind: "NETWERKMOMENT", title: "Netwerkmoment", minutes: 60 },
];

/** A day to begin with, from this minute on: welcome, explanation, two workshops to choose from, break, networking. */
export function templateItems(start: number): TemplateItem[] {
  let at = start;
  return LINES.flatMap(({ kind, title, minutes, workshops }) => {
    const hours = { startMinute: at, endMinute: at + minutes };
    at += minutes;
    return (workshops ?? [title]).map((name) => ({
      kind,
      title: name,
      ...hours,
      inRound: workshops !== undefined,
    }));
  }).map((item, order) => ({ ...item, order }));
}
