import { expect, test } from "vitest";
import { visitor } from "~/domain/people/viewer";
import { cancelRegistration } from "~/domain/registrations/cancel.server";
import { holderByLink } from "~/domain/registrations/holder.server";
import { privateToken } from "~/domain/registrations/links.server";
import { dealOut } from "~/domain/focus-groups/deal-out.server";
import { movePerson, releasePerson } from "~/domain/focus-groups/move.server";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { groupActivities, makeGroups, seatsOn } from "../../support/groups";
import { registerGuest } from "../../support/make";

useDatabase();

test("somebody who is put in a group by hand is pinned there, until released", async () => {
  const { date, organiser, groups } = await makeGroups([{}, {}]);
  const [a, b] = [await registerGuest(date.id), await registerGuest(date.id)];
  for (const { id } of [a, b])
    await movePerson(organiser, date.id, { personId: id, groupId: groups[0]!, override: false });
  await dealOut(organiser, date.id);
  expect((await seatsOn(date.id)).map((seat) => [seat.groupId, seat.pinned])).toEqual([
    [groups[0], true],
    [groups[0], true],
  ]);
  await releasePerson(organiser, date.id, b.id);
  await releasePerson(organiser, date.id, b.id);
  const released = (await seatsOn(date.id)).filter((seat) => !seat.pinned);
  expect(released.map((seat) => seat.registrationId)).toEqual([b.id]);
  expect((await groupActivities(date.id)).map((one) => one.kind)).toEqual([
    "group.created",
    "group.created",
    "group.seat-given",
    "group.seat-given",
    "groups.dealt",
    "group.seat-released",
  ]);
});

test("what breaks the rule is refused, unless the organiser says it may; then it is on record", async () => {
  const { date, organiser, groups } = await makeGroups([
    { capacity: 2, allowedTypes: ["LDE_ONDERNEMING"], maxPerOrganisation: 1 },
  ]);
  const [first, second, third] = [
    await registerGuest(date.id, { organisation: "IN-Z" }),
    await registerGuest(date.id, { organisation: "Effect" }),
    await registerGuest(date.id, { organisation: "IN-Z", type: "VAKBOND" }),
  ];
  const put = (one: { id: string }, override: boolean) =>
    movePerson(organiser, date.id, { personId: one.id, groupId: groups[0]!, override });
  await put(first, false);
  await put(second, false);
  await expect(put(third, false)).rejects.toMatchObject({ code: "conflict", reason: "group-rule" });
  expect(await seatsOn(date.id)).toHaveLength(2);
  await put(third, true);
  expect(await seatsOn(date.id)).toHaveLength(3);
  const given = (await groupActivities(date.id)).filter((one) => one.subjectId === third.id);
  expect(given.map((one) => one.data)).toEqual([
    { groupId: groups[0], fromGroupId: null, broken: ["type", "capacity", "organisation"] },
  ]);
});

test("somebody already in a group is not in their own way", async () => {
  const { date, organiser, groups } = await makeGroups([{ capacity: 1, maxPerOrganisation: 1 }]);
  const only = await registerGuest(date.id, { organisation: "IN-Z" });
  await dealOut(organiser, date.id);
  await movePerson(organiser, date.id, { personId: only.id, groupId: groups[0]!, override: false });
  expect((await seatsOn(date.id)).map((seat) => seat.pinned)).toEqual([true]);
});

test("somebody is taken out of their group", async () => {
  const { date, organiser } = await makeGroups([{}]);
  const only = await registerGuest(date.id);
  await dealOut(organiser, date.id);
  const out = { personId: only.id, groupId: null, override: false };
  await movePerson(organiser, date.id, out);
  await movePerson(organiser, date.id, out);
  expect(await seatsOn(date.id)).toEqual([]);
  expect((await groupActivities(date.id)).map((one) => one.kind)).toEqual([
    "group.created",
    "groups.dealt",
    "group.seat-left",
  ]);
});

test("who cancelled meanwhile is not put anywhere, and leaves the group they sat in", async () => {
  const { date, organiser, groups } = await makeGroups([{}]);
  const gone = await registerGuest(date.id);
  await dealOut(organiser, date.id);
  await cancelRegistration(await holderByLink(privateToken({ id: gone.id, linkVersion: 0 })));
  expect(await seatsOn(date.id)).toEqual([]);
  await expect(
    movePerson(organiser, date.id, { personId: gone.id, groupId: groups[0]!, override: true }),
  ).rejects.toMatchObject({ reason: "changed-meanwhile" });
});

test("people and groups of another date, and other people's dates, cannot be reached", async () => {
  const here = await makeGroups([{}]);
  const there = await makeGroups([{}]);
  const [mine, theirs] = [await registerGuest(here.date.id), await registerGuest(there.date.id)];
  const put = (viewer = here.organiser, personId = mine.id, groupId = here.groups[0]!) =>
    movePerson(viewer, here.date.id, { personId, groupId, override: true });
  await expect(put(here.organiser, theirs.id)).rejects.toMatchObject({ reason: "changed-meanwhile" });
  await expect(put(here.organiser, mine.id, there.groups[0])).rejects.toMatchObject({ code: "not-found" });
  await expect(put(here.organiser, mine.id, newId())).rejects.toMatchObject({ code: "not-found" });
  for (const viewer of [visitor, here.stranger, there.organiser]) {
    await expect(put(viewer)).rejects.toMatchObject({ code: "not-found" });
    await expect(releasePerson(viewer, here.date.id, mine.id)).rejects.toMatchObject({ code: "not-found" });
  }
  await movePerson(there.organiser, there.date.id, {
    personId: theirs.id,
    groupId: there.groups[0]!,
    override: false,
  });
  await releasePerson(here.organiser, here.date.id, theirs.id);
  expect((await seatsOn(there.date.id)).map((seat) => seat.pinned)).toEqual([true]);
});
