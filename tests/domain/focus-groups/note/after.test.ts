import { afterAll, expect, test } from "vitest";
import type { GroupCaller } from "~/domain/focus-groups/caller";
import {
  finishCorrection,
  freezeNote,
  noteState,
  startCorrection,
} from "~/domain/focus-groups/note/freeze.server";
import { keeper } from "~/domain/focus-groups/note/keeper.server";
import { declineLateEdit, lateEdits, takeLateEdit } from "~/domain/focus-groups/note/late-edits.server";
import { readNotePage } from "~/domain/focus-groups/note/reading.server";
import {
  nameVersion,
  noteVersion,
  noteVersions,
  restoreVersion,
} from "~/domain/focus-groups/note/versions.server";
import { visitor, type Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { Conflict, NotFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../../support/database";
import { makeGroups } from "../../../support/groups";
import { makePerson, viewerWith } from "../../../support/people";
import { statementsOf } from "../../../support/statements";
import { keepVersion, lateEditOf, noteOnDisk, writeNoteText } from "../../../support/written-note";

useDatabase();
afterAll(() => keeper().close());

const calls = (viewer: Viewer): GroupCaller => ({ viewer, guestSecret: null });

/** A group whose note says something, with its organiser and who leads it. */
async function written(markdown = "# Een\n\ntwee\n") {
  const { event, date, groups, stranger } = await makeGroups([{ title: "Tafel 1" }]);
  const groupId = groups[0]!;
  const noteId = await writeNoteText(groupId, markdown);
  const person = await makePerson({ name: "Otto Organisator" });
  const organiser = { ...viewerWith("ORGANISER", { eventId: event.id }), personId: person.id };
  const leader = { ...viewerWith("FACILITATOR", { eventId: event.id }), personId: (await makePerson()).id };
  const taker = { ...viewerWith("NOTE_TAKER", { eventId: event.id }), personId: (await makePerson()).id };
  return { event, date, groupId, noteId, organiser, leader, taker, stranger };
}

const kinds = async (noteId: string) =>
  (await db().noteVersion.findMany({ where: { noteId }, orderBy: { number: "asc" } })).map(
    ({ kind }) => kind,
  );
const happened = async (occurrenceId: string) =>
  (
    await db().activity.findMany({
      where: { occurrenceId, kind: { startsWith: "note." } },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    })
  ).map(({ kind, data }) => [kind, (data as { groupId?: string }).groupId]);

test("who writes gives the note of now a name; who only reads does not", async () => {
  const { groupId, noteId, taker, stranger, date } = await written();
  const id = await nameVersion(calls(taker), groupId, "Voor de pauze");
  const { versions } = await noteVersions(calls(taker), groupId);
  expect(versions).toMatchObject([
    { id, number: 1, kind: "NAMED", remark: "Voor de pauze", authors: ["Nele Notulist"] },
  ]);
  await expect(nameVersion(calls(stranger), groupId, "x")).rejects.toThrow(NotFound);
  await expect(nameVersion(calls(visitor), groupId, "x")).rejects.toThrow(NotFound);
  expect(await kinds(noteId)).toEqual(["NAMED"]);
  expect(await happened(date.id)).toEqual([["note.named", groupId]]);
});

test("a version is restored as a new one, and what stood there is kept", async () => {
  const { groupId, noteId, leader } = await written("eerst\n");
  const first = await keepVersion(noteId);
  await writeNoteText(groupId, "daarna iets anders\n");
  const id = await restoreVersion(calls(leader), groupId, first.id);
  expect(await noteOnDisk(noteId)).toBe("eerst\n");
  expect(await kinds(noteId)).toEqual(["PAUSE", "PAUSE", "RESTORED"]);
  const page = await noteVersion(calls(leader), groupId, id, null);
  expect(page.version).toMatchObject({ number: 3, remark: "Versie 1", authors: [] });
  expect(page.comparison.blocks).toEqual([
    { what: "added", text: "eerst" },
    { what: "removed", text: "daarna iets anders" },
  ]);
  expect(page.since).toMatchObject({ number: 2 });
  const whole = await noteVersion(calls(leader), groupId, id, first.id);
  expect(whole.comparison).toMatchObject({ added: 0, removed: 0, changed: 0 });
});

test("a version that says what the note says is not restored, nor one of another group", async () => {
  const { groupId, noteId, leader, taker } = await written();
  const { id } = await keepVersion(noteId);
  await expect(restoreVersion(calls(leader), groupId, id)).rejects.toThrow(new Conflict("version-same"));
  await expect(restoreVersion(calls(taker), groupId, id)).rejects.toThrow(NotFound);
  const other = await written();
  const theirs = await keepVersion(other.noteId);
  await expect(restoreVersion(calls(leader), groupId, theirs.id)).rejects.toThrow(NotFound);
  await expect(noteVersion(calls(leader), groupId, theirs.id, null)).rejects.toThrow(NotFound);
  await expect(noteVersion(calls(leader), groupId, id, theirs.id)).rejects.toThrow(NotFound);
});

test("a frozen note is restored by nobody, and corrected by who organises, with a remark that all read", async () => {
  const { groupId, noteId, organiser, leader, date } = await written("fout\n");
  const { id } = await keepVersion(noteId);
  await writeNoteText(groupId, "goed\n");
  await freezeNote(organiser, groupId);
  await expect(restoreVersion(calls(leader), groupId, id)).rejects.toThrow(new Conflict("note-frozen"));
  await expect(restoreVersion(calls(organiser), groupId, id)).rejects.toThrow(new Conflict("note-frozen"));
  await expect(freezeNote(organiser, groupId)).rejects.toThrow(new Conflict("already-done"));
  await expect(finishCorrection(organiser, groupId, "x")).rejects.toThrow(new Conflict("already-done"));

  await startCorrection(organiser, groupId, "Een naam");
  await expect(startCorrection(organiser, groupId, "x")).rejects.toThrow(new Conflict("already-done"));
  await expect(restoreVersion(calls(leader), groupId, id)).rejects.toThrow(new Conflict("note-frozen"));
  expect((await readNotePage(calls(leader), groupId)).note).toMatchObject({
    condition: "correcting",
    correction: "Een naam",
  });
  await restoreVersion(calls(organiser), groupId, id);
  const made = await finishCorrection(organiser, groupId, "Een naam rechtgezet");
  expect(await kinds(noteId)).toEqual(["PAUSE", "FROZEN", "RESTORED", "CORRECTED"]);
  expect((await readNotePage(calls(leader), groupId)).note).toMatchObject({
    condition: "frozen",
    corrections: [{ id: made, remark: "Een naam rechtgezet" }],
  });
  expect(await happened(date.id)).toEqual(
    ["frozen", "correction-started", "restored", "corrected"].map((what) => [`note.${what}`, groupId]),
  );
});

test("a correction in which nothing was changed leaves no mark", async () => {
  const { groupId, noteId, organiser } = await written();
  await freezeNote(organiser, groupId);
  await startCorrection(organiser, groupId, "Iets");
  expect(await finishCorrection(organiser, groupId, "Toch niet")).toBeNull();
  expect(await kinds(noteId)).toEqual(["FROZEN"]);
  expect((await noteState(organiser, groupId)).condition).toBe("frozen");
});

test("an open note is not corrected, and a group without a note is frozen too", async () => {
  const { groupId, organiser } = await written();
  await expect(startCorrection(organiser, groupId, "x")).rejects.toThrow(new Conflict("note-not-frozen"));
  const { groups, organiser: other } = await makeGroups([{}]);
  const person = await makePerson();
  await freezeNote({ ...other, personId: person.id }, groups[0]!);
  expect((await noteState(other, groups[0]!)).condition).toBe("frozen");
});

test("only who organises freezes, corrects and decides", async () => {
  const { groupId, noteId, leader, stranger } = await written();
  const late = await lateEditOf(noteId, "laat");
  for (const viewer of [leader, stranger, visitor]) {
    await expect(freezeNote(viewer, groupId)).rejects.toThrow(NotFound);
    await expect(startCorrection(viewer, groupId, "x")).rejects.toThrow(NotFound);
    await expect(finishCorrection(viewer, groupId, "x")).rejects.toThrow(NotFound);
    await expect(noteState(viewer, groupId)).rejects.toThrow(NotFound);
    await expect(lateEdits(viewer, groupId)).rejects.toThrow(NotFound);
    await expect(takeLateEdit(viewer, groupId, late.id)).rejects.toThrow(NotFound);
    await expect(declineLateEdit(viewer, groupId, late.id)).rejects.toThrow(NotFound);
  }
});

test("two who freeze at once freeze once", async () => {
  const { groupId, noteId, organiser } = await written();
  const both = await Promise.allSettled([freezeNote(organiser, groupId), freezeNote(organiser, groupId)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await kinds(noteId)).toEqual(["FROZEN"]);
});

test("a late edit shows what it would change in the note as it is now, and is taken in once", async () => {
  const { groupId, noteId, organiser } = await written("eerst\n");
  const late = await lateEditOf(noteId, "laat geschreven");
  await writeNoteText(groupId, "eerst\n\nintussen\n");
  const { edits } = await lateEdits(organiser, groupId);
  expect(edits).toMatchObject([
    { id: late.id, name: "Lien Laat", comparison: { added: 1, removed: 0, changed: 0 } },
  ]);
  const both = await Promise.allSettled([
    takeLateEdit(organiser, groupId, late.id),
    declineLateEdit(organiser, groupId, late.id),
  ]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await lateEdits(organiser, groupId)).edits).toEqual([]);
});

test("taken into a frozen note it is marked as a correction; declined it stays on file", async () => {
  const { groupId, noteId, organiser } = await written("eerst\n");
  await freezeNote(organiser, groupId);
  const [take, leave] = [await lateEditOf(noteId, "laat"), await lateEditOf(noteId, "te laat", "Nog Later")];
  await takeLateEdit(organiser, groupId, take.id);
  expect(await noteOnDisk(noteId)).toBe("eerst\n\nlaat\n");
  expect(await kinds(noteId)).toEqual(["FROZEN", "CORRECTED"]);
  await declineLateEdit(organiser, groupId, leave.id);
  await expect(takeLateEdit(organiser, groupId, leave.id)).rejects.toThrow(new Conflict("already-done"));
  expect(await noteOnDisk(noteId)).toBe("eerst\n\nlaat\n");
  expect(await db().lateEdit.count({ where: { noteId } })).toBe(2);
});

test("a late edit that does not fit the note any more is not taken in, and stays on file", async () => {
  const { groupId, noteId, organiser } = await written("eerst\n");
  const late = await lateEditOf(noteId, "laat");
  // As if what it leans on had been cleared away since.
  await db().lateEdit.update({ where: { id: late.id }, data: { update: new Uint8Array([1, 2, 3]) } });
  await expect(takeLateEdit(organiser, groupId, late.id)).rejects.toThrow(new Conflict("late-edit-unfit"));
  expect(await noteOnDisk(noteId)).toBe("eerst\n");
  expect(await db().lateEdit.count({ where: { noteId, takenAt: null } })).toBe(1);
});

test("what is not let in is not read, and what was lost from the note says so", async () => {
  const { groupId, leader } = await written();
  const at = new Date();
  const said = { groupId, kind: "NOOD" as const, createdAt: at, changedAt: at };
  const made = async (text: string, more: object) =>
    db().contribution.create({ data: { id: newId(), ...said, source: "PHONE", text, ...more } });
  await made("wacht", {});
  await made("geweigerd", { admittedAt: at, declinedAt: at });
  const one = await made("mag", { admittedAt: at, order: 2 });
  await made("zelfde", { admittedAt: at, mergedIntoId: one.id });
  await made("uit de nota", { source: "NOTE", passageLostAt: at, order: 1 });
  await db().contributionSupport.create({ data: { contributionId: one.id, voterId: newId() } });
  const { contributions } = await readNotePage(calls(leader), groupId);
  expect(
    contributions.map(({ text, supports, passageLostAt }) => [text, supports, passageLostAt !== null]),
  ).toEqual([
    ["uit de nota", 0, true],
    ["mag", 1, false],
  ]);
});

test("lists take as many statements for three as for one", async () => {
  const { groupId, noteId, organiser } = await written();
  const measure = async () => [
    await statementsOf(() => noteVersions(calls(organiser), groupId)),
    await statementsOf(() => readNotePage(calls(organiser), groupId)),
    await statementsOf(() => lateEdits(organiser, groupId)),
  ];
  const at = new Date();
  const grow = async (text: string) => {
    await writeNoteText(groupId, text, text);
    await keepVersion(noteId);
    await lateEditOf(noteId, `laat ${text}`, `Laat ${text}`);
    const said = { groupId, kind: "NOOD" as const, source: "NOTE" as const, createdAt: at, changedAt: at };
    await db().contribution.create({ data: { id: newId(), ...said, text } });
  };
  await grow("een");
  const one = await measure();
  await grow("twee");
  await grow("drie");
  expect(await measure()).toEqual(one);
});
