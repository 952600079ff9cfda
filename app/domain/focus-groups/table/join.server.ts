import { record, transaction } from "~/domain/activity/record.server";
import type { Holder } from "~/domain/registrations/holder.server";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { Conflict, Invalid, NotFound } from "~/platform/errors";
import { newSecret, sha256 } from "~/platform/ids.server";
import { tableByCode, type TableAsked } from "./find.server";
import type { JoinInput } from "./join-form";
import { mayJoinNow } from "./rules";
import { ofDay } from "../inside/of-day";

/** Where somebody joined, and the secret by which their browser is known from now on. */
export type Joined = { groupId: string; secret: string };

/**
 * Joins a table with its code.
 * @param secret of a browser that joined a table before: it keeps it, and joining the same table twice is joining once.
 * @throws Invalid when the table wants a name; Conflict `table-code`, `too-many-tries` or `removed-from-table`.
 */
export async function joinTable(secret: string | null, asked: TableAsked, input: JoinInput): Promise<Joined> {
  const table = await tableByCode(asked);
  if (!table.mayBeAnonymous && input.name === "") throw new Invalid({ name: "required" });
  const { id: groupId, occurrence } = table;
  const on = { eventId: occurrence.eventId, occurrenceId: occurrence.id };
  return enter(secret, { groupId, on, name: input.name, registrationId: null });
}

/** The table at which a registration has a place, when phones may join it now; null otherwise. */
export async function tableOf({ registrationId }: Holder) {
  const seat = await db().focusGroupMember.findUnique({
    where: { registrationId },
    select: {
      registration: { select: { name: true, status: true } },
      group: {
        select: {
          id: true,
          title: true,
          tableOpenedAt: true,
          occurrence: {
            select: {
              id: true,
              eventId: true,
              startsAt: true,
              endsAt: true,
              event: { select: { title: true } },
            },
          },
        },
      },
    },
  });
  if (seat?.registration.status !== "CONFIRMED") return null;
  const table = ofDay(seat.group);
  return mayJoinNow(table, now()) ? { ...table, name: seat.registration.name } : null;
}

/**
 * Joins one's own table, with the private link of the registration instead of a code.
 * @throws NotFound when there is no table of theirs that is open; Conflict `removed-from-table`.
 */
export async function joinOwnTable(secret: string | null, holder: Holder): Promise<Joined> {
  const table = await tableOf(holder);
  if (!table) throw new NotFound("table");
  const { id: groupId, name, occurrence } = table;
  const on = { eventId: occurrence.eventId, occurrenceId: occurrence.id };
  return enter(secret, { groupId, on, name, registrationId: holder.registrationId });
}

type Entering = {
  groupId: string;
  on: { eventId: string; occurrenceId: string };
  name: string;
  registrationId: string | null;
};

async function enter(known: string | null, entering: Entering): Promise<Joined> {
  const secret = known ?? newSecret();
  const { groupId, on, name, registrationId } = entering;
  await transaction(async (tx) => {
    const made = await tx.tableGuest.createManyAndReturn({
      data: [{ groupId, secretHash: sha256(secret), name, registrationId, joinedAt: now() }],
      skipDuplicates: true,
      select: { id: true },
    });
    const guest = made[0];
    if (guest) await record(tx, { kind: "guest.joined", subjectId: guest.id, ...on, data: { groupId } });
    else await enterAgain(tx, sha256(secret), entering);
  });
  return { groupId, secret };
}

/** Who comes back may say a name after all; who was sent away does not come back this way. */
async function enterAgain(tx: Tx, secretHash: string, { groupId, name, registrationId }: Entering) {
  const key = { groupId_secretHash: { groupId, secretHash } };
  const before = await tx.tableGuest.findUniqueOrThrow({ where: key });
  if (before.removedAt) throw new Conflict("removed-from-table");
  await tx.tableGuest.update({
    where: key,
    data: {
      ...(name === "" ? {} : { name }),
      ...(registrationId && !before.registrationId ? { registrationId } : {}),
    },
  });
}
