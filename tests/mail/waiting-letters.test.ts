import { afterAll, beforeAll, expect, test } from "vitest";
import type { QueuedLetter } from "~/domain/activity/outbox.server";
import { publishQuestion } from "~/domain/knowledge/questions/edit.server";
import { changeByAuthor } from "~/domain/knowledge/stories/write-story.server";
import { admit } from "~/domain/knowledge/stories/gates.server";
import { asHtml, asText } from "~/mail/letter";
import { writeLetter } from "~/mail/write-letter.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { setOrigin } from "~/platform/origin.server";
import { useDatabase } from "../support/database";
import { askAs } from "../support/questions";
import { admitted, changeInput, seenOf, submitted, writeMail } from "../support/stories";
import { makeVerdictWorld, type VerdictWorld } from "../support/verdicts";

useDatabase();
let stop: () => void;
let world: VerdictWorld;
beforeAll(async () => {
  setOrigin("https://netwerf.example");
  world = await makeVerdictWorld();
  stop = writeMail();
});
afterAll(() => stop());

/** What the network's organiser was written about this thing. */
const lettersAbout = async (subjectId: string) =>
  (await db().outboxMail.findMany({
    where: { toEmail: world.organiser.email, data: { path: ["subjectId"], equals: subjectId } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  })) as QueuedLetter[];

test("whoever organises the network hears that a story came in, until somebody decided", async () => {
  const { id } = await submitted(world, { title: "Een <stage> opent de deur" });
  const [queued, ...more] = await lettersAbout(id);
  expect(more).toEqual([]);
  const letter = (await writeLetter(queued!))!;
  const said = asText(letter);
  for (const part of ["Een <stage> opent de deur", `https://netwerf.example/beheer/kennis/verhalen/${id}\n`])
    expect(said).toContain(part);
  expect(said).not.toMatch(/undefined|null/);
  expect(asHtml(letter, "nl")).not.toContain("<stage>");
  expect(asText((await writeLetter({ ...queued!, locale: "en" }))!)).toContain("Read the story");
  await admit(world.organiser, id, await seenOf(id));
  expect(await writeLetter(queued!)).toBeNull();
});

test("a change that an author proposes is told of once a day", async () => {
  const { id, token } = await admitted(world);
  const change = async (title: string) => changeByAuthor(token, changeInput({ title }), await seenOf(id));
  await change("Anders");
  await change("Nog anders");
  const kinds = async () => (await lettersAbout(id)).map(({ letter }) => letter);
  expect(await kinds()).toEqual(["story-waits", "story-change-waits"]);
  expect((await writeLetter((await lettersAbout(id))[1]!))!.subject).toContain("Nog anders");
  setClock(() => new Date(Date.now() + 86_400_000));
  await change("De dag daarna");
  expect(await kinds()).toEqual(["story-waits", "story-change-waits", "story-change-waits"]);
});

test("a question that somebody asks is told of, until it is online", async () => {
  const id = await askAs("nele@example.org", world.networkId, "Hoe lang duurt een traject?");
  const [queued, ...more] = await lettersAbout(id);
  expect(more).toEqual([]);
  const said = asText((await writeLetter(queued!))!);
  for (const part of ["Hoe lang duurt een traject?", `https://netwerf.example/beheer/kennis/vragen/${id}\n`])
    expect(said).toContain(part);
  expect(said).not.toContain("nele@example.org");
  await publishQuestion(world.organiser, id);
  expect(await writeLetter(queued!)).toBeNull();
  const request = await askAs("nele@example.org", world.networkId, "Maak het korter.", "VRAAG_AAN_BELEID");
  expect((await writeLetter((await lettersAbout(request))[0]!))!.subject).toContain("Nieuwe beleidsvraag");
});
