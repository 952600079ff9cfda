import { record, transaction } from "~/domain/activity/record.server";
import { organisedDate } from "~/domain/events/organised.server";
import { limit } from "~/domain/people/rate-limits.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { Conflict } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { reachablePeople } from "./inside/reachable.server";
import { belongsTo, type MessageInput } from "./message";

/**
 * Mails a text to a group of participants, as the group is at this moment. Sending the same form again sends
 * nothing.
 * @returns how many get it.
 * @throws Conflict `nobody-chosen`, NotFound for a date that the viewer does not organise.
 */
export async function sendMessage(
  viewer: Viewer,
  occurrenceId: string,
  input: MessageInput,
): Promise<number> {
  await organisedDate(viewer, occurrenceId);
  await limit("message-organiser", viewer.personId ?? occurrenceId);
  const { formKey, audience, wie: chosen, subject, body } = input;
  return transaction(async (tx) => {
    const date = await organisedDate(viewer, occurrenceId, tx);
    const people = await reachablePeople(tx, occurrenceId, chosen);
    const registrationIds = people
      .filter((person) => person.hasAddress && belongsTo(audience, person, chosen))
      .map((person) => person.id);
    const row = { occurrenceId, formKey, audience, subject, body, registrationIds };
    const id = newId();
    const { count } = await tx.organiserMessage.createMany({
      data: [{ ...row, id, sentById: viewer.personId, sentAt: now() }],
      skipDuplicates: true,
    });
    if (count === 0) {
      const same = { occurrenceId_formKey: { occurrenceId, formKey } };
      return (await tx.organiserMessage.findUniqueOrThrow({ where: same })).registrationIds.length;
    }
    if (registrationIds.length === 0) throw new Conflict("nobody-chosen");
    await record(tx, {
      kind: "message.sent",
      subjectId: id,
      eventId: date.event.id,
      occurrenceId,
      actorId: viewer.personId,
      data: { registrationIds },
    });
    return registrationIds.length;
  });
}
