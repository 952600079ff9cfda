import { expect, test } from "vitest";
import { groupAccess, ledGroup, mayWrite, type GroupPart } from "~/domain/focus-groups/access.server";
import { guestSecretOf, type GroupCaller } from "~/domain/focus-groups/caller";
import { visitor, type Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { newId, newSecret, sha256 } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { makeGroups } from "../../support/groups";
import { registerGuest } from "../../support/make";
import { makePerson, viewerWith } from "../../support/people";
import { statementsOf } from "../../support/statements";

useDatabase();

const asViewer = (viewer: Viewer): GroupCaller => ({ viewer, guestSecret: null });
const loggedIn = (personId: string): Viewer => ({ ...visitor, personId, name: "Ine" });

/** One group with somebody of every part, and those who have nothing to do with it. */
async function makeTable() {
  const { event, date, organiser, stranger, groups } = await makeGroups([{}, {}]);
  const [groupId, otherGroupId] = groups as [string, string];
  const helps = async (role: "FACILITATOR" | "NOTE_TAKER") => {
    const { id } = await makePerson();
    await db().groupHelper.create({ data: { groupId, personId: id, role, grantedAt: new Date() } });
    return asViewer(loggedIn(id));
  };
  const seated = await makePerson();
  const { id: registrationId } = await registerGuest(date.id, { email: seated.email });
  await db().focusGroupMember.create({ data: { groupId, registrationId } });
  const joins = async (more: { mayWrite?: boolean; removedAt?: Date } = {}) => {
    const guestSecret = newSecret();
    const guest = { groupId, secretHash: sha256(guestSecret), name: "Gast", joinedAt: new Date(), ...more };
    await db().tableGuest.create({ data: guest });
    return { viewer: visitor, guestSecret };
  };
  return {
    groupId,
    otherGroupId,
    may: {
      organiser: asViewer(organiser),
      "facilitator of the event": asViewer(viewerWith("FACILITATOR", { eventId: event.id })),
      facilitator: await helps("FACILITATOR"),
      "note-taker": await helps("NOTE_TAKER"),
      participant: asViewer(loggedIn(seated.id)),
      guest: await joins(),
      "guest with the pen": await joins({ mayWrite: true }),
    },
    mayNot: {
      visitor: asViewer(visitor),
      "somebody else": asViewer(loggedIn((await makePerson()).id)),
      "another event's organiser": asViewer(stranger),
      "another event's facilitator": asViewer(viewerWith("FACILITATOR", { eventId: newId() })),
      "a guest who was sent away": await joins({ removedAt: new Date() }),
      "an invented secret": { viewer: visitor, guestSecret: newSecret() },
    },
  };
}

test("everybody at the table gets in as what they are, and nobody else does", async () => {
  const { groupId, otherGroupId, may, mayNot } = await makeTable();
  const parts: Record<string, string> = {};
  for (const [who, caller] of Object.entries(may)) {
    const { part, leads, writes } = await groupAccess(caller, groupId);
    parts[who] = [part, leads && "leads", writes && "writes"].filter(Boolean).join(" ");
  }
  expect(parts).toEqual({
    organiser: "organiser leads writes",
    "facilitator of the event": "facilitator leads writes",
    facilitator: "facilitator leads writes",
    "note-taker": "note-taker writes",
    participant: "participant",
    guest: "guest",
    "guest with the pen": "guest writes",
  });
  for (const caller of Object.values(mayNot))
    await expect(groupAccess(caller, groupId)).rejects.toMatchObject({ code: "not-found" });
  for (const who of ["facilitator", "note-taker", "participant", "guest"] as const)
    await expect(groupAccess(may[who], otherGroupId)).rejects.toMatchObject({ code: "not-found" });
  for (const id of ["", "nergens", newId(), `${groupId}x`])
    await expect(groupAccess(may.organiser, id)).rejects.toMatchObject({ code: "not-found" });
  await expect(ledGroup(may["note-taker"], groupId)).rejects.toMatchObject({ code: "not-found" });
});

test("who may write follows from what one is and how the note stands", () => {
  const parts: GroupPart[] = ["organiser", "facilitator", "note-taker", "participant", "guest"];
  const writers = (condition: Parameters<typeof mayWrite>[2], pen: boolean) =>
    parts.filter((part) => mayWrite(part, pen, condition));
  expect(writers("open", false)).toEqual(["organiser", "facilitator", "note-taker"]);
  expect(writers("open", true)).toEqual(parts);
  expect(writers("locked", true)).toEqual(["organiser", "facilitator"]);
  expect(writers("frozen", true)).toEqual([]);
  expect(writers("correcting", true)).toEqual(["organiser"]);
});

test("at the door of a group one asks the database once", async () => {
  const { groupId, may } = await makeTable();
  expect(await statementsOf(() => groupAccess(may.participant, groupId))).toBe(1);
});

test("a guest's secret is read from its own cookie, and nothing that cannot be one", () => {
  const secret = newSecret();
  expect(guestSecretOf(`a=1; netwerf_tafel=${secret}; b=2`)).toBe(secret);
  for (const cookie of [
    null,
    "",
    "netwerf_tafel=",
    "netwerf_tafel=kort",
    `xnetwerf_tafel=${secret}`,
    `netwerf_tafel=${secret}%00`,
  ])
    expect(guestSecretOf(cookie)).toBeNull();
});
