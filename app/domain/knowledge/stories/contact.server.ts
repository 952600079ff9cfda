import { writeLetters } from "~/domain/activity/outbox.server";
import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { Conflict } from "~/platform/errors";
import { readableStory } from "./readable.server";
import type { StoryContactInput } from "./reader-forms";

/** The story that somebody wants to ask about. @throws NotFound */
export async function storyToAskAbout(viewer: Viewer, slug: string) {
  const { authorId, ...story } = await readableStory(viewer, slug);
  return { ...story, reachable: authorId !== null };
}

/**
 * Mails a question to who wrote a story; their answer goes straight to who asked. The message stands in the letter and
 * nowhere else, and the address of the author in no page. Sent twice, it leaves one letter.
 * @throws NotFound; Conflict `author-gone` when nobody answers any more.
 */
export async function askAuthor(viewer: Viewer, slug: string, input: StoryContactInput): Promise<void> {
  const { formKey, ...message } = input;
  await transaction(async (tx) => {
    const { id: storyId, authorId } = await readableStory(viewer, slug, tx);
    const author = authorId
      ? await tx.person.findUnique({
          where: { id: authorId },
          select: { name: true, email: true, locale: true },
        })
      : null;
    if (!author?.email) throw new Conflict("author-gone");
    await writeLetters(tx, [
      {
        ...{ key: `story-contact:${storyId}:${formKey}`, letter: "story-contact" },
        ...{ toEmail: author.email, toName: author.name, locale: author.locale },
        data: { storyId, ...message },
      },
    ]);
    // That it happened, and to which story: not who asked, nor what.
    await record(tx, { kind: "story.asked-about", subjectId: storyId, actorId: null });
  });
}

/** What a letter about a story is made of; null when it is gone. */
export async function unsafeStoryLine(storyId: string) {
  const story = await db().practiceStory.findUnique({
    where: { id: storyId },
    select: {
      slug: true,
      network: { select: { fundingLine: true } },
      revisions: {
        where: { state: "ACCEPTED" },
        orderBy: { number: "desc" },
        take: 1,
        select: { title: true },
      },
    },
  });
  return (
    story && {
      slug: story.slug,
      title: story.revisions[0]?.title ?? "",
      fundingLine: story.network?.fundingLine,
    }
  );
}
