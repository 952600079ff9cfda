import { expect, test } from "vitest";
import { describeContribution } from "~/domain/focus-groups/contributions/describe.server";
import { noteNews, notePage } from "~/domain/focus-groups/note-page.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { makeTable, put, say } from "../../support/tables";

useDatabase();

const nothing = { organisation: "", sectorId: null, themeId: null };

test("who writes says whose a contribution is and what it is about", async () => {
  const table = await makeTable();
  const id = await put(table, await table.join("Ria"));
  const sector = await db().sector.create({ data: { id: newId(), name: "Groen", nameEn: "Green" } });
  const input = { organisation: "De Winning", sectorId: sector.id, themeId: null };
  await describeContribution(table.leader, table.groupId, id, input);
  const { described } = await noteNews(table.leader, table.groupId);
  expect(described[id]).toEqual(input);
  const happened = await db().activity.findMany({
    where: { kind: "contribution.described", subjectId: id },
    orderBy: { id: "asc" },
  });
  expect(happened).toMatchObject([
    { actorId: table.leader.viewer.personId, data: { groupId: table.groupId } },
  ]);
});

test("who only sits at the table, or has nothing to do with it, says nothing of it", async () => {
  const table = await makeTable();
  const guest = await table.join("Ria");
  const id = await put(table, guest);
  const by = (caller: typeof guest, groupId = table.groupId) =>
    describeContribution(caller, groupId, id, nothing);
  await expect(by(guest)).rejects.toMatchObject({ code: "not-allowed" });
  await expect(by(table.stranger)).rejects.toMatchObject({ code: "not-found" });
  await expect(by(table.organiser, table.otherGroupId)).rejects.toMatchObject({ code: "not-found" });
});

test("a contribution that is not there yet is not found, and an unknown sector is refused at its field", async () => {
  const { leader, groupId, join } = await makeTable();
  await expect(describeContribution(leader, groupId, newId(), nothing)).rejects.toMatchObject({
    code: "not-found",
  });
  const id = await say(await join(), groupId);
  await expect(
    describeContribution(leader, groupId, id, { ...nothing, sectorId: "geen" }),
  ).rejects.toMatchObject({ fields: { sectorId: "invalid" } });
});

test("what was let in waits beside the note until its mark stands in it, and nothing else does", async () => {
  const table = await makeTable();
  const guest = await table.join("Ria");
  const [admitted] = [await put(table, guest, "Wel"), await say(guest, table.groupId, { text: "Nog niet" })];
  const waiting = async () =>
    (await notePage(table.leader, table.groupId)).news.fromTable.map(({ id }) => id);
  expect(await waiting()).toEqual([admitted]);
  await db().contribution.update({ where: { id: admitted }, data: { inNote: true } });
  expect(await waiting()).toEqual([]);
});
