import { expect, test } from "vitest";
import { eraseUnused } from "~/domain/files/erase-unused.server";
import { visibleFile } from "~/domain/files/visible.server";
import { NewPictureForm } from "~/domain/knowledge/stories/picture-form";
import {
  addPicture,
  changeAlt,
  movePicture,
  removePicture,
} from "~/domain/knowledge/stories/change-pictures.server";
import { mayReadPicture, picturesOf, storyPictures } from "~/domain/knowledge/stories/pictures.server";
import { visitor, type Viewer } from "~/domain/people/viewer";
import { parseValues } from "~/platform/http/form.server";
import { db } from "~/platform/db.server";
import { isStored } from "~/platform/storage.server";
import { useDatabase } from "../../support/database";
import { makePictured, pictureOf } from "../../support/files";
import { makeOrganisers } from "../../support/organise";
import { makePerson, viewerWith } from "../../support/people";

useDatabase();

const photo = async () => ({ file: await pictureOf("jpeg"), fileName: "IMG 1.jpg" });
const words = (alt: string, agreed = true) => ({ alt, caption: "", agreed });
const alts = async (storyId: string) => (await picturesOf(storyId)).map(({ alt }) => alt);

test("who edits a story adds, describes, orders and removes its pictures, and the bytes go with them", async () => {
  const { tine, network } = await makeOrganisers();
  const { story, picture, file } = await makePictured(network.id);
  const second = await addPicture({ viewer: tine, storyId: story.id }, words("Een atelier"), await photo());
  const third = await addPicture({ viewer: tine, storyId: story.id }, words("Een bus"), await photo());
  expect(await alts(story.id)).toEqual(["Een tafel", "Een atelier", "Een bus"]);
  await movePicture(tine, story.id, third.pictureId);
  await movePicture(tine, story.id, picture.id);
  await changeAlt({ viewer: tine, storyId: story.id }, second.pictureId, {
    alt: "Twee mensen",
    caption: "In Brugge",
  });
  expect(await alts(story.id)).toEqual(["Een tafel", "Een bus", "Twee mensen"]);
  await movePicture(tine, story.id, second.pictureId);
  await removePicture({ viewer: tine, storyId: story.id }, picture.id);
  expect(await alts(story.id)).toEqual(["Twee mensen", "Een bus"]);
  await eraseUnused();
  expect(await isStored(file.hash)).toBe(false);
  const kept = await db().storyPicture.findFirstOrThrow({
    where: { storyId: story.id },
    include: { file: true },
  });
  expect(await isStored(kept.file.hash)).toBe(true);
  expect(kept.file).toMatchObject({ mediaType: "image/webp", eventId: null, textState: "NO_TEXT" });
  const told = await db().activity.findMany({
    where: { kind: { startsWith: "file." } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const kinds = ["added", "added", "moved", "changed", "moved", "removed"].map((verb) => `file.${verb}`);
  expect(told.map(({ kind }) => kind)).toEqual(kinds);
  expect(told.every(({ data }) => (data as { storyId?: string }).storyId === story.id)).toBe(true);
});

test("a picture says what is to be seen, shows nobody who did not agree, and is a picture", async () => {
  const { tine, network } = await makeOrganisers();
  const { story } = await makePictured(network.id);
  expect(() => parseValues({ alt: " ", agreed: "on" }, NewPictureForm)).toThrow(/alt required/);
  expect(parseValues({ alt: "Een tafel" }, NewPictureForm)).toEqual({
    alt: "Een tafel",
    caption: "",
    agreed: false,
  });
  const refused = (fields: object) => ({ code: "invalid", fields });
  await expect(
    addPicture({ viewer: tine, storyId: story.id }, words("Een tafel", false), await photo()),
  ).rejects.toMatchObject(refused({ agreed: "nobody-asked" }));
  const pdf = { file: new TextEncoder().encode("%PDF-1.7"), fileName: "foto.pdf" };
  await expect(
    addPicture({ viewer: tine, storyId: story.id }, words("Een tafel"), pdf),
  ).rejects.toMatchObject(refused({ file: "file-kind" }));
  await expect(
    addPicture({ viewer: tine, storyId: story.id }, words("Een tafel"), { file: null, fileName: "" }),
  ).rejects.toMatchObject(refused({ file: "file-missing" }));
  expect(await alts(story.id)).toEqual(["Een tafel"]);
});

test("a story has twelve pictures and no more, however many come at once", async () => {
  const { tine, network } = await makeOrganisers();
  const { story } = await makePictured(network.id);
  for (let i = 0; i < 10; i += 1)
    await addPicture({ viewer: tine, storyId: story.id }, words(`Foto ${i}`), await photo());
  const results = await Promise.allSettled(
    Array.from({ length: 4 }, async () =>
      addPicture({ viewer: tine, storyId: story.id }, words("Nog een"), await photo()),
    ),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await alts(story.id)).toHaveLength(12);
});

test("others change nothing at a story's pictures, nor by way of a story of their own", async () => {
  const { tine, stranger, network, other } = await makeOrganisers();
  const ours = await makePictured(network.id);
  const theirs = await makePictured(other.id);
  const missing = { code: "not-found" };
  const member = viewerWith("MEMBER", { networkId: network.id });
  for (const viewer of [stranger, member, visitor]) {
    await expect(storyPictures({ viewer, storyId: ours.story.id })).rejects.toMatchObject(missing);
    await expect(
      addPicture({ viewer, storyId: ours.story.id }, words("x"), await photo()),
    ).rejects.toMatchObject(missing);
    const change = changeAlt({ viewer, storyId: ours.story.id }, ours.picture.id, { alt: "x", caption: "" });
    await expect(change).rejects.toMatchObject(missing);
  }
  await expect(
    removePicture({ viewer: tine, storyId: ours.story.id }, theirs.picture.id),
  ).rejects.toMatchObject(missing);
  await expect(movePicture(tine, theirs.story.id, theirs.picture.id)).rejects.toMatchObject(missing);
  expect(await alts(theirs.story.id)).toEqual(["Een tafel"]);
});

test("whoever may read a story sees its pictures, and nobody else", async () => {
  const { tine, stranger, network } = await makeOrganisers();
  const author = await makePerson();
  const viewers: Record<string, Viewer> = {
    ...{ visitor, stranger, tine },
    member: viewerWith("MEMBER", { networkId: network.id }),
    author: { ...visitor, personId: author.id },
    administrator: viewerWith("ADMINISTRATOR"),
  };
  const expected = {
    SUBMITTED: ["tine", "author", "administrator"],
    IN_NETWORK: ["tine", "member", "author", "administrator"],
    SHARED: Object.keys(viewers),
  } as const;
  for (const state of ["SUBMITTED", "IN_NETWORK", "SHARED"] as const) {
    const { story, file } = await makePictured(network.id, state);
    await db().practiceStory.update({ where: { id: story.id }, data: { authorId: author.id } });
    for (const [name, viewer] of Object.entries(viewers)) {
      const may = (expected[state] as readonly string[]).includes(name);
      const seen = await mayReadPicture(viewer, file.id);
      expect({ state, name, may: seen !== null }).toEqual({ state, name, may });
      if (seen) expect(seen.open).toBe(state === "SHARED");
      // It hangs on no event: the rule of events' files does not give it away.
      expect(await visibleFile(viewer, file.id)).toBeNull();
    }
    await db().practiceStory.update({ where: { id: story.id }, data: { state: "WITHDRAWN" } });
    expect(await mayReadPicture(visitor, file.id)).toBeNull();
  }
});
