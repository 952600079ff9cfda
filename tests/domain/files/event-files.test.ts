import { readdir } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { addFile, changeFile, eventFiles, removeFile, replaceFile } from "~/domain/files/event-files.server";
import { eraseUnused } from "~/domain/files/erase-unused.server";
import { readWaiting } from "~/domain/files/read-waiting.server";
import { entryOfFile } from "~/domain/files/searchable.server";
import { filesOnEvent, visibleFile } from "~/domain/files/visible.server";
import { ask } from "~/domain/finding/ask.server";
import { audienceKeys } from "~/domain/finding/audience";
import { visitor, type Viewer } from "~/domain/people/viewer";
import type { Visibility } from "~/domain/files/file";
import { pdfDocument } from "../../support/pdf-of-words";
import { db } from "~/platform/db.server";
import { isStored, storeBytes, storedPath } from "~/platform/storage.server";
import { indexAll, indexChanges } from "~/search/index.server";
import { useDatabase } from "../../support/database";
import { docxOf } from "../../support/documents";
import { makeListed } from "../../support/events";
import { makeFile, pictureOf, pptxOf } from "../../support/files";
import { makeOrganisers } from "../../support/organise";
import { viewerWith } from "../../support/people";

useDatabase();

const upload = (file: Uint8Array, fileName: string) => ({ file, fileName });
const input = (visibility: Visibility = "ALL", title = "Dia's") => ({ title, visibility });
const slides = (text: string) => upload(pptxOf([{ text }]), "Dia's Brugge.pptx");

async function makeWorld({ published = true } = {}) {
  const organisers = await makeOrganisers();
  const event = await makeListed({ networkId: organisers.network.id, published });
  return {
    ...organisers,
    event,
    member: viewerWith("MEMBER", { networkId: organisers.network.id }),
    outsider: viewerWith("MEMBER", { networkId: organisers.other.id }),
    own: viewerWith("ORGANISER", { eventId: event.id }),
    administrator: viewerWith("ADMINISTRATOR"),
  };
}

const kinds = async (subjectId: string) =>
  (await db().activity.findMany({ where: { subjectId }, orderBy: { at: "asc" } })).map(({ kind }) => kind);

test("an organiser brings a file in, changes and replaces it, and takes it away; each leaves its trace", async () => {
  const { tine, event } = await makeWorld();
  const { fileId } = await addFile(tine, event.id, input("ORGANISERS", ""), slides("Eerste"));
  const [file] = (await eventFiles(tine, event.id)).files;
  expect(file).toMatchObject({
    ...{ id: fileId, title: "Dia s Brugge", fileName: "Dia s Brugge.pptx", visibility: "ORGANISERS" },
    textState: "WAITING",
  });
  await readWaiting();
  await changeFile(tine, event.id, fileId, input("ALL", "Van post naar poetsen"));
  await changeFile(tine, event.id, fileId, input("ALL", "Van post naar poetsen"));
  const before = await db().fileItem.findUniqueOrThrow({ where: { id: fileId } });
  await replaceFile(tine, event.id, fileId, upload(await docxOf(["Nieuw", "Tweede lijn"]), "nota.docx"));
  await readWaiting();
  const after = await db().fileItem.findUniqueOrThrow({ where: { id: fileId } });
  expect(before.text).toBe("Eerste");
  expect(after).toMatchObject({ title: "Van post naar poetsen", fileName: "nota.docx", textState: "READ" });
  expect(after.text).toBe("Nieuw\nTweede lijn");
  await removeFile(tine, event.id, fileId);
  expect((await eventFiles(tine, event.id)).files).toEqual([]);
  expect(await visibleFile(tine, fileId)).toBeNull();
  const verbs = ["added", "read", "changed", "replaced", "read", "removed"];
  expect(await kinds(fileId)).toEqual(verbs.map((verb) => `file.${verb}`));
});

test("another's organiser, a member and a visitor bring nothing in and change nothing", async () => {
  const { tine, stranger, member, event } = await makeWorld();
  const { fileId } = await addFile(tine, event.id, input(), slides("Eerste"));
  const there = await makeListed();
  const other = await makeFile(there.id);
  const missing = { code: "not-found" };
  for (const viewer of [stranger, member, visitor]) {
    await expect(eventFiles(viewer, event.id)).rejects.toMatchObject(missing);
    await expect(addFile(viewer, event.id, input(), slides("x"))).rejects.toMatchObject(missing);
    await expect(changeFile(viewer, event.id, fileId, input())).rejects.toMatchObject(missing);
    await expect(replaceFile(viewer, event.id, fileId, slides("x"))).rejects.toMatchObject(missing);
    await expect(removeFile(viewer, event.id, fileId)).rejects.toMatchObject(missing);
  }
  // A file of another event is not reached by way of one's own.
  await expect(removeFile(tine, event.id, other.id)).rejects.toMatchObject(missing);
  await expect(replaceFile(tine, event.id, "geen-id", slides("x"))).rejects.toMatchObject(missing);
  expect(await kinds(other.id)).toEqual([]);
});

test("who may have a file, by whom it is for and whether its event is online", async () => {
  for (const published of [true, false]) {
    const world = await makeWorld({ published });
    const viewers: Record<string, Viewer> = {
      visitor,
      ...{ outsider: world.outsider, stranger: world.stranger, member: world.member },
      ...{ own: world.own, tine: world.tine, administrator: world.administrator },
    };
    const organisers = ["own", "tine", "administrator"];
    const expected: Record<Visibility, string[]> = published
      ? { ALL: Object.keys(viewers), NETWORK: ["member", ...organisers], ORGANISERS: organisers }
      : { ALL: organisers, NETWORK: organisers, ORGANISERS: organisers };
    for (const visibility of ["ALL", "NETWORK", "ORGANISERS"] as const) {
      const { id } = await makeFile(world.event.id, { visibility, title: "Doorstroomcijfers" });
      const { audience } = (await entryOfFile(id))!;
      for (const [name, viewer] of Object.entries(viewers)) {
        const may = expected[visibility].includes(name);
        const what = { published, visibility, name };
        expect({ ...what, may: (await visibleFile(viewer, id)) !== null }).toEqual({ ...what, may });
        const listed = (await filesOnEvent(viewer, world.event.id)).some((one) => one.id === id);
        expect({ ...what, may: listed }).toEqual({ ...what, may });
        const finds = audienceKeys(viewer.grants).some((key) => audience.includes(key));
        expect({ ...what, may: finds }).toEqual({ ...what, may });
      }
    }
  }
  const lost = await makeFile(null, { visibility: "ALL" });
  expect(await visibleFile(viewerWith("ADMINISTRATOR"), lost.id)).toBeNull();
});

test("a file of an event outside every network is not kept for a network", async () => {
  const { administrator } = await makeWorld();
  const event = await makeListed();
  const refused = { fields: { visibility: "no-network-of-event" } };
  await expect(addFile(administrator, event.id, input("NETWORK"), slides("x"))).rejects.toMatchObject(
    refused,
  );
  const { fileId } = await addFile(administrator, event.id, input(), slides("x"));
  await expect(changeFile(administrator, event.id, fileId, input("NETWORK"))).rejects.toMatchObject(refused);
});

test("an event holds a hundred files and no more, however many come at once", async () => {
  const { tine, event } = await makeWorld();
  await db().fileItem.createMany({
    data: Array.from({ length: 97 }, () => ({
      ...{ eventId: event.id, title: "x", fileName: "x.pdf", mediaType: "application/pdf", bytes: 1 },
      ...{ hash: "0".repeat(64), uploadedAt: new Date(), textState: "READ" as const },
    })),
  });
  const results = await Promise.allSettled(
    Array.from({ length: 6 }, (_, i) => addFile(tine, event.id, input(), slides(`nummer ${i}`))),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  expect(await db().fileItem.count({ where: { eventId: event.id } })).toBe(100);
  await db().fileItem.updateMany({ where: { eventId: event.id }, data: { bytes: 0 } });
  const first = await db().fileItem.findFirstOrThrow({ where: { eventId: event.id } });
  await removeFile(tine, event.id, first.id);
  await db().fileItem.updateMany({ where: { eventId: event.id }, data: { bytes: 5_060_000 } });
  await expect(addFile(tine, event.id, input(), slides("x"))).rejects.toMatchObject({
    reason: "files-too-large",
  });
  await db().fileItem.updateMany({ where: { eventId: event.id }, data: { textState: "READ" } });
});

test("the same bytes lie on the disk once, under their hash, until the last file that has them is gone", async () => {
  const { tine, event } = await makeWorld();
  const [one, two] = await Promise.all([
    addFile(tine, event.id, input(), slides("tweemaal")),
    addFile(tine, event.id, input(), slides("tweemaal")),
  ]);
  const { hash } = await db().fileItem.findUniqueOrThrow({ where: { id: one.fileId } });
  expect(await readdir(path.join(storedPath(hash), "../../tmp"))).toEqual([]);
  await removeFile(tine, event.id, one.fileId);
  await eraseUnused();
  expect(await isStored(hash)).toBe(true);
  await removeFile(tine, event.id, two.fileId);
  // Bytes of which no row ever told, and of a file whose event went.
  const stray = await storeBytes(await pictureOf("png"));
  const lost = await makeFile(null);
  await eraseUnused();
  expect([await isStored(hash), await isStored(stray), await isStored(lost.hash)]).toEqual([
    false,
    false,
    false,
  ]);
  // What is erased while it is brought in again is there in the end.
  await Promise.all([
    ...Array.from({ length: 5 }, () => addFile(tine, event.id, input(), slides("tweemaal"))),
    ...Array.from({ length: 5 }, () => eraseUnused()),
  ]);
  expect(await isStored(hash)).toBe(true);
});

test("no path leads out of where the bytes lie", () => {
  for (const hash of [
    "../../etc/passwd",
    "..",
    "",
    "A".repeat(64),
    `${"0".repeat(63)}/`,
    `${"0".repeat(64)}\n`,
  ])
    expect(() => storedPath(hash)).toThrow("no hash");
});

test("a file is found by the words in it, and not by who may not have it", async () => {
  const { tine, event, member } = await makeWorld();
  const found = async (viewer: Viewer, text: string) =>
    (await ask(audienceKeys(viewer.grants), { text, filters: {}, page: 1 })).results.map(
      ({ title }) => title,
    );
  const pdf = await pdfDocument("De kwartelkoning nestelt in het hooiland");
  const { fileId } = await addFile(tine, event.id, input("NETWORK", "Vogels"), upload(pdf, "vogels.pdf"));
  await readWaiting();
  await indexAll();
  expect(await found(member, "kwartelkoning")).toEqual(["Vogels"]);
  expect(await found(visitor, "kwartelkoning")).toEqual([]);
  await changeFile(tine, event.id, fileId, input("ALL", "Vogels"));
  await indexChanges((await db().activity.findMany({ where: { subjectId: fileId } })) as never);
  expect(await found(visitor, "hooilanden")).toEqual(["Vogels"]);
  // Its event goes offline, and the file with it.
  await db().event.update({ where: { id: event.id }, data: { publishedAt: null } });
  const offline = { kind: "event.unpublished", subjectId: event.id, data: {} };
  await indexChanges([offline as never]);
  expect(await found(visitor, "kwartelkoning")).toEqual([]);
  expect(await found(tine, "kwartelkoning")).toEqual(["Vogels"]);
  await removeFile(tine, event.id, fileId);
  await indexChanges((await db().activity.findMany({ where: { subjectId: fileId } })) as never);
  expect(await found(tine, "kwartelkoning")).toEqual([]);
});

test("a picture of an event has no words, and what was replaced while it was read is read again", async () => {
  const { tine, event } = await makeWorld();
  const png = upload(await pictureOf("png"), "foto.png");
  const { fileId } = await addFile(tine, event.id, input("ALL", "Foto"), png);
  expect((await eventFiles(tine, event.id)).files[0]).toMatchObject({
    mediaType: "image/webp",
    textState: "NO_TEXT",
  });
  await replaceFile(tine, event.id, fileId, slides("Eerste"));
  await Promise.all([readWaiting(), replaceFile(tine, event.id, fileId, slides("Tweede"))]);
  await readWaiting();
  const { text } = await db().fileItem.findUniqueOrThrow({ where: { id: fileId } });
  expect(text).toBe("Tweede");
});
