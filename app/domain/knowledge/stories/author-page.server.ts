import { visitor } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { storyByLink } from "./author-link.server";
import { formChoices, formValues } from "./form-values.server";
import { REVISION, shapedStory, STORY } from "./inside/rows.server";
import { picturesWorkedOn } from "./pictures.server";
import { isPublished, maySubmit } from "./rules";
import { isUnconfirmed } from "./story";

async function opened(token: string) {
  const { id, authorId } = await storyByLink(token);
  const row = await db().practiceStory.findUnique({
    where: { id },
    select: {
      ...STORY,
      ...{ remark: true, organisationName: true },
      author: { select: { name: true } },
      revisions: { orderBy: { number: "desc" }, select: REVISION },
    },
  });
  const newest = row?.revisions[0];
  if (!row || !newest) throw new NotFound("link");
  return { row, newest, authorId };
}

/** The story as its author finds it behind their private link: where it stands, and what they can do. @throws NotFound */
export async function authorPage(token: string) {
  const { row, newest } = await opened(token);
  const { revisions, author, remark, ...story } = row;
  const published = isPublished(story.state);
  const accepted = revisions.find(({ state }) => state === "ACCEPTED");
  const change = published && newest.state !== "ACCEPTED" ? newest.state : null;
  return {
    ...(await shapedStory(visitor, story, newest)),
    pictures: await picturesWorkedOn(story.id),
    name: author?.name ?? "",
    remark,
    /** A change that waits for an editor, or was not taken over. */
    change,
    acceptedAt: accepted?.at ?? null,
    asked: story.state === "SHARED" && story.reviewAsks > 0,
    unconfirmed: isUnconfirmed(story, now()),
    may: {
      submit: maySubmit(story.state),
      confirm: story.state === "SHARED",
      withdraw: story.state !== "WITHDRAWN",
    },
  };
}

export type AuthorPage = Awaited<ReturnType<typeof authorPage>>;

/** The same story in the fields of its form. @throws NotFound */
export async function storyToChange(token: string) {
  const { row, newest } = await opened(token);
  return {
    title: newest.title,
    published: isPublished(row.state),
    seen: newest.at.toISOString(),
    values: formValues(row, newest),
    choices: await formChoices(row.networkId, row.id),
  };
}

export type StoryToChange = Awaited<ReturnType<typeof storyToChange>>;
