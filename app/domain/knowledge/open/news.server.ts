import { db } from "~/platform/db.server";
import { plainWords } from "~/platform/markdown.server";
import { published } from "../published";
import { kindLabels } from "../questions/question";
import { sharedStories } from "../stories/visible";
import { articlePath, questionPath, storyPath } from "./shared.server";

/** What is new, for feeds: what everybody may read, newest first. */
export type News = {
  id: string;
  path: string;
  title: string;
  summary: string;
  published: Date;
  updated: Date;
};

const MOST_WORDS = 400;
const short = (markdown: string) => {
  const text = plainWords(markdown);
  return text.length <= MOST_WORDS ? text : `${text.slice(0, MOST_WORDS).replace(/\s+\S*$/, "")} …`;
};

/** Stories that were shared last. */
export async function newestStories(most: number): Promise<News[]> {
  const rows = await db().practiceStory.findMany({
    where: { ...sharedStories, revisions: { some: { state: "ACCEPTED" } } },
    orderBy: [{ sharedAt: { sort: "desc", nulls: "last" } }, { id: "desc" }],
    take: most,
    select: {
      ...{ id: true, slug: true, sharedAt: true, changedAt: true, organisationName: true },
      organisation: { select: { name: true } },
      revisions: {
        where: { state: "ACCEPTED" },
        orderBy: { number: "desc" },
        take: 1,
        select: { title: true, situation: true, approach: true },
      },
    },
  });
  return rows.map(({ id, slug, sharedAt, changedAt, revisions, organisation, organisationName }) => {
    const { title, situation, approach } = revisions[0]!;
    const who = organisation?.name ?? organisationName;
    return {
      ...{ id, path: storyPath(slug), title: who ? `${title} (${who})` : title },
      ...{ summary: short(situation || approach), published: sharedAt ?? changedAt, updated: changedAt },
    };
  });
}

/** Questions, policy requests and answers: each is news of its own. */
export async function newsOfQuestions(most: number): Promise<News[]> {
  const [questions, answers] = await Promise.all([
    db().question.findMany({
      where: { ...published, mergedIntoId: null },
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      take: most,
      select: { id: true, slug: true, kind: true, text: true, context: true, publishedAt: true },
    }),
    db().answer.findMany({
      where: { state: "APPROVED", question: published },
      orderBy: [{ writtenAt: "desc" }, { id: "desc" }],
      take: most,
      select: {
        ...{ id: true, text: true, writtenAt: true, decidedAt: true },
        question: { select: { slug: true, text: true } },
      },
    }),
  ]);
  const news = [
    ...questions.map(({ id, slug, kind, text, context, publishedAt }) => ({
      ...{ id, path: questionPath(slug), title: `${kindLabels[kind]}: ${text}`, summary: short(context) },
      ...{ published: publishedAt!, updated: publishedAt! },
    })),
    ...answers.map(({ id, text, writtenAt, decidedAt, question }) => ({
      ...{ id, path: questionPath(question.slug), title: `Antwoord: ${question.text}` },
      ...{ summary: short(text), published: decidedAt ?? writtenAt, updated: decidedAt ?? writtenAt },
    })),
  ];
  return news.sort((a, b) => b.published.getTime() - a.published.getTime()).slice(0, most);
}

/** Reference pages that were changed last. */
export async function newestArticles(most: number): Promise<News[]> {
  const rows = await db().article.findMany({
    where: { ...published, revisions: { some: {} } },
    orderBy: [{ changedAt: "desc" }, { id: "desc" }],
    take: most,
    select: {
      ...{ id: true, slug: true, publishedAt: true, changedAt: true },
      revisions: {
        orderBy: { number: "desc" },
        take: 1,
        select: { title: true, summary: true, body: true, remark: true },
      },
    },
  });
  return rows.map(({ id, slug, publishedAt, changedAt, revisions }) => {
    const { title, summary, body, remark } = revisions[0]!;
    return {
      ...{ id, path: articlePath(slug), title, summary: remark || summary || short(body) },
      ...{ published: publishedAt!, updated: changedAt },
    };
  });
}
