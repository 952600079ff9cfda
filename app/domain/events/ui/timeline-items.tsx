import { Tag } from "~/ui/tag";
import type { Texts } from "~/ui/text/catalogue";
import type { TimelineItem } from "~/ui/timeline";
import { itemKindLabels } from "../event";
import type { ProgrammeLine } from "../programme";

/** A line with its description as safe HTML. */
export type ShownLine = ProgrammeLine & { descriptionHtml: string };

type Facts = {
  lines: ShownLine[];
  rounds: { id: string; title: string }[];
  /** Seats left by item; of items without, nothing is said. */
  workshops: Record<string, { free: number | null }>;
  place: string;
  /** The event has more dates: what is only on this one is marked. */
  several: boolean;
  t: Texts["events"];
  locale: "nl" | "en";
};

/** The lines of a programme as the timeline shows them: the items of a round stand together as one choice. */
export function timelineItems(facts: Facts): TimelineItem[] {
  const { lines, rounds } = facts;
  const shown = new Set<string>();
  return lines.flatMap((line) => {
    if (!line.roundId) return [item(line, facts)];
    if (shown.has(line.roundId)) return [];
    shown.add(line.roundId);
    const options = lines.filter((one) => one.roundId === line.roundId);
    const end = Math.max(...options.map((one) => one.endMinute));
    const title = rounds.find((round) => round.id === line.roundId)?.title ?? facts.t.chooseOne;
    return [
      {
        id: line.roundId,
        start: line.startMinute,
        end,
        title,
        options: options.map((option) => item(option, facts)),
      },
    ];
  });
}

function item(line: ShownLine, facts: Facts): TimelineItem {
  return {
    id: line.id,
    start: line.startMinute,
    end: line.endMinute,
    title: line.title,
    kind: itemKindLabels[facts.locale][line.kind],
    room: line.room,
    isBreak: line.kind === "PAUZE",
    description: line.descriptionHtml && (
      <div className="programme__text" dangerouslySetInnerHTML={{ __html: line.descriptionHtml }} />
    ),
    speakers: line.speakers.map(({ name, title, organisation }) => ({
      name,
      title,
      organisation: organisation?.name,
    })),
    meta: tags(line, facts),
  };
}

function tags(line: ShownLine, { workshops, place, several, t }: Facts) {
  const free = workshops[line.id]?.free;
  const list = [
    typeof free === "number" && (
      <Tag key="s" tone={free < 1 ? "warn" : "good"}>
        {free < 1 ? t.seats.full : t.seats.few(free)}
      </Tag>
    ),
    several && line.onlyHere && (
      <Tag key="h" tone="accent">
        {t.onlyHere(place)}
      </Tag>
    ),
  ].filter(Boolean);
  return list.length > 0 ? list : undefined;
}
