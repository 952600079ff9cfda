import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import * as Y from "yjs";
import { keeper } from "~/domain/focus-groups/note/keeper.server";
import { readParts, readSince } from "~/domain/focus-groups/note/load.server";
import { makeVersion } from "~/domain/focus-groups/note/make-version.server";
import { saveState } from "~/domain/focus-groups/note/save-state.server";
import { NOTE_ROOT } from "~/domain/focus-groups/note/schema";
import { keepPauses } from "~/domain/focus-groups/note/sweep.server";
import { heldState, writeAsServer } from "~/domain/focus-groups/note/write-as-server.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../../support/database";
import { addParagraph, makeNote } from "../../support/note-rows";

useDatabase();
afterAll(() => keeper().close());

const documentOf = (parts: readonly Uint8Array[]) => {
  const doc = new Y.Doc();
  for (const part of parts) Y.applyUpdate(doc, part);
  return doc;
};
const xmlOf = (doc: Y.Doc) => doc.getXmlFragment(NOTE_ROOT).toString();
const onDisk = async (noteId: string) => documentOf((await readParts(noteId)).parts);
const version = (noteId: string, kind: "PAUSE" | "NAMED" = "PAUSE") =>
  db().$transaction((tx) => makeVersion(tx, noteId, kind));

type Step = "write" | "delete" | "split" | "state" | "version";
const steps = fc.array(fc.constantFrom<Step>("write", "write", "delete", "split", "state", "version"), {
  maxLength: 25,
});

test("whatever is written, compacted and kept as versions in between, the note opens as its whole history", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (plan) => {
      const { noteId, doc, root, save } = await makeNote();
      const history: Uint8Array[] = [];
      doc.on("update", (update: Uint8Array) => history.push(update));
      for (const [i, step] of plan.entries()) {
        if (step === "write") addParagraph(root, `regel ${i}`);
        if (step === "delete" && root.length > 0) root.delete(i % root.length, 1);
        if (step === "split" && root.length > 0) {
          const words = (root.get(i % root.length) as Y.XmlElement).get(0) as Y.XmlText;
          doc.transact(() => (words.insert(words.length >> 1, "…"), words.delete(0, 1)));
        }
        await save();
        const { head, parts } = await readParts(noteId);
        if (step === "state") await saveState(noteId, head, Y.mergeUpdates([...parts, Buffer.from([0, 0])]));
        if (step === "version") await version(noteId);
      }
      const found = await onDisk(noteId);
      expect(xmlOf(found)).toBe(xmlOf(doc));
      expect(Y.encodeStateVector(found)).toEqual(Y.encodeStateVector(documentOf(history)));
      const { head } = await db().note.findUniqueOrThrow({ where: { id: noteId } });
      expect([head, (await readParts(noteId)).head]).toEqual([history.length, history.length]);
    }),
    { numRuns: 12 },
  );
});

test("a version takes the place of the updates that it holds, and of no others", async () => {
  const { noteId, root, doc, save, author } = await makeNote();
  for (const text of ["een", "twee", "drie"]) addParagraph(root, text);
  await save();
  expect(await version(noteId, "NAMED")).toMatchObject({ number: 1 });
  expect(await db().noteUpdate.count({ where: { noteId } })).toBe(0);
  addParagraph(root, "vier");
  await save();
  expect(await version(noteId)).toMatchObject({ number: 2 });
  addParagraph(root, "vijf");
  await save();
  const rows = await db().noteUpdate.findMany({ where: { noteId }, select: { seq: true } });
  expect(rows).toEqual([{ seq: 5 }]);
  const versions = await db().noteVersion.findMany({ where: { noteId }, orderBy: { number: "asc" } });
  expect(
    versions.map(({ number, seq, kind, authorIds, markdown }) => [
      number,
      seq,
      kind,
      authorIds,
      markdown.trim(),
    ]),
  ).toEqual([
    [1, 3, "NAMED", [author.id], "een\n\ntwee\n\ndrie"],
    [2, 4, "PAUSE", [author.id], "een\n\ntwee\n\ndrie\n\nvier"],
  ]);
  expect(xmlOf(documentOf([versions[0]!.state]))).toContain("drie");
  expect(xmlOf(await onDisk(noteId))).toBe(xmlOf(doc));
});

test("who is behind catches up, also when a version took the place of what they lack", async () => {
  const { noteId, root, doc, save } = await makeNote();
  addParagraph(root, "een");
  await save();
  const behind = await onDisk(noteId);
  addParagraph(root, "twee");
  addParagraph(root, "drie");
  await save();
  expect(await readSince(noteId, 1)).toMatchObject({ head: 3, seqs: [2, 3] });
  await version(noteId);
  addParagraph(root, "vier");
  await save();
  const rest = await readSince(noteId, 1);
  expect(rest).toMatchObject({ head: 4, seqs: [0, 4] });
  for (const part of rest.parts) Y.applyUpdate(behind, part);
  expect(xmlOf(behind)).toBe(xmlOf(doc));
});

test("versions made while commands write lose nothing: everything is in the note, numbered without gaps", async () => {
  const { noteId, author } = await makeNote();
  const write = (text: string) => {
    const doc = new Y.Doc();
    addParagraph(doc.getXmlFragment(NOTE_ROOT), text);
    return db().$transaction((tx) => writeAsServer(tx, noteId, Y.encodeStateAsUpdate(doc), author.id));
  };
  const texts = Array.from({ length: 20 }, (_, i) => `regel ${i}.`);
  const numbers = await Promise.all(
    texts.flatMap((text, i) => (i % 5 === 4 ? [write(text), version(noteId).then(() => 0)] : [write(text)])),
  );
  expect(numbers.filter((n) => n > 0).sort((a, b) => a - b)).toEqual(texts.map((_, i) => i + 1));
  const xml = xmlOf(await onDisk(noteId));
  expect(texts.filter((text) => !xml.includes(text))).toEqual([]);
  expect(xmlOf(documentOf([await db().$transaction((tx) => heldState(tx, noteId))]))).toBe(xml);
});

test("a version comes by itself after two minutes of rest or ten of writing, and only when something changed", async () => {
  const { noteId, root, save } = await makeNote();
  const start = Date.now();
  const at = (minutes: number) => setClock(() => new Date(start + minutes * 60_000));
  const kept = async () => {
    await keepPauses();
    return db().noteVersion.count({ where: { noteId } });
  };
  at(0);
  addParagraph(root, "een");
  await save();
  at(1);
  expect(await kept()).toBe(0);
  at(3);
  expect(await kept()).toBe(1);
  at(30);
  expect(await kept()).toBe(1);
  for (let minute = 40; minute <= 51; minute += 1) {
    at(minute);
    addParagraph(root, String(minute));
    await save();
  }
  expect(await kept()).toBe(2);
  expect(await kept()).toBe(2);
});
