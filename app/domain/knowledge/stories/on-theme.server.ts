import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Prisma } from "~/platform/db.server";
import { published } from "../published";
import { LISTED_STORY, listedStory, readableStories } from "./listed";

/** So many of each stand on the page of a theme; the lists show the rest. */
const FIRST = 4;

/**
 * What there is to read under a theme, and under those that went up in it: stories, questions, reference pages, and the
 * events to come. The newest first.
 */
export async function knowledgeOnTheme(viewer: Viewer, themeId: string) {
  const theme: Prisma.ThemeWhereInput = { OR: [{ id: themeId }, { mergedIntoId: themeId }] };
  const under = { themes: { some: { theme } } };
  const stories: Prisma.PracticeStoryWhereInput = { AND: [readableStories(viewer), under] };
  const questions: Prisma.QuestionWhereInput = { ...published, ...under, mergedIntoId: null };
  const [listed, storyCount, asked, questionCount, articles, events] = await Promise.all([
    db().practiceStory.findMany({
      where: stories,
      orderBy: [{ sharedAt: { sort: "desc", nulls: "last" } }, { id: "asc" }],
      take: FIRST,
      select: LISTED_STORY,
    }),
    db().practiceStory.count({ where: stories }),
    db().question.findMany({
      where: questions,
      orderBy: [{ changedAt: "desc" }, { id: "asc" }],
      take: FIRST,
      select: { id: true, slug: true, kind: true, text: true, state: true },
    }),
    db().question.count({ where: questions }),
    articlesUnder(under),
    eventsUnder(theme),
  ]);
  return { stories: listed.map(listedStory), storyCount, questions: asked, questionCount, articles, events };
}

export type KnowledgeOnTheme = Awaited<ReturnType<typeof knowledgeOnTheme>>;

async function articlesUnder(under: Prisma.ArticleWhereInput) {
  const rows = await db().article.findMany({
    where: { ...published, ...under },
    orderBy: [{ changedAt: "desc" }, { id: "asc" }],
    take: FIRST,
    select: {
      ...{ id: true, slug: true },
      revisions: { orderBy: { number: "desc" }, take: 1, select: { title: true } },
    },
  });
  return rows.map(({ revisions, ...article }) => ({ ...article, title: revisions[0]?.title ?? "" }));
}

/** What a network planned under the theme stands on the page already. */
async function eventsUnder(theme: Prisma.ThemeWhereInput) {
  const ahead = { startsAt: { gt: now() }, cancelledAt: null };
  const events = await db().event.findMany({
    where: {
      ...{ ...published, cancelledAt: null, themes: { some: theme }, occurrences: { some: ahead } },
      kind: { notIn: ["THEMATISCHE_SESSIE", "SLOTEVENT"] },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, slug: true, title: true },
      occurrences: { where: ahead, orderBy: { startsAt: "asc" }, take: 1, select: { startsAt: true } },
    },
  });
  return events
    .map(({ occurrences, ...event }) => ({ ...event, startsAt: occurrences[0]!.startsAt }))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    .slice(0, FIRST);
}
