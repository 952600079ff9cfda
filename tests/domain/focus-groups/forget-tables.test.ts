import { afterAll, beforeAll, expect, test } from "vitest";
import { addScribe } from "~/domain/activity/record.server";
import { groupAccess } from "~/domain/focus-groups/access.server";
import { joinOwnTable } from "~/domain/focus-groups/table/join.server";
import { forgetScribe, forgetTables } from "~/domain/focus-groups/table/retention.server";
import { visitor, type Viewer } from "~/domain/people/viewer";
import { forgetMe } from "~/domain/registrations/forget-me.server";
import { holderByLink } from "~/domain/registrations/holder.server";
import { privateToken } from "~/domain/registrations/links.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { addDays } from "~/platform/time";
import { useDatabase } from "../../support/database";
import { registerGuest } from "../../support/make";
import { asViewer, makeTable, put, say } from "../../support/tables";

useDatabase();
let stop: () => void;
beforeAll(() => void (stop = addScribe(forgetScribe)));
afterAll(() => stop());

/** A table with a guest, somebody who came by their link and somebody with a log-in, who all wrote and spoke. */
async function makeTalk() {
  const table = await makeTable();
  const { groupId, leader, join, date } = table;
  const guest = await join("Gust Gast");
  const email = `ine-${groupId.slice(-8)}@example.org`;
  const { id } = await registerGuest(date.id, { name: "Ine Ingeschreven", email });
  await db().focusGroupMember.create({ data: { groupId, registrationId: id } });
  const row = await db().registration.findUniqueOrThrow({ where: { id } });
  const { secret } = await joinOwnTable(null, await holderByLink(privateToken(row)));
  const byLink = { viewer: visitor, guestSecret: secret };
  const person: Viewer = { ...visitor, personId: row.personId, name: "Ine Ingeschreven", email };
  for (const caller of [guest, byLink, asViewer(person)]) await put(table, caller);
  const note = await db().note.create({ data: { groupId, createdAt: new Date(), changedAt: new Date() } });
  for (const caller of [guest, byLink, asViewer(person), leader]) {
    const { personId, guestId, name } = await groupAccess(caller, groupId);
    await db().noteAuthor.create({ data: { noteId: note.id, personId, guestId, name } });
  }
  return { ...table, guest, byLink, person, note };
}

async function namesIn(groupId: string) {
  const contributions = await db().contribution.findMany({
    where: { groupId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const guests = await db().tableGuest.findMany({ where: { groupId }, orderBy: { joinedAt: "asc" } });
  const authors = await db().noteAuthor.findMany({ where: { note: { groupId } }, orderBy: { id: "asc" } });
  return {
    contributions: contributions.map(({ authorName, personId, guestId }) => [
      authorName,
      personId ?? guestId,
    ]),
    texts: contributions.filter(({ text }) => text !== "").length,
    guests: guests.map(({ name }) => name),
    authors: authors.map(({ name }) => name),
  };
}

test("when a day's registrations become anonymous the names at its tables go too; what was said stays", async () => {
  const { groupId, date, guest } = await makeTalk();
  const before = await namesIn(groupId);
  setClock(() => addDays(date.endsAt, 729));
  await forgetTables();
  expect(await namesIn(groupId)).toEqual(before);
  setClock(() => addDays(date.endsAt, 732));
  expect(await forgetTables()).toBeGreaterThan(0);
  expect(await namesIn(groupId)).toEqual({
    contributions: Array(3).fill([null, null]),
    texts: 3,
    guests: ["", ""],
    authors: ["", "", "", ""],
  });
  await expect(groupAccess(guest, groupId)).rejects.toMatchObject({ code: "not-found" });
  expect(await forgetTables()).toBe(0);
});

test("who asks to be forgotten is gone from the tables at once, on every device; the others are not", async () => {
  const { groupId, date, person, byLink } = await makeTalk();
  const before = await namesIn(groupId);
  setClock(() => addDays(date.endsAt, 1));
  await forgetMe(person);
  const after = await namesIn(groupId);
  expect(after).toEqual({
    contributions: [before.contributions[0], [null, null], [null, null]],
    texts: 3,
    guests: ["Gust Gast", ""],
    authors: ["Gust Gast", "", "", "Fatma"],
  });
  await expect(groupAccess(byLink, groupId)).rejects.toMatchObject({ code: "not-found" });
});

test("of somebody whom nothing ties to us any more, the name leaves what they sent", async () => {
  const { groupId, leader } = await makeTable();
  await say(leader, groupId);
  await db().person.delete({ where: { id: leader.viewer.personId! } });
  await forgetTables();
  expect((await namesIn(groupId)).contributions).toEqual([[null, null]]);
});
