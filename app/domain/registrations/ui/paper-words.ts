import { formatDeadline, formatMinutes, formatTimeRange } from "~/ui/dates";

type List = { item: { title: string; startMinute: number; endMinute: number; room: string } | null };
type Day = { startsAt: Date; endsAt: Date; venue: { name: string; municipality: string } | null };

/** What a list is called. */
export function listTitle({ item }: List): string {
  return item ? item.title : "Alle deelnemers";
}

/** When and where, as it stands under the title of a list. */
export function listAbout({ item }: List, date: Day): string {
  const place = date.venue ? `${date.venue.name}, ${date.venue.municipality}` : "Online";
  const about = item
    ? [`${formatMinutes(item.startMinute)} - ${formatMinutes(item.endMinute)}`, item.room]
    : [formatTimeRange(date.startsAt, date.endsAt), place];
  return about.filter(Boolean).join(", ");
}

/** What there is to say of somebody in line. */
export function placeInLine(offerExpiresAt: Date | null): string {
  return offerExpiresAt ? `Kreeg een plaats aangeboden, ${formatDeadline(offerExpiresAt)}` : "Wacht";
}
