import { expect, test } from "vitest";
import { groupAccess } from "~/domain/focus-groups/access.server";
import { HelperForm } from "~/domain/focus-groups/lead/helper-form";
import { endHelp, helpersOf, nameHelper } from "~/domain/focus-groups/lead/helpers.server";
import { groupsIHelp } from "~/domain/focus-groups/lead/my-groups.server";
import { visitor } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { addDays } from "~/platform/time";
import { useDatabase } from "../../../support/database";
import { makeGroups } from "../../../support/groups";
import { callerOf, happenedIn, makeLed } from "../../../support/lead";
import { makePerson, viewerWith } from "../../../support/people";

useDatabase();

const someone = () => ({ name: "Els", email: `els-${newId().slice(-8)}@example.org` });

test("who is named leads this one group, is made known when they were not, and is withdrawn again", async () => {
  const { organiser, groupId, otherId } = await makeLed();
  const els = someone();
  await Promise.all([1, 2].map(() => nameHelper(organiser, groupId, { ...els, role: "FACILITATOR" })));
  await nameHelper(organiser, groupId, { ...els, email: els.email.toUpperCase(), role: "NOTE_TAKER" });
  const person = await db().person.findUniqueOrThrow({ where: { emailKey: els.email } });
  const { helpers } = await helpersOf(organiser, groupId);
  expect(helpers.filter(({ personId }) => personId === person.id)).toEqual([
    { personId: person.id, role: "FACILITATOR", ...els },
    { personId: person.id, role: "NOTE_TAKER", ...els },
  ]);
  const caller = callerOf({ ...visitor, personId: person.id });
  expect((await groupAccess(caller, groupId)).leads).toBe(true);
  await expect(groupAccess(caller, otherId)).rejects.toMatchObject({ code: "not-found" });
  await endHelp(organiser, groupId, { personId: person.id, role: "FACILITATOR" });
  expect(await groupAccess(caller, groupId)).toMatchObject({ part: "note-taker", leads: false });
  await endHelp(organiser, groupId, { personId: person.id, role: "NOTE_TAKER" });
  await expect(groupAccess(caller, groupId)).rejects.toMatchObject({ code: "not-found" });
  await expect(
    endHelp(organiser, groupId, { personId: person.id, role: "NOTE_TAKER" }),
  ).rejects.toMatchObject({
    code: "not-found",
  });
  expect(await happenedIn(groupId)).toEqual([
    "group.helper-named",
    "group.helper-named",
    "group.helper-ended",
    "group.helper-ended",
  ]);
});

test("only who organises the date names helpers, not even who leads", async () => {
  const { groupId, leads, outside } = await makeLed();
  const before = await db().person.count();
  for (const { viewer } of [leads, ...outside]) {
    await expect(helpersOf(viewer, groupId)).rejects.toMatchObject({ code: "not-found" });
    await expect(nameHelper(viewer, groupId, { ...someone(), role: "FACILITATOR" })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(
      endHelp(viewer, groupId, { personId: leads.viewer.personId!, role: "FACILITATOR" }),
    ).rejects.toMatchObject({ code: "not-found" });
  }
  expect(await db().person.count()).toBe(before);
  expect((await groupAccess(leads, groupId)).leads).toBe(true);
});

test("the page tells who helps all groups through the event or its network", async () => {
  const { organiser, groupId, event } = await makeLed();
  const network = await db().network.create({ data: { slug: newId(), name: "Netwerk" } });
  await db().event.update({ where: { id: event.id }, data: { networkId: network.id } });
  const [anna, berta, cis] = [
    await makePerson({ name: "Anna" }),
    await makePerson({ name: "Berta" }),
    await makePerson({ name: "Cis" }),
  ];
  await db().roleGrant.createMany({
    data: [
      { personId: anna.id, role: "FACILITATOR", eventId: event.id },
      { personId: berta.id, role: "NOTE_TAKER", networkId: network.id },
      { personId: cis.id, role: "CHECK_IN", eventId: event.id },
    ],
  });
  expect((await helpersOf(organiser, groupId)).ofEvent).toMatchObject([
    { name: "Anna", role: "FACILITATOR" },
    { name: "Berta", role: "NOTE_TAKER" },
  ]);
});

test("a form without a name, a real address or a role is refused", () => {
  const good = { name: "Els", email: "els@example.org", role: "NOTE_TAKER" };
  expect(HelperForm.safeParse(good).success).toBe(true);
  for (const bad of [{ name: "" }, { email: "els" }, { role: "ORGANISER" }, { role: undefined }])
    expect(HelperForm.safeParse({ ...good, ...bad }).success).toBe(false);
});

test("who helps finds their groups, by their role on the group or on the whole event, and no others", async () => {
  const { groupId, otherId, leads, outside, event } = await makeLed();
  const ids = async (viewer: typeof leads.viewer, eventId?: string) =>
    (await groupsIHelp(viewer, eventId)).map(({ id, role }) => [id, role]);
  expect(await ids(leads.viewer)).toEqual([[groupId, "FACILITATOR"]]);
  expect(await ids(outside[0]!.viewer)).toEqual([[groupId, "NOTE_TAKER"]]);
  expect(await ids(visitor)).toEqual([]);
  const ofEvent = viewerWith("NOTE_TAKER", { eventId: event.id }, (await makePerson()).id);
  expect(await ids(ofEvent)).toEqual([
    [groupId, "NOTE_TAKER"],
    [otherId, "NOTE_TAKER"],
  ]);
  // On the event's own page only on the day itself.
  expect(await ids(leads.viewer, event.id)).toEqual([]);
  await db().occurrence.updateMany({
    where: { eventId: event.id },
    data: { startsAt: now(), endsAt: new Date(now().getTime() + 3_600_000) },
  });
  expect(await ids(leads.viewer, event.id)).toEqual([[groupId, "FACILITATOR"]]);
});

test("a group of long ago or of a day that is off is no work any more", async () => {
  for (const [data, found] of [
    [{ startsAt: addDays(now(), -11), endsAt: addDays(now(), -10) }, 1],
    [{ startsAt: addDays(now(), -21), endsAt: addDays(now(), -20) }, 0],
    [{ cancelledAt: now() }, 0],
  ] as const) {
    const { date, groups, organiser } = await makeGroups([{}]);
    const els = someone();
    await nameHelper(organiser, groups[0]!, { ...els, role: "NOTE_TAKER" });
    const { id } = await db().person.findUniqueOrThrow({ where: { emailKey: els.email } });
    await db().occurrence.update({ where: { id: date.id }, data });
    expect(await groupsIHelp({ ...visitor, personId: id })).toHaveLength(found);
  }
});
