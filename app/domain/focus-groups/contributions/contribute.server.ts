import { record } from "~/domain/activity/record.server";
import { limit } from "~/domain/people/rate-limits.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { Conflict, Invalid, NotFound } from "~/platform/errors";
import { sha256 } from "~/platform/ids.server";
import { groupAccess, type GroupAccess } from "../access.server";
import type { GroupCaller } from "../caller";
import { mustBeOpen } from "../inside/contribution-rows.server";
import { atTable, type GroupWork } from "../inside/group-work.server";
import type { ContributionInput, OwnContributionInput } from "./contribution-form";
import { isPending } from "./rules";

/**
 * Adds a contribution from a phone; the facilitator lets it in, but for one of their own. Sending the same form
 * again, also hours later when the phone finds the net, is the same contribution.
 * @returns its id.
 * @throws Invalid when the table wants a name; Conflict `group-closed` or `too-many-tries`.
 */
export async function contribute(
  caller: GroupCaller,
  groupId: string,
  input: ContributionInput,
): Promise<string> {
  await limit("contribute-voter", (await groupAccess(caller, groupId)).voterId);
  return atTable(caller, groupId, async ({ tx, access, happening, unsigned }) => {
    mustBeOpen(access);
    const authorName = await authorOf({ tx, access }, input);
    const id = idOf(access, input);
    const at = now();
    const { kind, text, organisation } = input;
    const { count } = await tx.contribution.createMany({
      data: [
        {
          ...{ id, groupId, kind, text, organisation, authorName, source: "PHONE" },
          ...{ personId: access.personId, guestId: access.guestId, createdAt: at, changedAt: at },
          admittedAt: access.leads ? at : null,
        },
      ],
      skipDuplicates: true,
    });
    // Who is anonymous is so in the record of what happened too.
    const sent = authorName === null ? unsigned : happening;
    if (count > 0) await record(tx, sent("contribution.sent", id, { kind }));
    return id;
  });
}

/** Changes what one sent, as long as nobody decided on it. @throws NotFound, Conflict `already-decided`. */
export async function changeOwn(
  caller: GroupCaller,
  groupId: string,
  id: string,
  input: OwnContributionInput,
): Promise<void> {
  await atTable(caller, groupId, async ({ tx, access, unsigned }) => {
    mustBeOpen(access);
    const { count } = await tx.contribution.updateMany({
      where: { ...ownPending(access), id },
      data: { ...input, changedAt: now() },
    });
    if (count === 0) await refuse({ tx, access }, id);
    await record(tx, unsigned("contribution.changed", id));
  });
}

/** Takes back what one sent, as long as nobody decided on it. @throws NotFound, Conflict `already-decided`. */
export async function withdraw(caller: GroupCaller, groupId: string, id: string): Promise<void> {
  await atTable(caller, groupId, async ({ tx, access, unsigned }) => {
    const { count } = await tx.contribution.deleteMany({ where: { ...ownPending(access), id } });
    if (count === 0) await refuse({ tx, access }, id);
    await record(tx, unsigned("contribution.withdrawn", id));
  });
}

/** What the caller sent themselves: filters rows of `Contribution`. */
export function ownOf({ groupId, personId, guestId }: GroupAccess) {
  const mine = guestId ? { guestId } : personId ? { personId } : { id: { in: [] as string[] } };
  return { groupId, source: "PHONE" as const, ...mine };
}

const ownPending = (access: GroupAccess) => ({
  ...ownOf(access),
  admittedAt: null,
  declinedAt: null,
  mergedIntoId: null,
});

/** One's own contribution as its form shows it. @throws NotFound, Conflict `already-decided`. */
export async function ownContribution(caller: GroupCaller, groupId: string, id: string) {
  const access = await groupAccess(caller, groupId);
  const row = await db().contribution.findFirst({ where: { ...ownOf(access), id } });
  if (!row) throw new NotFound("contribution");
  if (!isPending(row)) throw new Conflict("already-decided");
  const { kind, text, organisation } = row;
  return { id, kind, text, organisation };
}

/** Nothing was changed: because it is not there or not theirs, or because it was decided on. */
async function refuse({ tx, access }: Pick<GroupWork, "tx" | "access">, id: string): Promise<never> {
  const own = await tx.contribution.count({ where: { ...ownOf(access), id } });
  if (own > 0) throw new Conflict("already-decided");
  throw new NotFound("contribution");
}

/** The name that goes with it; null when it goes without. A guest who said no name before, is known by this one. */
async function authorOf(
  { tx, access }: Pick<GroupWork, "tx" | "access">,
  { name, anonymous }: ContributionInput,
): Promise<string | null> {
  const { mayBeAnonymous } = await tx.focusGroup.findUniqueOrThrow({
    where: { id: access.groupId },
    select: { mayBeAnonymous: true },
  });
  if (anonymous && mayBeAnonymous) return null;
  const said = access.name || name;
  if (said === "" && !mayBeAnonymous) throw new Invalid({ name: "required" });
  if (access.guestId && access.name === "" && name !== "")
    await tx.tableGuest.update({ where: { id: access.guestId }, data: { name } });
  return said || null;
}

/**
 * Made of whose it is, the number of their form, and what it says: nobody can send something under an id of their
 * choosing, and who goes back in their browser to write something else does write something else.
 */
function idOf(
  { groupId, voterId, guestId, personId }: GroupAccess,
  { formKey, kind, text }: ContributionInput,
): string {
  const hash = sha256([groupId, guestId ?? personId ?? voterId, formKey, kind, text].join(" "));
  const at = (from: number, to: number) => hash.slice(from, to);
  return [at(0, 8), at(8, 12), `8${at(13, 16)}`, `8${at(17, 20)}`, at(20, 32)].join("-");
}
