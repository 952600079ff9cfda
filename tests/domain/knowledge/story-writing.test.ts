import { afterAll, beforeAll, expect, test } from "vitest";
import type { QueuedLetter } from "~/domain/activity/outbox.server";
import { addScribe, transaction } from "~/domain/activity/record.server";
import { authorPage } from "~/domain/knowledge/stories/author-page.server";
import { editedStories, editorPage } from "~/domain/knowledge/stories/editor-pages.server";
import { beginFromContribution, mayMakeStoryOf } from "~/domain/knowledge/stories/from-contribution.server";
import { admit, submitByAuthor, withdrawByAuthor } from "~/domain/knowledge/stories/gates.server";
import { nameAuthor } from "~/domain/knowledge/stories/name-author.server";
import { forgetAuthorScribe, myStories, storyData } from "~/domain/knowledge/stories/personal-data.server";
import { readStory } from "~/domain/knowledge/stories/queries.server";
import { askWhetherStoriesHold, confirmByAuthor } from "~/domain/knowledge/stories/review.server";
import { NewStoryForm } from "~/domain/knowledge/stories/story-form";
import { changeByEditor, submitNewStory } from "~/domain/knowledge/stories/write-story.server";
import { forgetOldPersons, forgetPerson } from "~/domain/people/forget.server";
import { visitor, type Viewer } from "~/domain/people/viewer";
import { asHtml, asText } from "~/mail/letter";
import { writeLetter } from "~/mail/write-letter.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { Conflict, Invalid, NotFound } from "~/platform/errors";
import { parseValues } from "~/platform/http/form.server";
import { setOrigin } from "~/platform/origin.server";
import { addDays, startOfDay } from "~/platform/time";
import { makeNetwork } from "../../support/events";
import { useDatabase } from "../../support/database";
import {
  changeInput,
  lettersTo,
  seenOf,
  shared,
  storyInput,
  submitted,
  writeMail,
} from "../../support/stories";
import { makeVerdictWorld, type VerdictWorld } from "../../support/verdicts";

useDatabase();
let world: VerdictWorld;
const stops: (() => void)[] = [];
beforeAll(async () => {
  setOrigin("https://netwerf.example");
  stops.push(writeMail(), addScribe(forgetAuthorScribe));
  world = await makeVerdictWorld();
});
afterAll(() => stops.forEach((stop) => stop()));

const rowOf = (id: string) => db().practiceStory.findUniqueOrThrow({ where: { id } });
const authorOf = async (id: string): Promise<Viewer & { personId: string }> => {
  const person = await db().person.findUniqueOrThrow({ where: { id: (await rowOf(id)).authorId! } });
  return { ...visitor, personId: person.id, name: person.name, email: person.email };
};

test("one form makes one story, however often it is sent, and two of one title have addresses of their own", async () => {
  const input = storyInput({ title: "Dezelfde titel", networkId: world.networkId });
  const made = await Promise.all([1, 2, 3].map(() => submitNewStory(visitor, "nl", input)));
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  const others = await Promise.all(
    [1, 2].map(() => submitNewStory(visitor, "nl", { ...storyInput(), title: "Dezelfde titel" })),
  );
  const slugs = await Promise.all([made[0]!, ...others].map(async ({ id }) => (await rowOf(id)).slug));
  expect(slugs.sort()).toEqual(["dezelfde-titel", "dezelfde-titel-2", "dezelfde-titel-3"]);
  expect(await lettersTo(input.email)).toEqual(["story-submitted"]);
});

test("a form says at its field what is wrong with it", () => {
  const form = {
    ...{ formKey: "een-formulier-van-iemand", name: "Nele", email: "nele@example.org" },
    ...{ title: "T", storyOrganisation: "O", situation: "S", approach: "A", result: "R" },
  };
  const wrong = (more: Record<string, string>) => {
    try {
      parseValues({ ...form, ...more }, NewStoryForm);
    } catch (error) {
      return (error as Invalid).fields;
    }
  };
  expect(wrong({})).toBeUndefined();
  expect(wrong({ situation: " ", email: "nele" })).toEqual({ situation: "required", email: "email" });
  expect(wrong({ "figures.1.source": "telling" })).toEqual({ "figures.1.value": "required" });
  expect(wrong({ "figures.0.value": "12" })).toEqual({ "figures.0.measure": "required" });
  expect(wrong({ quote: "Het werkte." })).toEqual({ quoteAgreed: "quote-consent" });
  expect(wrong({ province: "ERGENS", measures: "XYZ" })).toEqual({
    province: "invalid",
    "measures.0": "invalid",
  });
  const { figures } = parseValues(
    { ...form, "figures.2.value": "12 op 15", "figures.2.measure": "blijven" },
    NewStoryForm,
  );
  expect(figures).toEqual([{ value: "12 op 15", measure: "blijven", source: "" }]);
});

test("a story takes only themes and networks that everybody may know of", async () => {
  const hidden = await makeNetwork();
  await db().theme.create({
    data: { id: "nog-geheim", name: "Nog geheim", nameEn: "Secret", networkId: hidden.id },
  });
  const submit = (more: object) => submitNewStory(visitor, "nl", storyInput(more));
  await expect(submit({ networkId: hidden.id })).rejects.toThrow(Invalid);
  await expect(submit({ themeIds: ["nog-geheim"] })).rejects.toThrow(Invalid);
  await expect(submit({ sectorIds: ["geen"] })).rejects.toThrow(Invalid);
});

test("one tap makes a draft of a passage, with where it came from, for an editor of its network alone", async () => {
  const [said] = world.said;
  await db().contribution.update({ where: { id: said!.id }, data: { organisation: "Werkmmaat" } });
  for (const viewer of [visitor, world.stranger, world.member, world.experts[0]]) {
    expect(await mayMakeStoryOf(viewer, said!.id)).toBe(false);
    await expect(beginFromContribution(viewer, said!.id)).rejects.toThrow(NotFound);
  }
  const begun = await Promise.all([1, 2].map(() => beginFromContribution(world.organiser, said!.id)));
  expect(new Set(begun).size).toBe(1);
  const id = begun[0]!;
  const page = await editorPage(world.organiser, id);
  expect(page.revision).toMatchObject({ title: "Te weinig stageplaatsen", approach: said!.text });
  expect(page.story).toMatchObject({ state: "DRAFT", organisation: "Werkmmaat" });
  expect(page.sources).toEqual([
    expect.objectContaining({ contributionId: said!.id, text: said!.text, kind: "NOOD" }),
  ]);
  // What it does not tell yet, nobody reads.
  await expect(admit(world.organiser, id, await seenOf(id))).rejects.toThrow("story-incomplete");
  const input = changeInput({ networkId: world.networkId });
  await changeByEditor(world.organiser, id, input, await seenOf(id));
  await admit(world.organiser, id, await seenOf(id));
  const { sources } = await readStory(world.member, page.story.slug);
  // A member of the network that sat elsewhere does not see what was said at the table.
  expect(sources).toEqual([expect.objectContaining({ contributionId: null, text: null })]);
});

test("an editor asks somebody to write a draft further, who hands it in, and nobody publishes it without them", async () => {
  const id = await beginFromContribution(world.organiser, world.said[1]!.id);
  const email = "gevraagd@example.org";
  await nameAuthor(world.organiser, id, { name: "Gerda Gevraagd", email, locale: "en" });
  await changeByEditor(world.organiser, id, changeInput({ networkId: world.networkId }), await seenOf(id));
  await expect(admit(world.organiser, id, await seenOf(id))).rejects.toThrow(Conflict);
  const queued = (await db().outboxMail.findFirstOrThrow({ where: { toEmail: email } })) as QueuedLetter;
  const said = asText((await writeLetter(queued))!);
  expect(said).toContain("Hello Gerda Gevraagd");
  const token = /\/verhaal\/(\S+)/.exec(said)![1]!;
  await submitByAuthor(token);
  await expect(nameAuthor(world.organiser, id, { name: "X", email, locale: "nl" })).rejects.toThrow(Conflict);
  await admit(world.organiser, id, await seenOf(id));
  await withdrawByAuthor(token);
  // What its author took away is not the editors' to bring back.
  await expect(admit(world.organiser, id, await seenOf(id))).rejects.toThrow(Conflict);
});

test("an author is asked twice after a year, readers hear of silence, and one tap ends it", async () => {
  const email = "jaar@example.org";
  const story = await shared(world, { email });
  const slug = (await rowOf(story.id)).slug;
  const asks = async () => (await lettersTo(email)).filter((one) => one === "story-review-asked").length;
  const start = startOfDay(new Date());
  const at = (days: number) => setClock(() => new Date(addDays(start, days).getTime() + 9 * 3_600_000));
  await askWhetherStoriesHold();
  expect(await asks()).toBe(0);
  for (const [day, times] of [
    [364, 0],
    [366, 1],
    [380, 1],
    [397, 2],
    [500, 2],
  ] as const) {
    at(day);
    await Promise.all([askWhetherStoriesHold(), askWhetherStoriesHold()]);
    expect([day, await asks()]).toEqual([day, times]);
  }
  expect((await authorPage(story.token)).unconfirmed).toBe(true);
  expect((await editedStories(world.organiser)).waiting).toContainEqual(
    expect.objectContaining({ id: story.id, waiting: "unconfirmed" }),
  );
  await confirmByAuthor(story.token);
  const { story: read } = await readStory(visitor, slug);
  expect(read).toMatchObject({ reviewAsks: 0, reviewAskedAt: null });
  expect(read.confirmedAt).not.toBeNull();
  await askWhetherStoriesHold();
  expect(await asks()).toBe(2);
  setClock(() => new Date());
});

test("the letters say what happened in the language of the author, each with their link", async () => {
  const story = await submitted(world, { email: "brief@example.org", title: "Titel <b>met</b> haken" });
  const letters = [
    "story-submitted",
    "story-author-named",
    "story-admitted",
    "story-shared",
    "story-declined",
    "story-held-back",
    "story-withdrawn",
    "story-change-accepted",
    "story-change-refused",
    "story-review-asked",
  ];
  await db().practiceStory.update({ where: { id: story.id }, data: { remark: "Zeg <meer>." } });
  const { personId } = await authorOf(story.id);
  for (const locale of ["nl", "en"] as const)
    for (const letter of letters) {
      const queued = { letter, locale, data: { storyId: story.id, personId } } as unknown as QueuedLetter;
      const written = (await writeLetter(queued))!;
      const said = asText(written);
      expect(said).toContain(`https://netwerf.example/verhaal/${story.token}`);
      expect(said).not.toMatch(/undefined|null|\[object/);
      expect(written.subject).toContain("Titel <b>met</b> haken");
      expect(asHtml(written, locale)).not.toMatch(/<b>|<meer>/);
      const why = /declined|held-back|withdrawn|refused/.test(letter);
      expect(said.includes("Zeg <meer>.")).toBe(why);
    }
});

test("who is forgotten leaves their stories, without a trace of who wrote them, and their link ends", async () => {
  const story = await shared(world, { email: "vergeet@example.org" });
  const author = await authorOf(story.id);
  expect(await myStories(author)).toEqual([
    expect.objectContaining({ id: story.id, state: "SHARED", path: `/verhaal/${story.token}` }),
  ]);
  expect(await storyData(author)).toEqual([expect.objectContaining({ organisationName: "Groenploeg vzw" })]);
  expect([await myStories(visitor), await storyData(visitor)]).toEqual([[], []]);
  const queued = (await db().outboxMail.findFirstOrThrow({
    where: { toEmail: author.email },
  })) as QueuedLetter;
  // Somebody whose story is read stays known, however long ago it was.
  await db().person.update({ where: { id: author.personId }, data: { createdAt: new Date("2020-01-01") } });
  await forgetOldPersons();
  await transaction((tx) => forgetPerson(tx, author));
  expect(await rowOf(story.id)).toMatchObject({ authorId: null, state: "SHARED" });
  const { id: storyId } = story;
  expect(await db().storyRevision.findMany({ where: { storyId }, select: { byId: true } })).toEqual([
    { byId: null },
  ]);
  await expect(authorPage(story.token)).rejects.toThrow(NotFound);
  expect(await writeLetter(queued)).toBeNull();
  expect((await readStory(visitor, (await rowOf(story.id)).slug)).revision.title).toBe(
    "Een stage opent de deur",
  );
});
