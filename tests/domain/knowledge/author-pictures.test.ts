import { afterAll, beforeAll, expect, test } from "vitest";
import { eraseUnused } from "~/domain/files/erase-unused.server";
import { addPicture, changeAlt, removePicture } from "~/domain/knowledge/stories/change-pictures.server";
import { editedStories, editorPage } from "~/domain/knowledge/stories/editor-pages.server";
import { acceptChange, admit, refuseChange } from "~/domain/knowledge/stories/gates.server";
import { storyData } from "~/domain/knowledge/stories/personal-data.server";
import {
  mayReadPicture,
  pictureByLink,
  picturesOf,
  storyPictures,
} from "~/domain/knowledge/stories/pictures.server";
import { visitor, type Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { isStored } from "~/platform/storage.server";
import { useDatabase } from "../../support/database";
import { pictureOf } from "../../support/files";
import { viewerWith } from "../../support/people";
import { admitted, lettersTo, shared, submitted, writeMail } from "../../support/stories";
import { makeVerdictWorld, type VerdictWorld } from "../../support/verdicts";

useDatabase();
let world: VerdictWorld;
let stop: () => void;
beforeAll(async () => {
  stop = writeMail();
  world = await makeVerdictWorld();
});
afterAll(() => stop());

const missing = { code: "not-found" };
const conflict = (reason: string) => ({ code: "conflict", reason });
const photo = async () => ({ file: await pictureOf("jpeg"), fileName: "IMG 1.jpg" });
const add = async (token: string, alt: string) =>
  (await addPicture({ token }, { alt, caption: "", agreed: true }, await photo())).pictureId;
const fileOf = async (id: string) =>
  (await db().storyPicture.findUniqueOrThrow({ where: { id }, select: { file: true } })).file;
/** What readers of the story see. */
const alts = async (storyId: string) => (await picturesOf(storyId)).map(({ alt }) => alt);
const seenBy = async (viewer: Viewer, storyId: string) => (await editorPage(viewer, storyId)).seen;
const waitsFor = async (viewer: Viewer, storyId: string) =>
  (await editedStories(viewer)).waiting.find(({ id }) => id === storyId)?.waiting ?? null;

test("a picture that an author adds to a story that is read waits for an editor, and nobody else sees it", async () => {
  const email = "foto@example.org";
  const { id, token } = await shared(world, { email });
  const pictureId = await add(token, "Een tafel");
  const file = await fileOf(pictureId);
  const { authorId } = await db().practiceStory.findUniqueOrThrow({ where: { id } });
  const author = { ...visitor, personId: authorId };
  for (const viewer of [visitor, world.member, world.experts[0], viewerWith("MEMBER")])
    expect(await mayReadPicture(viewer, file.id)).toBeNull();
  for (const viewer of [world.organiser, author])
    expect(await mayReadPicture(viewer, file.id)).toMatchObject({ id: file.id, open: false });
  expect(await pictureByLink(token, pictureId)).toMatchObject({ id: file.id });
  expect(await alts(id)).toEqual([]);
  expect(file.uploadedById).toBeNull();
  expect(await waitsFor(world.organiser, id)).toBe("change");
  expect((await editorPage(world.organiser, id)).may).toMatchObject({ decideOnChange: true, change: true });

  await acceptChange(world.organiser, id, await seenBy(world.organiser, id));
  expect(await alts(id)).toEqual(["Een tafel"]);
  expect(await mayReadPicture(visitor, file.id)).toMatchObject({ open: true });
  expect(await waitsFor(world.organiser, id)).toBeNull();
  expect(await lettersTo(email)).toContain("story-change-accepted");
  const told = await lettersTo(world.organiser.email);
  expect(told.filter((letter) => letter === "story-change-waits")).toHaveLength(1);
  expect((await storyData(author))[0]!.pictures).toMatchObject([{ alt: "Een tafel" }]);
});

test("an author's other words about a picture wait, and an editor's stand at once in their place", async () => {
  const { id, token } = await admitted(world);
  const pictureId = await add(token, "Een tafel");
  await changeAlt({ token }, pictureId, { alt: "Een lange tafel", caption: "" });
  await acceptChange(world.organiser, id, await seenBy(world.organiser, id));
  expect(await alts(id)).toEqual(["Een lange tafel"]);
  const words = { alt: "Twee mensen aan tafel", caption: "In Brugge" };
  await changeAlt({ token }, pictureId, words);
  expect(await alts(id)).toEqual(["Een lange tafel"]);
  const [own] = (await storyPictures({ token })).pictures;
  expect(own).toMatchObject({ ...words, waiting: "words", shownAlt: "Een lange tafel" });
  await refuseChange(world.organiser, id, await seenBy(world.organiser, id), "Noem geen stad.");
  expect((await storyPictures({ token })).pictures).toMatchObject([
    { alt: "Een lange tafel", waiting: null },
  ]);
  await changeAlt({ token }, pictureId, words);
  const door = { viewer: world.organiser, storyId: id };
  await changeAlt(door, pictureId, { alt: "Twee mensen", caption: "" });
  expect(await picturesOf(id)).toMatchObject([{ alt: "Twee mensen", caption: "" }]);
  const accept = acceptChange(world.organiser, id, await seenBy(world.organiser, id));
  await expect(accept).rejects.toMatchObject(conflict("already-done"));
});

test("pictures pass the first gate with the story: those that the editor saw, with the words they saw", async () => {
  const { id, token } = await submitted(world);
  const first = await add(token, "Een tafel");
  let seen = await seenBy(world.organiser, id);
  await add(token, "Een bus");
  const late = () =>
    expect(admit(world.organiser, id, seen)).rejects.toMatchObject(conflict("changed-meanwhile"));
  await late();
  seen = await seenBy(world.organiser, id);
  await changeAlt({ token }, first, { alt: "Iets anders", caption: "" });
  await late();
  seen = await seenBy(world.organiser, id);
  await admit(world.organiser, id, seen);
  expect(await alts(id)).toEqual(["Iets anders", "Een bus"]);
});

test("what an editor refuses goes, and so do its bytes; what readers saw stays", async () => {
  const { id, token } = await shared(world);
  const kept = await add(token, "Een tafel");
  await acceptChange(world.organiser, id, await seenBy(world.organiser, id));
  const other = await pictureOf("jpeg", { width: 50, height: 50 });
  await addPicture(
    { token },
    { alt: "Een bus", caption: "", agreed: true },
    { file: other, fileName: "bus.jpg" },
  );
  const bus = await db().fileItem.findFirstOrThrow({ where: { title: "Een bus", width: 50 } });
  await refuseChange(world.organiser, id, await seenBy(world.organiser, id), "Te donker.");
  expect(await alts(id)).toEqual(["Een tafel"]);
  await eraseUnused();
  expect(await isStored(bus.hash)).toBe(false);
  expect(await isStored((await fileOf(kept)).hash)).toBe(true);
});

test("an author takes a picture away at once, also one that an editor added", async () => {
  const { id, token } = await shared(world);
  const door = { viewer: world.organiser, storyId: id };
  const { pictureId } = await addPicture(door, { alt: "Een bus", caption: "", agreed: true }, await photo());
  expect(await alts(id)).toEqual(["Een bus"]);
  const { id: fileId } = await fileOf(pictureId);
  await removePicture({ token }, pictureId);
  expect(await alts(id)).toEqual([]);
  expect(await mayReadPicture(world.organiser, fileId)).toBeNull();
  expect(await waitsFor(world.organiser, id)).toBeNull();
});

test("a link opens the pictures of its own story, for as long as it is its author's", async () => {
  const [ours, theirs] = [await submitted(world), await submitted(world)];
  const theirPicture = await add(theirs.token, "Een tafel");
  const forged = `${ours.token.slice(0, -1)}${ours.token.endsWith("A") ? "B" : "A"}`;
  for (const token of [ours.token, forged]) {
    await expect(pictureByLink(token, theirPicture)).rejects.toMatchObject(missing);
    await expect(removePicture({ token }, theirPicture)).rejects.toMatchObject(missing);
    const change = changeAlt({ token }, theirPicture, { alt: "x", caption: "" });
    await expect(change).rejects.toMatchObject(missing);
  }
  await expect(add(forged, "x")).rejects.toMatchObject(missing);
  const { authorId } = await db().practiceStory.findUniqueOrThrow({ where: { id: theirs.id } });
  // Who is logged in, and edits nothing, goes by the link too: else what they add would be read at once.
  const door = { viewer: { ...visitor, personId: authorId }, storyId: theirs.id };
  await expect(storyPictures(door)).rejects.toMatchObject(missing);
  await db().practiceStory.update({ where: { id: theirs.id }, data: { linkVersion: 2 } });
  await expect(storyPictures({ token: theirs.token })).rejects.toMatchObject(missing);
});

test("an author adds no more than the story has room for, those that wait included", async () => {
  const { id, token } = await submitted(world);
  for (let i = 0; i < 11; i += 1) await add(token, `Foto ${i}`);
  const results = await Promise.allSettled([1, 2, 3].map(async (i) => add(token, `Nog ${i}`)));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await storyPictures({ token })).pictures).toHaveLength(12);
  expect(await db().storyPicture.count({ where: { storyId: id } })).toBe(12);
});
