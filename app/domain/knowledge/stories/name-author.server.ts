import { transaction } from "~/domain/activity/record.server";
import { personsFor } from "~/domain/people/known.server";
import type { Viewer } from "~/domain/people/viewer";
import { Conflict } from "~/platform/errors";
import { emailKey } from "~/platform/http/fields";
import { editedStory } from "./access.server";
import { mayNameAuthor } from "./rules";
import type { AuthorInput } from "./story-form";
import { told } from "./write-story.server";

/**
 * An editor asks somebody to write a story further, or to answer for it: they get its private link. The link of who had
 * it before ends.
 * @throws NotFound; Conflict `already-done` when it has an author.
 */
export async function nameAuthor(viewer: Viewer, storyId: string, input: AuthorInput): Promise<void> {
  await transaction(async (tx) => {
    const story = await editedStory(viewer, storyId, tx, true);
    if (!mayNameAuthor(story)) throw new Conflict("already-done");
    const persons = await personsFor(tx, [{ ...input, organisationId: null }]);
    await tx.practiceStory.update({
      where: { id: story.id },
      data: { authorId: persons.get(emailKey(input.email))!, linkVersion: { increment: 1 } },
    });
    await told(tx, "story.author-named", story, viewer.personId);
  });
}
