import { groupAccess } from "~/domain/focus-groups/access.server";
import type { GroupCaller } from "~/domain/focus-groups/caller";
import type { ContributionKindName } from "~/domain/focus-groups/contribution";
import { admit } from "~/domain/focus-groups/contributions/admit.server";
import { contribute } from "~/domain/focus-groups/contributions/contribute.server";
import { contributionsOf } from "~/domain/focus-groups/contributions/queries.server";
import { joinTable } from "~/domain/focus-groups/table/join.server";
import { openTable } from "~/domain/focus-groups/table/open.server";
import { tableDoor } from "~/domain/focus-groups/table/queries.server";
import { visitor, type Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { makeGroups } from "./groups";
import { makePerson, someIp } from "./people";

export const asViewer = (viewer: Viewer): GroupCaller => ({ viewer, guestSecret: null });

/** Two groups of a day that begins in an hour, one with its table open; who leads it, and how others sit down. */
export async function makeTable() {
  const startsAt = new Date(now().getTime() + 3_600_000);
  const { groups, organiser, stranger, event, date } = await makeGroups([{ title: "Tafel" }, {}], {
    startsAt,
  });
  const [groupId, otherGroupId] = groups as [string, string];
  const { id: personId } = await makePerson({ name: "Fatma" });
  await db().groupHelper.create({
    data: { groupId, personId, role: "FACILITATOR", grantedAt: now() },
  });
  const leader = asViewer({ ...visitor, personId, name: "Fatma" });
  await openTable(leader, groupId);
  const { code, path } = await tableDoor(leader, groupId);
  const join = async (name = "", ip = someIp()): Promise<GroupCaller> => {
    const { secret } = await joinTable(null, { code: code!, proof: null, ip }, { name });
    return { viewer: visitor, guestSecret: secret };
  };
  return {
    groupId,
    otherGroupId,
    leader,
    join,
    event,
    date,
    code: code!,
    path: path!,
    organiser: asViewer(organiser),
    stranger: asViewer(stranger),
  };
}

type Said = {
  text?: string;
  kind?: ContributionKindName;
  formKey?: string;
  name?: string;
  anonymous?: boolean;
};

/** Sends a contribution from a phone. */
export async function say(caller: GroupCaller, groupId: string, said: Said = {}): Promise<string> {
  const {
    text = `Zo is het ${newId()}`,
    kind = "NOOD",
    formKey = newId(),
    name = "",
    anonymous = false,
  } = said;
  return contribute(caller, groupId, { text, kind, formKey, name, anonymous, organisation: "" });
}

/** Sends one and lets it in. */
export async function put(table: { leader: GroupCaller; groupId: string }, by: GroupCaller, text?: string) {
  const id = await say(by, table.groupId, { text });
  await admit(table.leader, table.groupId, id);
  return id;
}

/** What somebody gets to see. */
export async function seenBy(caller: GroupCaller, groupId: string) {
  return contributionsOf(await groupAccess(caller, groupId));
}
