import { afterAll, beforeAll, expect, test } from "vitest";
import { addTextListener } from "~/domain/focus-groups/note/text-listeners";
import { noteSchema } from "~/domain/focus-groups/note/schema";
import { citeLately, citeOnChange, projectCitations } from "~/domain/reports/citations.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { blocks, makeReport, makeSession, rewrite, said, textOf, useNotes } from "../../support/reports";

useDatabase();
useNotes();
let stop = () => {};
beforeAll(() => {
  stop = addTextListener(citeOnChange);
});
afterAll(() => stop());

const marked = (id: string, text: string, kind = "NOOD") =>
  noteSchema.node("paragraph", null, [
    noteSchema.text(text, [noteSchema.mark("contribution", { id, kind })]),
  ]);

async function citationsOf(reportId: string) {
  const rows = await db().reportCitation.findMany({ where: { reportId }, orderBy: { text: "asc" } });
  return rows.map(({ contributionId, text, lostAt }) => ({
    id: contributionId,
    text,
    lost: lostAt !== null,
  }));
}

test("the citations follow the text: words change, a passage goes, and comes back, also when only its mark goes", async () => {
  const ids = { first: "", second: "" };
  const { id, deskId, noteId } = await makeReport(async ({ one }) => {
    ids.first = await said(one, { text: "Begeleiding blijft nodig", quoted: true });
    ids.second = await said(one, { text: "Vervoer", kind: "DREMPEL" });
  });
  const [first, second] = [
    { id: ids.first, text: "Begeleiding blijft nodig", lost: false },
    { id: ids.second, text: "Vervoer", lost: false },
  ];
  await expect.poll(() => citationsOf(id)).toEqual([first, second]);
  const before = await textOf(noteId);
  const without = blocks((block) => (block.textContent === "Vervoer" ? null : block));
  await rewrite(noteId, without);
  await expect.poll(() => citationsOf(id)).toEqual([first, { ...second, lost: true }]);
  await rewrite(noteId, () => before);
  await expect.poll(() => citationsOf(id)).toEqual([first, second]);
  // The words stay, only who said them is no longer told.
  await rewrite(noteId, (note) =>
    blocks((block) =>
      block.textContent === "Vervoer"
        ? noteSchema.node("paragraph", null, [noteSchema.text("Vervoer")])
        : block,
    )(note),
  );
  await expect.poll(() => citationsOf(id)).toEqual([first, { ...second, lost: true }]);
  const once = await db().reportCitation.findMany({ where: { reportId: id } });
  await Promise.all([1, 2, 3].map(() => projectCitations(deskId)));
  expect(await db().reportCitation.findMany({ where: { reportId: id } })).toEqual(once);
});

test("only what was said within the event or its network is cited, and nobody's contribution changes owner", async () => {
  const { id, noteId, deskId, network, event } = await makeReport(() => Promise.resolve());
  const [near, far] = [await makeSession(), await makeSession()];
  await db().event.update({ where: { id: near.event.id }, data: { networkId: network.id } });
  const ids = {
    near: await said(near.one, { text: "Van een zuster" }),
    far: await said(far.one, { text: "Van elders" }),
  };
  const fresh = newId();
  await rewrite(noteId, (note) =>
    note.copy(
      note.content
        .addToEnd(marked(ids.near, "Van een zuster"))
        .addToEnd(marked(ids.far, "Van elders"))
        .addToEnd(marked(fresh, "Hier gezegd"))
        .addToEnd(marked("geen-id", "Onzin")),
    ),
  );
  await projectCitations(deskId);
  expect(await citationsOf(id)).toEqual([{ id: ids.near, text: "Van een zuster", lost: false }]);
  expect(
    await db().contribution.findMany({ where: { groupId: deskId }, select: { id: true, text: true } }),
  ).toEqual([{ id: fresh, text: "Hier gezegd" }]);
  expect((await db().contribution.findUniqueOrThrow({ where: { id: ids.far } })).groupId).toBe(far.one);
  expect(event.id).not.toBe(near.event.id);
});

test("what a process left behind is found by the round, and a table's note is nobody's report", async () => {
  const { one, id } = await makeReport(({ one: group }) => said(group, { text: "Vergeten" }));
  await db().reportCitation.deleteMany({ where: { reportId: id } });
  expect(await citeLately()).toBeGreaterThan(0);
  expect((await citationsOf(id)).map(({ text }) => text)).toEqual(["Vergeten"]);
  await projectCitations(one);
});
