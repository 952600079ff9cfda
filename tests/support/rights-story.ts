import { authorPath } from "~/domain/knowledge/stories/author-link.server";
import { db } from "~/platform/db.server";
import { makePerson } from "./people";

/** Gives a story that its network reads an author, a change of theirs that waits, and the link of that author. */
export async function giveAuthor(storyId: string) {
  const at = new Date();
  const author = await makePerson({ name: "Vera Verborgen" });
  const story = await db().practiceStory.update({
    where: { id: storyId },
    data: {
      ...{ authorId: author.id, organisationName: "Groenploeg", submittedAt: at, inNetworkAt: at },
      revisions: {
        create: { number: 2, state: "PENDING", at, title: "Een verhaal", situation: "verborgen" },
      },
    },
  });
  const token = authorPath(story).split("/").at(-1)!;
  return { id: storyId, token, seen: at.toISOString() };
}
