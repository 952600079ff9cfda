import { dayParts, formatDay } from "./dates";
import { useLocale } from "./text/text-provider";

/** The day as a leaf of a calendar; read aloud as a full date. */
export function DayLeaf({ at, past }: { at: Date | string; past?: boolean }) {
  const locale = useLocale();
  const instant = new Date(at);
  const { weekday, day, month } = dayParts(instant, locale);
  return (
    <time className={past ? "day-leaf day-leaf--past" : "day-leaf"} dateTime={instant.toISOString()}>
      <span className="visually-hidden">{formatDay(instant, locale)}</span>
      <span aria-hidden="true">
        <span className="day-leaf__week">{weekday}</span>
        <span className="day-leaf__day">{day}</span>
        <span className="day-leaf__month">{month}</span>
      </span>
    </time>
  );
}
