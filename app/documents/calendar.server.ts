import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalCalendar,
  type ICalEventData,
} from "ical-generator";
import { Temporal } from "temporal-polyfill";
import { tzlib_get_ical_block } from "timezones-ical-library";
import { now } from "~/platform/clock.server";
import { ZONE } from "~/platform/time";
import { manyLines, oneLine } from "./characters";

export type CalendarEntry = {
  /** Stays the same for the same thing, so that a calendar replaces instead of adding. */
  uid: string;
  /** Grows with every change. */
  sequence: number;
  status: "confirmed" | "tentative" | "cancelled";
  start: Date;
  end: Date;
  title: string;
  description?: string;
  location?: string;
  /** Left out of the file unless it is a web address. */
  url?: string;
  organiser?: { name: string; email: string };
  alarm?: { minutesBefore: number };
};

export type CalendarOptions = {
  /** Makes it a feed to subscribe to: the name it gets in the calendar, and how often to look again. */
  feed?: { name: string; refreshMinutes?: number };
};

const STATUS = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/** A calendar file, or a feed to subscribe to, on the Brussels clock with that clock's rules in it. */
export function calendarFile(entries: CalendarEntry[], { feed }: CalendarOptions = {}): string {
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Netwerf", product: "Netwerf", language: "NL" },
  });
  if (feed) calendar.name(oneLine(feed.name)).ttl((feed.refreshMinutes ?? 60) * 60);
  // Without a name: a calendar that has a zone of its own writes DTSTAMP on that clock, where it must be UTC.
  calendar.timezone({ name: null, generator: (zone) => tzlib_get_ical_block(zone)[0] ?? null });
  for (const entry of entries) add(calendar, entry);
  return calendar.toString();
}

function add(calendar: ICalCalendar, entry: CalendarEntry): void {
  const title = oneLine(entry.title);
  const event = calendar.createEvent({
    ...times(entry),
    id: oneLine(entry.uid),
    sequence: entry.sequence,
    status: STATUS[entry.status],
    stamp: now(),
    summary: title,
    description: entry.description && manyLines(entry.description),
    location: entry.location && oneLine(entry.location),
    url: webAddress(entry.url),
    organizer: entry.organiser && organiser(entry.organiser),
  });
  if (!entry.alarm) return;
  const trigger = entry.alarm.minutesBefore * 60;
  event.createAlarm({ type: ICalAlarmType.display, trigger, description: title });
}

/**
 * Start and end on the Brussels clock. In the hour that comes twice the wall clock does not say which one is meant
 * (readers differ), so an entry that touches it is written in UTC.
 */
function times({ start, end }: CalendarEntry): Pick<ICalEventData, "start" | "end" | "timezone"> {
  const [from, until] = [zoned(start), zoned(end)];
  if (isClear(from) && isClear(until)) return { start: from, end: until, timezone: ZONE };
  return { start, end };
}

function zoned(at: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(ZONE);
}

function isClear(at: Temporal.ZonedDateTime): boolean {
  const reading = at.toPlainDateTime();
  const meant = (disambiguation: "earlier" | "later") => reading.toZonedDateTime(ZONE, { disambiguation });
  return meant("earlier").equals(meant("later"));
}

/** A URI is no text to the format: `;` and `,` in it may not be escaped, so they are percent-encoded. */
function webAddress(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? percent(href) : undefined;
}

/** A name stands between quotes, where nothing can be escaped; an address is a URI. */
function organiser({ name, email }: { name: string; email: string }) {
  const address = oneLine(email).replace(/\s/g, "");
  return {
    name: oneLine(name).replace(/"/g, "'").replace(/\\/g, "/") || address,
    email: percent(encodeURI(address)),
  };
}

const percent = (uri: string) => uri.replace(/;/g, "%3B").replace(/,/g, "%2C");
