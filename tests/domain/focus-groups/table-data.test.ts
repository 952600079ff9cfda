import { expect, test } from "vitest";
import { groupAccess } from "~/domain/focus-groups/access.server";
import { openRound, placeDots } from "~/domain/focus-groups/contributions/dots.server";
import { support } from "~/domain/focus-groups/contributions/support.server";
import { joinOwnTable } from "~/domain/focus-groups/table/join.server";
import { tableData } from "~/domain/focus-groups/table/personal-data.server";
import { visitor, type Viewer } from "~/domain/people/viewer";
import { holderByLink } from "~/domain/registrations/holder.server";
import { privateToken } from "~/domain/registrations/links.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../../support/database";
import { registerGuest } from "../../support/make";
import { makeTable, put } from "../../support/tables";

useDatabase();

test("who asks for their data gets all that they did in groups, by log-in or by their link, and nothing of others", async () => {
  const table = await makeTable();
  const { groupId, leader, join, date } = table;
  const { id } = await registerGuest(date.id, {
    name: "Ine Ingeschreven",
    email: `ine-${groupId}@example.org`,
  });
  await db().focusGroupMember.create({ data: { groupId, registrationId: id } });
  const row = await db().registration.findUniqueOrThrow({ where: { id } });
  const { secret } = await joinOwnTable(null, await holderByLink(privateToken(row)));
  const byLink = { viewer: visitor, guestSecret: secret };
  const ine: Viewer = { ...visitor, personId: row.personId, name: "Ine Ingeschreven" };
  const guest = await join("Gust Gast");
  const own = await put(table, byLink, "Dit zei Ine");
  const theirs = await put(table, guest, "Dit zei Gust");
  await openRound(leader, groupId, 3);
  for (const [caller, contribution, count] of [
    [{ viewer: ine, guestSecret: null }, theirs, 2],
    [guest, own, 3],
  ] as const) {
    await support(caller, groupId, contribution);
    await placeDots(caller, groupId, contribution, count);
  }
  const note = await db().note.create({ data: { groupId, createdAt: new Date(), changedAt: new Date() } });
  for (const caller of [byLink, guest]) {
    const { personId, guestId, name } = await groupAccess(caller, groupId);
    const author = await db().noteAuthor.create({ data: { noteId: note.id, personId, guestId, name } });
    const late = {
      noteId: note.id,
      authorId: author.id,
      receivedAt: new Date(),
      update: Buffer.from([0, 0]),
    };
    await db().lateEdit.create({ data: { ...late, markdown: `Te laat van ${name}` } });
  }
  expect(await tableData(ine)).toMatchObject({
    groups: [{ group: "Tafel", startsAt: date.startsAt, pinned: false }],
    helps: [],
    seats: [{ group: "Tafel", name: "Ine Ingeschreven" }],
    contributions: [{ text: "Dit zei Ine" }],
    supports: [{ text: "Dit zei Gust", group: "Tafel" }],
    dots: [{ text: "Dit zei Gust", count: 2 }],
    wroteIn: [{ name: "Ine Ingeschreven", group: "Tafel" }],
    cameTooLate: [{ markdown: "Te laat van Ine Ingeschreven" }],
  });
  expect(await tableData(leader.viewer)).toMatchObject({
    helps: [{ role: "FACILITATOR", group: "Tafel" }],
    ...{ groups: [], seats: [], contributions: [], supports: [], dots: [], wroteIn: [], cameTooLate: [] },
  });
  expect(await tableData(visitor)).toBeNull();
});
