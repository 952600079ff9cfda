import { transaction } from "~/domain/activity/record.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import type { Holder } from "./holder.server";
import { lockDoor } from "./inside/door.server";
import { refreshPresences } from "./inside/presence.server";
import { countsAsPresent, countsFrom, meetingOf } from "./rules";

/** As the list of who was there names the device. */
const DEVICE = "Online";

/** The online meeting of one participant; `meeting` is null when there is none for them. */
export async function onlineMeeting(holder: Holder) {
  const row = await db().registration.findUnique({
    where: { id: holder.registrationId },
    select: {
      status: true,
      occurrence: {
        select: {
          onlineUrl: true,
          startsAt: true,
          endsAt: true,
          cancelledAt: true,
          event: {
            select: { title: true, cancelledAt: true, network: { select: { fundingLine: true } } },
          },
        },
      },
    },
  });
  if (!row) throw new NotFound("registration");
  const { event, ...date } = row.occurrence;
  const off = date.cancelledAt !== null || event.cancelledAt !== null;
  return {
    title: event.title,
    funder: event.network?.fundingLine,
    startsAt: date.startsAt,
    endsAt: date.endsAt,
    countsFrom: countsFrom(date.startsAt),
    meeting: off ? null : meetingOf(row, date),
  };
}

/**
 * Notes that somebody joins the online meeting, within the hours of the day; once, however often they come back.
 * @throws NotFound when there is no meeting for them.
 */
export async function joinOnline(holder: Holder): Promise<void> {
  const { meeting, startsAt, endsAt } = await onlineMeeting(holder);
  if (!meeting) throw new NotFound("meeting");
  if (!countsAsPresent({ startsAt, endsAt }, now())) return;
  const { registrationId, occurrenceId, eventId, actorId } = holder;
  await transaction(async (tx) => {
    await lockDoor(tx, occurrenceId);
    const here = await tx.presence.count({ where: { registrationId, itemId: null, leftAt: null } });
    if (here > 0) return;
    const at = now();
    await tx.scan.create({
      data: { id: newId(), registrationId, scannedAt: at, receivedAt: at, device: DEVICE },
    });
    const door = { occurrenceId, eventId, startsAt, endsAt, mayExceed: false, actorId };
    await refreshPresences(tx, door, [registrationId]);
  });
}
