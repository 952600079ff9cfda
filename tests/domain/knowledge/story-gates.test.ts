import { afterAll, beforeAll, expect, test } from "vitest";
import {
  editedStories,
  editorPage,
  gatePage,
  storiesAtGate,
} from "~/domain/knowledge/stories/editor-pages.server";
import {
  acceptChange,
  admit,
  decline,
  holdBack,
  refuseChange,
  share,
  submitByAuthor,
  withdrawByAuthor,
  withdrawByEditor,
} from "~/domain/knowledge/stories/gates.server";
import { readStory } from "~/domain/knowledge/stories/queries.server";
import { confirmByEditor } from "~/domain/knowledge/stories/review.server";
import {
  changeByAuthor,
  changeByEditor,
  submitNewStory,
} from "~/domain/knowledge/stories/write-story.server";
import { visitor, type Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { Conflict, NotAllowed, NotFound } from "~/platform/errors";
import { useDatabase } from "../../support/database";
import { makePerson, viewerWith } from "../../support/people";
import {
  admitted,
  changeInput,
  lettersTo,
  seenOf,
  shared,
  storyInput,
  submitted,
  writeMail,
} from "../../support/stories";
import { holderOf, makeVerdictWorld, type VerdictWorld } from "../../support/verdicts";

useDatabase();
let world: VerdictWorld;
let stop: () => void;
beforeAll(async () => {
  stop = writeMail();
  world = await makeVerdictWorld();
});
afterAll(() => stop());

const rowOf = (id: string) => db().practiceStory.findUniqueOrThrow({ where: { id } });
const reads = async (viewer: Viewer, id: string) =>
  readStory(viewer, (await rowOf(id)).slug).then(
    ({ revision }) => revision.title,
    (error: unknown) => (error instanceof NotFound ? null : Promise.reject(error as Error)),
  );
const statesOf = async (storyId: string) =>
  (await db().storyRevision.findMany({ where: { storyId }, orderBy: { number: "asc" } })).map(
    ({ state }) => state,
  );
const won = (results: PromiseSettledResult<unknown>[]) =>
  results.map((one) => (one.status === "fulfilled" ? "done" : (one.reason as Conflict).reason)).sort();

test("a story is read by its editors, then by its network, then by everybody, and its author hears of each", async () => {
  const email = "gang@example.org";
  const story = await submitted(world, { email });
  const author = { ...viewerWith("MEMBER", {}, (await rowOf(story.id)).authorId), grants: [] };
  const readers = {
    visitor,
    member: world.member,
    expert: world.experts[0],
    editor: world.organiser,
    author,
  };
  const whoReads = async () => {
    const names: string[] = [];
    for (const [name, viewer] of Object.entries(readers))
      if ((await reads(viewer, story.id)) !== null) names.push(name);
    return names;
  };
  expect(await whoReads()).toEqual(["editor", "author"]);
  await admit(world.organiser, story.id, await seenOf(story.id));
  expect(await whoReads()).toEqual(["member", "expert", "editor", "author"]);
  await share(world.experts[0], story.id, await seenOf(story.id));
  expect(await whoReads()).toEqual(["visitor", "member", "expert", "editor", "author"]);
  expect(await lettersTo(email)).toEqual(["story-submitted", "story-admitted", "story-shared"]);
  const { reviewOn, sharedAt } = await rowOf(story.id);
  expect(Math.round((reviewOn!.getTime() - sharedAt!.getTime()) / 86_400_000)).toBeGreaterThan(363);
  await withdrawByAuthor(story.token);
  expect(await whoReads()).toEqual(["editor", "author"]);
  // Who does it themselves needs no letter of it.
  expect(await lettersTo(email)).toHaveLength(3);
});

test("nobody of elsewhere finds a gate, whatever they are there", async () => {
  const story = await admitted(world);
  const waiting = await submitted(world);
  const theirs = await holderOf(
    "EXPERT",
    (await db().network.create({ data: { slug: "elders", name: "Elders" } })).id,
  );
  const seen = await seenOf(story.id);
  for (const viewer of [visitor, world.stranger, theirs, world.member, world.steering, world.experts[0]]) {
    for (const act of [
      () => admit(viewer, waiting.id, seen),
      () => decline(viewer, waiting.id, "Nee."),
      () => withdrawByEditor(viewer, story.id, "Weg."),
      () => acceptChange(viewer, story.id, seen),
      () => refuseChange(viewer, story.id, seen, "Nee."),
      () => confirmByEditor(viewer, story.id),
      () => changeByEditor(viewer, story.id, changeInput(), seen),
      () => editorPage(viewer, story.id),
    ])
      await expect(act()).rejects.toThrow(NotFound);
  }
  for (const viewer of [visitor, world.stranger, theirs, world.member, world.steering, world.organiser]) {
    await expect(share(viewer, story.id, seen)).rejects.toThrow(NotFound);
    await expect(holdBack(viewer, story.id, "Hoe?")).rejects.toThrow(NotFound);
    await expect(gatePage(viewer, story.id)).rejects.toThrow(NotFound);
  }
  // What did not pass the first gate is not before the experts.
  await expect(gatePage(world.experts[0], waiting.id)).rejects.toThrow(NotFound);
  await expect(storiesAtGate(world.organiser)).rejects.toThrow(NotAllowed);
  expect((await storiesAtGate(theirs)).waiting).toEqual([]);
  expect((await editedStories(world.stranger)).waiting).toEqual([]);
  await expect(editedStories(visitor)).rejects.toThrow(NotAllowed);
});

test("a story of no network is the administrators' at both gates", async () => {
  const { id } = await submitted({ networkId: null as unknown as string });
  await expect(admit(world.organiser, id, await seenOf(id))).rejects.toThrow(NotFound);
  const administrator = viewerWith("ADMINISTRATOR", {}, (await makePerson()).id);
  await admit(administrator, id, await seenOf(id));
  await expect(share(world.experts[0], id, await seenOf(id))).rejects.toThrow(NotFound);
  await share(administrator, id, await seenOf(id));
  expect((await rowOf(id)).state).toBe("SHARED");
});

test("an expert does not let their own story through", async () => {
  const expert = world.experts[0];
  const { id } = await submitNewStory(
    expert,
    "nl",
    storyInput({ networkId: world.networkId, email: expert.email }),
  );
  await admit(world.organiser, id, await seenOf(id));
  await expect(share(expert, id, await seenOf(id))).rejects.toThrow(NotAllowed);
  expect((await gatePage(expert, id)).may.decide).toBe(false);
  await share(world.experts[1], id, await seenOf(id));
});

test("two editors decide at once and one of them is told that it was done", async () => {
  const second = await holderOf("ORGANISER", world.networkId);
  const story = await submitted(world, { email: "twee@example.org" });
  const seen = await seenOf(story.id);
  const decided = await Promise.allSettled([
    admit(world.organiser, story.id, seen),
    admit(second, story.id, seen),
    decline(second, story.id, "Nog niet."),
  ]);
  expect(won(decided)).toEqual(["already-done", "already-done", "done"]);
  const gate = await admitted(world);
  const experts = await Promise.allSettled(
    world.experts.map(async (expert) => share(expert, gate.id, await seenOf(gate.id))),
  );
  expect(won(experts)).toEqual(["already-done", "done"]);
  expect(await lettersTo("twee@example.org")).toHaveLength(2);
});

test("a declined story says why, and comes back when its author changes it and hands it in again", async () => {
  const email = "terug@example.org";
  const story = await submitted(world, { email });
  await decline(world.organiser, story.id, "Zeg ook wat het kostte.");
  expect(await rowOf(story.id)).toMatchObject({ state: "DECLINED", remark: "Zeg ook wat het kostte." });
  await expect(admit(world.organiser, story.id, await seenOf(story.id))).rejects.toThrow(Conflict);
  await changeByAuthor(story.token, changeInput({ money: "Niets." }), await seenOf(story.id));
  await submitByAuthor(story.token);
  await expect(submitByAuthor(story.token)).rejects.toThrow(Conflict);
  expect(await statesOf(story.id)).toEqual(["PENDING"]);
  await admit(world.organiser, story.id, await seenOf(story.id));
  expect(await statesOf(story.id)).toEqual(["ACCEPTED"]);
  expect(await lettersTo(email)).toEqual([
    "story-submitted",
    "story-declined",
    "story-submitted",
    "story-admitted",
  ]);
});

test("an expert asks for more, the network goes on reading, and sees it again once it was changed", async () => {
  const expert = world.experts[0];
  const story = await admitted(world, { email: "vraag@example.org" });
  await holdBack(expert, story.id, "Hoeveel mensen?");
  const ids = (list: { id: string }[]) => list.map(({ id }) => id);
  expect(ids((await storiesAtGate(expert)).waiting)).not.toContain(story.id);
  expect(ids((await storiesAtGate(expert)).heldBack)).toContain(story.id);
  expect(await reads(world.member, story.id)).not.toBeNull();
  await changeByAuthor(story.token, changeInput({ people: "Twee." }), await seenOf(story.id));
  await acceptChange(world.organiser, story.id, await seenOf(story.id));
  expect(ids((await storiesAtGate(expert)).waiting)).toContain(story.id);
  expect(await lettersTo("vraag@example.org")).toEqual([
    "story-submitted",
    "story-admitted",
    "story-held-back",
    "story-change-accepted",
  ]);
});

test("a change to a shared story waits, and readers go on reading what was accepted", async () => {
  const story = await shared(world);
  const { slug } = await rowOf(story.id);
  await changeByAuthor(
    story.token,
    changeInput({ title: "Nieuw", organisation: "Andere bv", province: "LIMBURG" }),
    await seenOf(story.id),
  );
  const before = await readStory(visitor, slug);
  expect(before.revision.title).toBe("Een stage opent de deur");
  // What it is filed under is not the author's to change unseen.
  expect(before.story).toMatchObject({ organisation: "Groenploeg vzw", province: null });
  expect((await editedStories(world.organiser)).waiting).toContainEqual(
    expect.objectContaining({ id: story.id, waiting: "change" }),
  );
  const input = changeInput({ title: "Van de editor", networkId: world.networkId });
  await expect(changeByEditor(world.organiser, story.id, input, await seenOf(story.id))).rejects.toThrow(
    "revision-waiting",
  );
  await acceptChange(world.organiser, story.id, await seenOf(story.id));
  expect(await rowOf(story.id)).toMatchObject({ slug, state: "SHARED" });
  expect(await reads(visitor, story.id)).toBe("Nieuw");
  await changeByEditor(world.organiser, story.id, input, await seenOf(story.id));
  expect(await reads(visitor, story.id)).toBe("Van de editor");
  await changeByAuthor(story.token, changeInput({ title: "Te veel" }), await seenOf(story.id));
  await refuseChange(world.organiser, story.id, await seenOf(story.id), "Dit klopt niet.");
  expect(await reads(visitor, story.id)).toBe("Van de editor");
  expect(await statesOf(story.id)).toEqual(["ACCEPTED", "ACCEPTED", "ACCEPTED", "REFUSED"]);
});

test("nobody decides on words, or writes over them, that were saved since they looked", async () => {
  const story = await submitted(world);
  const ofNetwork = (result = "Vier.") => changeInput({ result, networkId: world.networkId });
  const seen = await seenOf(story.id);
  await changeByAuthor(story.token, changeInput({ result: "Vijf contracten." }), seen);
  await expect(admit(world.organiser, story.id, seen)).rejects.toThrow("changed-meanwhile");
  await expect(changeByEditor(world.organiser, story.id, ofNetwork(), seen)).rejects.toThrow(
    "changed-meanwhile",
  );
  await expect(changeByAuthor(story.token, changeInput(), seen)).rejects.toThrow("changed-meanwhile");
  const now = await seenOf(story.id);
  const saved = await Promise.allSettled([
    changeByAuthor(story.token, changeInput({ result: "Zes." }), now),
    changeByEditor(world.organiser, story.id, ofNetwork("Zeven."), now),
  ]);
  expect(won(saved)).toEqual(["changed-meanwhile", "done"]);
});
