import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { tzlib_get_ical_block } from "timezones-ical-library";

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
  url?: string;
};

const ZONE = "Europe/Brussels";
const STATUS = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/** A calendar file, or a feed to subscribe to, on the Brussels clock with that clock's rules in it. */
export function calendarFile(entries: CalendarEntry[], name = "Netwerf"): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Netwerf", product: "Netwerf", language: "NL" },
    ttl: 3600,
  });
  calendar.timezone({ name: ZONE, generator: (zone) => tzlib_get_ical_block(zone)[0] ?? null });
  for (const { uid, sequence, status, start, end, title, description, location, url } of entries) {
    calendar.createEvent({
      id: uid,
      sequence,
      status: STATUS[status],
      start,
      end,
      timezone: ZONE,
      summary: title,
      description,
      location,
      url,
    });
  }
  return calendar.toString();
}
