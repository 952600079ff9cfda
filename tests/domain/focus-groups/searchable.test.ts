import { expect, test } from "vitest";
import { audienceKeys } from "~/domain/finding/audience";
import { groupAccessIfAny } from "~/domain/focus-groups/access.server";
import {
  entryOfNote,
  groupKeys,
  notesToIndex,
  searchableNotes,
} from "~/domain/focus-groups/searchable.server";
import { visitor, type RoleName, type Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { makeGroups } from "../../support/groups";
import { registerGuest } from "../../support/make";
import { makePerson, viewerWith } from "../../support/people";

useDatabase();

const written = (groupId: string, plain: string) =>
  db().note.create({
    data: {
      groupId,
      createdAt: now(),
      changedAt: now(),
      text: { create: { seq: 0, markdown: plain, plain } },
    },
  });
const person = async (): Promise<Viewer> => ({ ...visitor, personId: (await makePerson()).id });

async function makeWorld() {
  const { event, date, groups } = await makeGroups([{ title: "Tafel 1" }, { title: "Tafel 2" }]);
  const network = await db().network.create({ data: { slug: newId(), name: "Netwerk", publishedAt: now() } });
  await db().event.update({ where: { id: event.id }, data: { networkId: network.id } });
  const desk = await db().focusGroup.create({ data: { title: "Verslag", capacity: 1 } });
  await db().report.create({
    data: {
      ...{ slug: newId(), title: "Verslag", eventId: event.id, deskId: desk.id },
      ...{ createdAt: now(), changedAt: now() },
    },
  });
  for (const id of [...groups, desk.id]) await written(id, `Gezegd in ${id}`);
  const [sits, cancelled, helps, writes] = [await person(), await person(), await person(), await person()];
  for (const [who, status] of [
    [sits, "CONFIRMED"],
    [cancelled, "CANCELLED"],
  ] as const) {
    const { id } = await registerGuest(date.id);
    await db().registration.update({ where: { id }, data: { personId: who.personId, status } });
    await db().focusGroupMember.create({ data: { groupId: groups[0]!, registrationId: id } });
  }
  for (const [who, groupId] of [
    [helps, groups[1]!],
    [writes, desk.id],
  ] as const)
    await db().groupHelper.create({
      data: { groupId, personId: who.personId!, role: "NOTE_TAKER", grantedAt: now() },
    });
  const roles: RoleName[] = [
    "ORGANISER",
    "FACILITATOR",
    "NOTE_TAKER",
    "CHECK_IN",
    "MEMBER",
    "EXPERT",
    "STEERING",
  ];
  const scopes = [
    { eventId: event.id, networkId: null },
    { eventId: null, networkId: network.id },
    { eventId: newId(), networkId: null },
    { eventId: null, networkId: newId() },
  ];
  const viewers = [
    ...[visitor, viewerWith("ADMINISTRATOR"), sits, cancelled, helps, writes],
    ...roles.flatMap((role) => scopes.map((scope) => viewerWith(role, scope))),
  ];
  return { notes: [...groups, desk.id], viewers };
}

test("a note is found by exactly those whom the group's door lets in", async () => {
  const { notes, viewers } = await makeWorld();
  expect((await searchableNotes()).sort()).toEqual([...notes].sort());
  let inside = 0;
  for (const id of notes) {
    const { audience } = (await entryOfNote(id))!;
    for (const viewer of viewers) {
      const keys = [...audienceKeys(viewer.grants), ...(await groupKeys(viewer))];
      const finds = audience.some((key) => keys.includes(key));
      const may = (await groupAccessIfAny({ viewer, guestSecret: null }, id)) !== null;
      expect({ id, grants: viewer.grants, person: viewer.personId, finds }).toMatchObject({ finds: may });
      inside += may ? 1 : 0;
    }
  }
  expect(inside).toBeGreaterThan(10);
});

test("a note in which nothing stands is not found, and one that was written in waits to be read again", async () => {
  const { groups } = await makeGroups([{ title: "Leeg" }, { title: "Vol" }]);
  await written(groups[0]!, " ");
  await written(groups[1]!, "Iets");
  expect(await entryOfNote(groups[0]!)).toBeNull();
  expect(await entryOfNote("geen id")).toBeNull();
  const waiting = await notesToIndex();
  expect(waiting).toContain(groups[1]);
});
