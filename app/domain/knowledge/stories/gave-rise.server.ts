import type { GroupCaller } from "~/domain/focus-groups/caller";
import { seenContributions } from "~/domain/reports/visible.server";
import { db, type Prisma } from "~/platform/db.server";
import { questionsOutOf } from "../questions/from-contributions.server";
import { isRequest } from "../questions/question";
import { LISTED_STORY, listedStory, readableStories } from "./listed";

const MOST = 30;

/**
 * What a session gave rise to, as far as the caller may see it: stories, questions, and what was asked of policy: first
 * what somebody follows up, then what was only said.
 */
export async function gaveRise(caller: GroupCaller, eventId: string) {
  const said: Prisma.ContributionWhereInput = {
    group: { OR: [{ occurrence: { eventId } }, { report: { eventId } }] },
  };
  const asked = await db().contribution.findMany({
    where: { AND: [said, { kind: "VRAAG_AAN_BELEID", mergedIntoId: null, passageLostAt: null }] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 200,
    select: { id: true, text: true },
  });
  const seen = await seenContributions(
    caller,
    asked.map(({ id }) => id),
  );
  const { followed, ...came } = await cameOf(caller, said);
  return {
    ...came,
    onlySaid: asked.filter(({ id }) => seen.has(id) && !followed.has(id)).slice(0, MOST),
  };
}

/** What came of one passage, and of those that were merged into it. */
export async function cameOfContribution(caller: GroupCaller, contributionId: string) {
  const said = { OR: [{ id: contributionId }, { mergedIntoId: contributionId }] };
  const { followed: _followed, ...came } = await cameOf(caller, said);
  return { ...came, onlySaid: [] };
}

export type GaveRise = Awaited<ReturnType<typeof gaveRise>>;

async function cameOf({ viewer }: GroupCaller, said: Prisma.ContributionWhereInput) {
  const sources = { some: { removedAt: null, contribution: said } };
  const [stories, questions] = await Promise.all([
    db().practiceStory.findMany({
      where: { AND: [readableStories(viewer), { sources }] },
      orderBy: [{ sharedAt: { sort: "desc", nulls: "last" } }, { id: "asc" }],
      take: MOST,
      select: LISTED_STORY,
    }),
    questionsOutOf(viewer, said),
  ]);
  // Not from which contributions: some of these may not be the reader's to know of.
  const lines = questions.map(({ contributionIds: _from, ...line }) => line);
  return {
    stories: stories.map(listedStory),
    questions: lines.filter(({ kind }) => !isRequest(kind)).slice(0, MOST),
    requests: lines.filter(({ kind }) => isRequest(kind)).slice(0, MOST),
    followed: new Set(questions.flatMap(({ contributionIds }) => contributionIds)),
  };
}
