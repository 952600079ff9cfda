import { dayParts } from "~/ui/dates";
import { Tabs } from "~/ui/tabs";
import { useLocale, useText } from "~/ui/text/text-provider";
import { Timeline } from "~/ui/timeline";
import type { ShownDate } from "./event-dates";
import { timelineItems, type ShownLine } from "./timeline-items";

type ProgrammeProps = {
  event: { slug: string; rounds: { id: string; title: string }[] };
  dates: ShownDate[];
  chosen: ShownDate | null;
  lines: ShownLine[];
};

/** The programme of one date; the others are a press away, each with its own address. */
export function EventProgramme({ event, dates, chosen, lines }: ProgrammeProps) {
  const t = useText("events");
  const locale = useLocale();
  if (lines.length === 0 && dates.every(({ state }) => state === "past" || state === "cancelled"))
    return null;
  const several = dates.length > 1;
  const place = chosen?.venue?.municipality ?? t.online;
  const title = chosen?.venue ? t.programmeOf(place) : t.programmeOnline;
  const workshops = workshopSeats(chosen);
  const items = timelineItems({ lines, rounds: event.rounds, workshops, place, several, t, locale });
  return (
    <section className="stack" id="programma" data-fresh="programma" aria-labelledby="programma-titel">
      <h2 id="programma-titel">{several ? title : t.programme}</h2>
      {several && <DateTabs slug={event.slug} dates={dates} chosen={chosen} />}
      {several && lines.some((line) => line.onlyHere) && <p className="soft">{t.programmeDiffers(place)}</p>}
      {items.length > 0 ? <Timeline items={items} /> : <p>{t.noProgramme}</p>}
    </section>
  );
}

/** Seats are of interest as long as one can, or will be able to, choose. */
function workshopSeats(chosen: ShownDate | null): ShownDate["workshops"] {
  return chosen?.state === "open" || chosen?.state === "not-open-yet" ? chosen.workshops : {};
}

type TabsProps = { slug: string; dates: ShownDate[]; chosen: ShownDate | null };

function DateTabs({ slug, dates, chosen }: TabsProps) {
  const t = useText("events");
  const locale = useLocale();
  return (
    <Tabs
      label={t.programmePerDay}
      tabs={dates.map((date) => ({
        label: `${date.venue?.municipality ?? t.online}, ${shortDay(date.startsAt, locale)}`,
        to: `/evenementen/${slug}?datum=${date.id}#programma`,
        current: date.id === chosen?.id,
      }))}
    />
  );
}

/** do 10 dec: the year stands with the dates above. */
function shortDay(at: Date, locale: "nl" | "en"): string {
  const { weekday, day, month } = dayParts(at, locale);
  return `${weekday} ${day} ${month}`;
}
