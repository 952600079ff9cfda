import type { GroupCaller } from "~/domain/focus-groups/caller";
import { seenContributions } from "~/domain/reports/visible.server";
import { db, type Prisma } from "~/platform/db.server";
import { visibleOf } from "../published";
import { LISTED_STORY, listedStory, readableStories } from "./listed";

const MOST = 30;

/** What a session gave rise to, as far as the caller may see it: stories, questions, and what was asked of policy. */
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
  return {
    ...(await cameOf(caller, said)),
    requests: asked.filter(({ id }) => seen.has(id)).slice(0, MOST),
  };
}

/** What came of one passage, and of those that were merged into it. */
export async function cameOfContribution(caller: GroupCaller, contributionId: string) {
  const said = { OR: [{ id: contributionId }, { mergedIntoId: contributionId }] };
  return { ...(await cameOf(caller, said)), requests: [] };
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
    db().question.findMany({
      where: { AND: [visibleOf(viewer), { sources, mergedIntoId: null }] },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: MOST,
      select: { id: true, slug: true, text: true, state: true },
    }),
  ]);
  return { stories: stories.map(listedStory), questions };
}
