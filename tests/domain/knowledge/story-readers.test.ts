import { expect, test } from "vitest";
import { collectionToEdit, collectionsToEdit } from "~/domain/knowledge/collections/editing.server";
import {
  collectStory,
  placeStory,
  remarkOnStory,
  uncollectStory,
} from "~/domain/knowledge/collections/items.server";
import { collectionBySlug, collectionsFor } from "~/domain/knowledge/collections/queries.server";
import {
  changeCollection,
  createCollection,
  publishCollection,
  unpublishCollection,
} from "~/domain/knowledge/collections/save-collection.server";
import { entryOfCollection } from "~/domain/knowledge/collections/searchable.server";
import { askAuthor, storyToAskAbout } from "~/domain/knowledge/stories/contact.server";
import {
  admittedExperiences,
  decideExperience,
  experiencesToDecide,
  tellExperience,
} from "~/domain/knowledge/stories/experiences.server";
import { ExperienceForm, StoryContactForm } from "~/domain/knowledge/stories/reader-forms";
import { visitor } from "~/domain/people/viewer";
import { writeLetter } from "~/mail/write-letter.server";
import { db } from "~/platform/db.server";
import { Conflict, Invalid, NotAllowed, NotFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { makePerson } from "../../support/people";
import { makeStory } from "../../support/read-stories";
import { statementsOf } from "../../support/statements";
import { makeVerdictWorld } from "../../support/verdicts";

useDatabase();

const told = (text = "Bij ons lukte het ook.") => ({ organisation: "Manus", text });
const question = () => ({
  ...{ formKey: newId(), name: "Lies Lezer", email: "lies@example.org", message: "Hoe begon je?" },
});

test("what a reader tells is shown once an editor of the network let it in, and can still be taken away", async () => {
  const { networkId, organiser, stranger, member } = await makeVerdictWorld();
  const story = await makeStory("SHARED", { networkId });
  await tellExperience(visitor, story.slug, told());
  await tellExperience(visitor, story.slug, told());
  await tellExperience(member, story.slug, told("Anders."));
  expect(await admittedExperiences(story.id)).toEqual([]);
  const { waiting } = await experiencesToDecide(organiser);
  expect(waiting.map(({ text }) => text)).toEqual(["Bij ons lukte het ook.", "Anders."]);
  expect((await experiencesToDecide(stranger)).waiting).toEqual([]);
  await expect(experiencesToDecide(member)).rejects.toThrow(NotAllowed);
  const [one, two] = waiting.map(({ id }) => id);
  await expect(decideExperience(stranger, one!, "admitted")).rejects.toThrow(NotFound);
  await decideExperience(organiser, one!, "admitted");
  await decideExperience(organiser, two!, "declined");
  await expect(decideExperience(organiser, one!, "admitted")).rejects.toThrow(Conflict);
  await expect(decideExperience(organiser, two!, "admitted")).rejects.toThrow(Conflict);
  expect((await admittedExperiences(story.id)).map(({ id }) => id)).toEqual([one]);
  await decideExperience(organiser, one!, "declined");
  expect(await admittedExperiences(story.id)).toEqual([]);
  const draft = await makeStory("SUBMITTED", { networkId });
  await expect(tellExperience(visitor, draft.slug, told())).rejects.toThrow(NotFound);
});

test("a reader's form is refused at the field that is not filled in", () => {
  const codes = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
    result.error?.issues.map(({ path, message }) => [path.join(), message]);
  expect(codes(ExperienceForm.safeParse({ organisation: " ", text: "" }))).toEqual([
    ["organisation", "required"],
    ["text", "required"],
  ]);
  const sent = { ...question(), email: "lies", message: "x".repeat(4001) };
  expect(codes(StoryContactForm.safeParse(sent))).toEqual([
    ["email", "email"],
    ["message", "too-long"],
  ]);
});

test("a question goes to who wrote the story, once, with the asker to answer to, and is kept in the letter only", async () => {
  const author = await makePerson({ name: "Anneke Auteur" });
  const story = await makeStory("SHARED", { authorId: author.id, title: "Van tuin naar stad" });
  const asked = question();
  await askAuthor(visitor, story.slug, asked);
  await askAuthor(visitor, story.slug, asked);
  const letters = await db().outboxMail.findMany({ where: { toEmail: author.email } });
  expect(letters).toHaveLength(1);
  const [mail] = letters;
  const letter = await writeLetter({ ...mail!, data: mail!.data as Record<string, unknown> });
  expect(letter).toMatchObject({
    subject: "Een vraag over je verhaal: Van tuin naar stad",
    replyTo: { name: "Lies Lezer", address: "lies@example.org" },
  });
  expect(JSON.stringify(letter)).toContain("Hoe begon je?");
  const kept = await db().activity.findMany({ where: { subjectId: story.id } });
  expect(JSON.stringify(kept)).not.toMatch(/lies@example|Hoe begon/);
  expect(JSON.stringify(await storyToAskAbout(visitor, story.slug))).not.toContain(author.email);
  const alone = await makeStory("SHARED");
  await expect(askAuthor(visitor, alone.slug, question())).rejects.toThrow(Conflict);
  const draft = await makeStory("DRAFT", { authorId: author.id });
  await expect(askAuthor(visitor, draft.slug, question())).rejects.toThrow(NotFound);
});

test("an editor gathers stories in an order; readers see those that are theirs to read, once it is published", async () => {
  const { networkId, organiser, stranger, member } = await makeVerdictWorld();
  const shared = await makeStory("SHARED", { networkId, title: "Gedeeld" });
  const second = await makeStory("SHARED", { title: "Van elders" });
  const inside = await makeStory("IN_NETWORK", { networkId, title: "Alleen binnen" });
  const draft = await makeStory("SUBMITTED", { networkId });
  const input = { title: "Voor de workshop", intro: "Om te beginnen.", networkId };
  await expect(createCollection(stranger, input)).rejects.toThrow(Invalid);
  await expect(createCollection(organiser, { ...input, networkId: null })).rejects.toThrow(Invalid);
  const ids = await Promise.all([createCollection(organiser, input), createCollection(organiser, input)]);
  const [id] = ids;
  const { slug } = await db().collection.findUniqueOrThrow({ where: { id } });
  await expect(publishCollection(organiser, id)).rejects.toThrow(Conflict);
  for (const { id: storyId } of [shared, second, inside])
    await collectStory(organiser, id, { storyId, remark: "" });
  await expect(collectStory(organiser, id, { storyId: shared.id, remark: "" })).rejects.toThrow(Invalid);
  await expect(collectStory(organiser, id, { storyId: draft.id, remark: "" })).rejects.toThrow(Invalid);
  await expect(collectStory(stranger, id, { storyId: shared.id, remark: "" })).rejects.toThrow(NotFound);
  await placeStory(organiser, { collectionId: id, storyId: inside.id }, "earlier");
  await placeStory(organiser, { collectionId: id, storyId: shared.id }, "earlier");
  await remarkOnStory(organiser, { collectionId: id, storyId: shared.id }, "Het begin.");
  await expect(collectionBySlug(visitor, slug)).rejects.toThrow(NotFound);
  await publishCollection(organiser, id);
  const titles = async (viewer: typeof visitor) =>
    (await collectionBySlug(viewer, slug)).items.map(({ story }) => story.title);
  expect(await titles(visitor)).toEqual(["Gedeeld", "Van elders"]);
  expect(await titles(member)).toEqual(["Gedeeld", "Alleen binnen", "Van elders"]);
  const entry = await entryOfCollection(id);
  expect(entry).toMatchObject({ audience: ["public"], title: "Voor de workshop" });
  expect(entry!.body).toBe("Gedeeld\nHet begin.\nVan elders");
  await uncollectStory(organiser, { collectionId: id, storyId: shared.id });
  await changeCollection(organiser, id, { ...input, title: "Anders" });
  expect((await collectionBySlug(visitor, slug)).items).toHaveLength(1);
  await unpublishCollection(organiser, id);
  await expect(collectionBySlug(visitor, slug)).rejects.toThrow(NotFound);
  expect((await entryOfCollection(id))!.audience).not.toContain("public");
  await expect(collectionToEdit(stranger, id)).rejects.toThrow(NotFound);
  await expect(collectionsToEdit(member)).rejects.toThrow(NotAllowed);
});

test("a list of collections, and one of them, cost as much for many stories as for one", async () => {
  const { networkId, organiser } = await makeVerdictWorld();
  const id = await createCollection(organiser, { title: "Veel", intro: "", networkId });
  const add = async () => {
    const { id: storyId } = await makeStory("SHARED", { networkId });
    await collectStory(organiser, id, { storyId, remark: "" });
  };
  await add();
  await publishCollection(organiser, id);
  const { slug } = await db().collection.findUniqueOrThrow({ where: { id } });
  const cost = async () => [
    await statementsOf(() => collectionsFor(visitor)),
    await statementsOf(() => collectionBySlug(visitor, slug)),
    await statementsOf(() => collectionToEdit(organiser, id)),
  ];
  const one = await cost();
  await add();
  await add();
  expect(await cost()).toEqual(one);
});
