import { formatDay, formatDayShort, formatMoment, formatRange, formatTime, formatTimeRange } from "./dates";
import { useLocale } from "./text/text-provider";

const FORMATS = { day: formatDay, short: formatDayShort, moment: formatMoment, time: formatTime };

type TimeProps = { at: Date | string; format?: keyof typeof FORMATS };

/** A moment in words on the Brussels clock; the instant itself for machines. */
export function Time({ at, format = "moment" }: TimeProps) {
  const instant = new Date(at);
  return <time dateTime={instant.toISOString()}>{FORMATS[format](instant, useLocale())}</time>;
}

type TimeRangeProps = { start: Date | string; end: Date | string; hoursOnly?: boolean };

/** From when to when; `hoursOnly` where the day stands beside it already. */
export function TimeRange({ start, end, hoursOnly }: TimeRangeProps) {
  const [from, until] = [new Date(start), new Date(end)];
  const words = (hoursOnly ? formatTimeRange : formatRange)(from, until, useLocale());
  return <time dateTime={from.toISOString()}>{words}</time>;
}
