import { addScribe } from "~/domain/activity/record.server";
import { authorPath } from "~/domain/knowledge/stories/author-link.server";
import { admit, share } from "~/domain/knowledge/stories/gates.server";
import type { EditorStoryInput, NewStoryInput } from "~/domain/knowledge/stories/story-form";
import { submitNewStory } from "~/domain/knowledge/stories/write-story.server";
import { visitor } from "~/domain/people/viewer";
import { mailScribe } from "~/mail/scribe.server";
import { db } from "~/platform/db.server";
import { newId, newSecret } from "~/platform/ids.server";
import type { VerdictWorld } from "./verdicts";

/** A story as somebody fills it in who takes ten minutes. */
export const storyInput = (more: Partial<NewStoryInput> = {}): NewStoryInput => ({
  ...{ formKey: newSecret(), name: "Nele Nieuw", email: `nele-${newId().slice(-8)}@example.org` },
  ...{ title: "Een stage opent de deur", organisation: "Groenploeg vzw", networkId: null },
  ...{ situation: "Niemand stroomde door.", approach: "Zes weken stage.", result: "Drie contracten." },
  ...{ again: "", steps: "", people: "", money: "", partners: "", legalFrame: "" },
  ...{ quote: "", quoteBy: "", quoteAgreed: false, province: null },
  ...{ measures: [], themeIds: [], sectorIds: [], figures: [] },
  ...more,
});

/** What an editor or the author saves over it. */
export function changeInput(more: Partial<EditorStoryInput> = {}): EditorStoryInput {
  const { formKey: _formKey, name: _name, email: _email, ...story } = storyInput();
  return { ...story, ...more };
}

/** Handed in for the world's network; with the token of its author's link. */
export async function submitted(
  { networkId }: Pick<VerdictWorld, "networkId">,
  more: Partial<NewStoryInput> = {},
) {
  const link = await submitNewStory(visitor, "nl", storyInput({ networkId, ...more }));
  return { id: link.id, token: authorPath(link).split("/").at(-1)! };
}

/** When the newest words were saved: what a form says that somebody saw. */
export async function seenOf(storyId: string): Promise<string> {
  const { at } = await db().storyRevision.findFirstOrThrow({
    where: { storyId },
    orderBy: { number: "desc" },
  });
  return at.toISOString();
}

/** As submitted, and through the first gate. */
export async function admitted(world: VerdictWorld, more: Partial<NewStoryInput> = {}) {
  const story = await submitted(world, more);
  await admit(world.organiser, story.id, await seenOf(story.id));
  return story;
}

/** As admitted, and through the second. */
export async function shared(world: VerdictWorld, more: Partial<NewStoryInput> = {}) {
  const story = await admitted(world, more);
  await share(world.experts[0], story.id, await seenOf(story.id));
  return story;
}

/** Lets mail be written along; answers how to stop that. */
export const writeMail = () => addScribe(mailScribe);

/** The letters to an address, in the order in which they were written. */
export async function lettersTo(toEmail: string): Promise<string[]> {
  const rows = await db().outboxMail.findMany({
    where: { toEmail },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ letter }) => letter);
}
