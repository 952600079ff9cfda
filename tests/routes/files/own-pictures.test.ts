import { beforeAll, expect, test } from "vitest";
import { authorPath } from "~/domain/knowledge/stories/author-link.server";
import { newId } from "~/platform/ids.server";
import { db } from "~/platform/db.server";
import { loader as file } from "~/routes/files/file";
import { loader as ownPicture } from "~/routes/story-writing/own-picture-file";
import { action as add, loader as list } from "~/routes/story-writing/own-pictures";
import { call } from "../../support/call";
import { useDatabase } from "../../support/database";
import { makePictured, pictureOf } from "../../support/files";
import { makePerson, someIp } from "../../support/people";

useDatabase();

let storyId: string;
let token: string;
let forged: string;
beforeAll(async () => {
  const { story } = await makePictured(null);
  const author = await makePerson();
  const row = await db().practiceStory.update({
    where: { id: story.id },
    data: { authorId: author.id },
  });
  storyId = story.id;
  token = authorPath(row).split("/").at(-1)!;
  forged = `${storyId}.${"A".repeat(22)}`;
});

type Sent = { name?: string; bytes?: Uint8Array; words?: Record<string, string>; by?: string; ip?: string };

/** Sends the form as a browser without script does. */
function send({ name = "IMG_1.jpg", bytes, words = {}, by = token, ip = someIp() }: Sent) {
  const body = new FormData();
  body.set("file", new File(bytes ? [new Uint8Array(bytes)] : [], bytes ? name : ""));
  for (const [field, value] of Object.entries({ alt: "Een bus", agreed: "on", ...words }))
    body.set(field, value);
  return call(add, `/verhaal/${by}/fotos`, { method: "POST", params: { token: by }, body, ip });
}

const HEIC = new TextEncoder().encode("\0\0\0\u0018ftypheic\0\0\0\0mif1heic");

test("an author without an account adds a picture, which the public address of a file does not give away", async () => {
  const answer = await send({ bytes: await pictureOf("jpeg", { width: 2000, height: 1000 }) });
  expect(answer).toMatchObject({ status: 302, location: `/verhaal/${token}/fotos?gedaan=bewaard` });
  const waiting = await db().storyPicture.findFirstOrThrow({
    where: { storyId, acceptedAt: null },
    include: { file: true },
  });
  expect(waiting.file).toMatchObject({ mediaType: "image/webp", width: 800, height: 1600 });
  const { fileId, id: pictureId } = waiting;
  const at = (params: Record<string, string>) => Object.values(params).join("/");
  const open = { fileId, name: waiting.file.fileName };
  expect((await call(file, `/bestanden/${at(open)}`, { params: open })).status).toBe(404);
  const mine = { token, pictureId };
  const sent = await call(ownPicture, `/verhaal/${token}/fotos/${pictureId}/bestand`, { params: mine });
  expect([sent.status, sent.bytes!.length]).toEqual([200, waiting.file.bytes]);
  expect(sent.headers.get("cache-control")).toBe("private, no-store");
  expect(sent.headers.get("etag")).toBeNull();
  for (const params of [
    { ...mine, token: forged },
    { ...mine, pictureId: newId() },
  ])
    expect((await call(ownPicture, "/verhaal/x/fotos/y/bestand", { params })).status).toBe(404);
  expect((await call(list, `/verhaal/${forged}/fotos`, { params: { token: forged } })).status).toBe(404);
  expect((await send({ by: forged, bytes: HEIC })).status).toBe(404);
});

test("a file that is no picture of ours comes back with its words, and what is wrong stands at the field", async () => {
  const words = { alt: "Een atelier", caption: "In Brugge" };
  const wrong: [string, Sent][] = [
    ["file-missing", {}],
    ["picture-heic", { bytes: HEIC, name: "IMG_1.HEIC" }],
    ["picture-heic", { bytes: HEIC, name: "IMG_1.jpg" }],
    ["file-kind", { bytes: new TextEncoder().encode("<svg/>"), name: "foto.jpg" }],
    ["picture-broken", { bytes: (await pictureOf("jpeg")).subarray(0, 300) }],
  ];
  for (const [code, sent] of wrong) {
    const { status, data } = await send({ ...sent, words });
    expect([code, status, data]).toMatchObject([code, 422, { errors: { file: code }, values: words }]);
  }
  const { data } = await send({ bytes: await pictureOf("jpeg"), words: { alt: " ", agreed: "" } });
  expect(data).toMatchObject({ errors: { alt: "required" } });
});

test("who sends picture after picture is stopped, from whatever network they come", async () => {
  const before = await db().storyPicture.count({ where: { storyId } });
  const answers = [];
  for (let i = 0; i < 45; i += 1) answers.push((await send({})).data);
  expect(answers.at(-1)).toMatchObject({ reason: "too-many-tries" });
  expect(await db().storyPicture.count({ where: { storyId } })).toBe(before);
});
