import { record, transaction } from "~/domain/activity/record.server";
import { personsFor } from "~/domain/people/known.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { Conflict, Invalid } from "~/platform/errors";
import { emailKey } from "~/platform/http/fields";
import { sign } from "~/platform/ids.server";
import { appSecret } from "~/platform/secret.server";
import { mayEdit } from "../rights";
import { editedStory, seenRevision, type HeldStory } from "./access.server";
import { storyByLink } from "./author-link.server";
import { contentOf, facetsOf, figuresOf, freeStorySlug } from "./inside/write.server";
import { isPublished } from "./rules";
import type { EditorStoryInput, NewStoryInput, StoryInput } from "./story-form";

/**
 * A story by somebody who need not be known here: it waits for an editor, and its author has a private link to it.
 * One filled-in form makes one story, however often it is sent.
 * @throws Invalid
 */
export async function submitNewStory(viewer: Viewer, locale: "nl" | "en", input: NewStoryInput) {
  return transaction(async (tx) => {
    const { name, email, networkId, formKey } = input;
    await mustTakeStories(tx, networkId);
    const id = idOfForm(formKey);
    const sent = await tx.practiceStory.findUnique({ where: { id }, select: { linkVersion: true } });
    if (sent) return { id, linkVersion: sent.linkVersion };
    const persons = await personsFor(tx, [{ name, email, locale, organisationId: null }]);
    const authorId = persons.get(emailKey(email))!;
    const story = { id, networkId, authorId, createdById: viewer.personId, state: "SUBMITTED" as const };
    const made = await createStory(tx, { ...story, submittedAt: now() }, input);
    if (made)
      await record(tx, {
        kind: "story.submitted",
        subjectId: id,
        actorId: authorId,
        data: { networkId },
      });
    return { id, linkVersion: 1 };
  });
}

/** The number of the form is known to its browser alone, and so nobody makes up the id of another's story. */
function idOfForm(formKey: string): string {
  const hex = Buffer.from(sign(appSecret(), "story-form", formKey), "base64url").toString("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/** @throws Invalid when nobody may know of that network. */
async function mustTakeStories(tx: Tx, networkId: string | null): Promise<void> {
  if (networkId === null) return;
  const network = await tx.network.count({ where: { id: networkId, publishedAt: { not: null } } });
  if (network === 0) throw new Invalid({ networkId: "invalid" });
}

type NewStory = {
  id: string;
  networkId: string | null;
  authorId: string | null;
  createdById: string | null;
  state: "DRAFT" | "SUBMITTED";
  submittedAt?: Date;
};

/** @returns false when the same form made it in another transaction. */
export async function createStory(tx: Tx, story: NewStory, input: StoryInput): Promise<boolean> {
  const at = now();
  const { columns, themes, sectors } = await facetsOf(tx, input, story.networkId, null);
  const slug = await freeStorySlug(tx, input.title);
  const row = { ...story, ...columns, slug, createdAt: at, changedAt: at };
  const { count } = await tx.practiceStory.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) return false;
  await tx.practiceStory.update({
    where: { id: story.id },
    data: {
      themes: { createMany: { data: themes } },
      sectors: { createMany: { data: sectors } },
      revisions: {
        create: {
          ...{ number: 1, at, byId: story.authorId ?? story.createdById },
          ...contentOf(input, null),
          figures: { createMany: { data: figuresOf(input) } },
        },
      },
    },
  });
  return true;
}

/**
 * The author changes their story. As long as nobody reads it, at once; of a published one the words wait for an
 * editor, and readers go on reading the accepted ones. What a published story is filed under is the editors' to change.
 * @param seen when the words were saved that they began from.
 * @throws NotFound for a link that is none; Invalid; Conflict `changed-meanwhile`.
 */
export async function changeByAuthor(token: string, input: StoryInput, seen: string): Promise<void> {
  await transaction(async (tx) => {
    const story = await storyByLink(token, tx, true);
    const published = isPublished(story.state);
    await saveWords(tx, story, input, { seen, byId: story.authorId, state: "PENDING" });
    if (!published) await saveFacets(tx, story, input, story.networkId);
    await told(tx, published ? "story.change-proposed" : "story.changed", story, story.authorId);
  });
}

/**
 * An editor changes a story; of a published one that is accepted at once, for they would accept it themselves.
 * @throws NotFound; Invalid; Conflict `changed-meanwhile`, or `revision-waiting` when the author's change is first.
 */
export async function changeByEditor(
  viewer: Viewer,
  storyId: string,
  input: EditorStoryInput,
  seen: string,
): Promise<void> {
  await transaction(async (tx) => {
    const story = await editedStory(viewer, storyId, tx, true);
    const { networkId } = input;
    if (networkId !== story.networkId && !mayEdit(viewer, networkId))
      throw new Invalid({ networkId: "invalid" });
    const published = isPublished(story.state);
    if (published) mustBeComplete(input);
    const state = published ? ("ACCEPTED" as const) : ("PENDING" as const);
    await saveWords(tx, story, input, { seen, byId: viewer.personId, state });
    await saveFacets(tx, story, input, networkId);
    await told(tx, "story.changed", { ...story, networkId }, viewer.personId);
  });
}

function mustBeComplete(input: EditorStoryInput): void {
  const { organisation: storyOrganisation, situation, approach, result } = input;
  const empty = Object.entries({ storyOrganisation, situation, approach, result }).filter(
    ([, text]) => !text,
  );
  if (empty.length > 0) throw new Invalid(Object.fromEntries(empty.map(([name]) => [name, "required"])));
}

type Saved = { seen: string; byId: string | null; state: "PENDING" | "ACCEPTED" };

/** Writes the words that wait, in their place; else as the next revision. */
async function saveWords(tx: Tx, story: HeldStory, input: StoryInput, { seen, byId, state }: Saved) {
  const newest = await seenRevision(tx, story.id, seen);
  if (state === "ACCEPTED" && newest.state === "PENDING") throw new Conflict("revision-waiting");
  // Later than what was there, also within one millisecond: it tells whoever looked that it changed.
  const at = new Date(Math.max(now().getTime(), newest.at.getTime() + 1));
  const words = { ...contentOf(input, newest), at, byId, state };
  const figures = { createMany: { data: figuresOf(input) } };
  if (newest.state === "PENDING")
    await tx.storyRevision.update({
      where: { id: newest.id },
      data: { ...words, figures: { deleteMany: {}, ...figures } },
    });
  else
    await tx.storyRevision.create({
      data: { storyId: story.id, number: newest.number + 1, ...words, figures },
    });
}

async function saveFacets(tx: Tx, story: HeldStory, input: StoryInput, networkId: string | null) {
  const { columns, themes, sectors } = await facetsOf(tx, input, networkId, story.id);
  await tx.practiceStory.update({
    where: { id: story.id },
    data: {
      ...{ ...columns, networkId },
      themes: { deleteMany: {}, createMany: { data: themes } },
      sectors: { deleteMany: {}, createMany: { data: sectors } },
    },
  });
}

/** Records what happened to a story, and that it changed. */
export async function told(
  tx: Tx,
  kind: string,
  { id, networkId }: { id: string; networkId: string | null },
  actorId: string | null,
): Promise<void> {
  await tx.practiceStory.update({ where: { id }, data: { changedAt: now() } });
  await record(tx, { kind, subjectId: id, actorId, data: { networkId } });
}
