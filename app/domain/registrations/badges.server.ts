import { organisedDate } from "~/domain/events/organised.server";
import type { Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { absoluteUrl } from "~/platform/origin.server";
import { byName } from "./paper";
import { workshopsOn } from "./workshops.server";

/**
 * What stands on the badges of a date: of everybody who has a seat, walk-ins included, by name. Never what somebody
 * eats or needs: a badge is read by all.
 * @param wanted only these registrations; all when null.
 * @throws NotFound when the viewer does not organise this date.
 */
export async function badgesOf(viewer: Viewer, occurrenceId: string, wanted: string[] | null) {
  const date = await organisedDate(viewer, occurrenceId);
  const rows = await db().registration.findMany({
    where: {
      occurrenceId,
      status: "CONFIRMED",
      anonymisedAt: null,
      ...(wanted && { id: { in: wanted } }),
    },
    select: {
      name: true,
      photoConsent: true,
      ticketCode: true,
      organisation: { select: { name: true } },
      choices: { where: { seatItemId: { not: null } }, select: { seatItemId: true } },
    },
  });
  const items = (await workshopsOn(date.event.id, occurrenceId)).flatMap((round) => round.items);
  const badges = byName(rows).map((row) => {
    const seats = new Set(row.choices.map((choice) => choice.seatItemId));
    return {
      name: row.name,
      organisation: row.organisation?.name ?? "",
      photo: row.photoConsent,
      ticket: absoluteUrl(`/t/${row.ticketCode}`),
      workshops: items
        .filter((item) => seats.has(item.id))
        .sort((a, b) => a.startMinute - b.startMinute)
        .map(({ startMinute, title, room }) => ({ startMinute, title, room })),
    };
  });
  return { date, badges };
}
