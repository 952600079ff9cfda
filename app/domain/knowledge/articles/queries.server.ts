import { compareMarkdown } from "~/domain/focus-groups/note/compare";
import { STANDING, themesOf } from "~/domain/vocabulary/theme";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Prisma } from "~/platform/db.server";
import { NotAllowed, NotFound } from "~/platform/errors";
import { asDay, brusselsDay } from "~/platform/time";
import { SHOWN_CARD } from "../contact-cards/queries.server";
import { visibleOf } from "../published";
import { editedNetworkIds, editsKnowledge, mayEdit } from "../rights";
import { editedArticle, NEWEST, REVISION } from "./access.server";
import { isOverdue } from "./article";
import { articleInMarkdown } from "./in-markdown";
import { articleText } from "./text.server";
import { timelineOf } from "./timeline";

const today = () => asDay(brusselsDay(now()));

const WITH_CARD = { ...REVISION, contactCard: { select: SHOWN_CARD } } satisfies Prisma.ArticleRevisionSelect;
const THEMES = {
  where: {
    theme: { ...STANDING, OR: [{ networkId: null }, { network: { publishedAt: { not: null } } }] },
  },
  select: { theme: { select: { id: true, name: true, nameEn: true } } },
} satisfies Prisma.Article$themesArgs;

/** Reference pages that the viewer may read, by title. */
export async function articleList(viewer: Viewer) {
  const rows = await db().article.findMany({
    where: { AND: [visibleOf(viewer)], publishedAt: { not: null } },
    select: {
      ...{ id: true, slug: true, measures: true },
      revisions: {
        ...NEWEST,
        select: { title: true, summary: true, body: true, validAsOf: true, checkBy: true },
      },
    },
  });
  return rows
    .flatMap(({ revisions: [newest], ...article }) => (newest ? [{ ...article, ...newest }] : []))
    .map(({ body, checkBy, ...article }) => ({
      ...article,
      about: article.summary || body.slice(0, 2000),
      overdue: isOverdue(checkBy, today()),
    }))
    .sort((a, b) => a.title.localeCompare(b.title, "nl"));
}

async function visibleArticle(viewer: Viewer, slug: string) {
  const article = await db().article.findFirst({
    where: { AND: [{ slug }, visibleOf(viewer)] },
    select: {
      ...{ id: true, slug: true, networkId: true, measures: true, publishedAt: true, createdAt: true },
      network: { select: { slug: true, name: true, fundingLine: true, publishedAt: true } },
      themes: THEMES,
      revisions: { orderBy: { number: "desc" }, select: { number: true, at: true, remark: true } },
    },
  });
  if (!article) throw new NotFound("article");
  return article;
}

/**
 * A reference page as everybody reads it: its text with a table of contents, its duties as a figure, whom to ask.
 * @throws NotFound
 */
export async function readArticle(viewer: Viewer, slug: string) {
  const { themes, revisions, network, ...article } = await visibleArticle(viewer, slug);
  const { body, duties, ...revision } = await db().articleRevision.findUniqueOrThrow({
    where: { articleId_number: { articleId: article.id, number: revisions[0]!.number } },
    select: WITH_CARD,
  });
  return {
    article,
    network: network?.publishedAt ? { slug: network.slug, name: network.name } : null,
    funder: network?.fundingLine,
    revision,
    text: articleText(body),
    timeline: timelineOf(duties),
    overdue: isOverdue(revision.checkBy, today()),
    themes: themes.map(({ theme }) => theme),
    versions: revisions.length,
    edits: mayEdit(viewer, article.networkId),
  };
}

export type ReadArticle = Omit<Awaited<ReturnType<typeof readArticle>>, "funder">;

/** Every version of a reference page, the newest first. @throws NotFound */
export async function articleVersions(viewer: Viewer, slug: string) {
  const { revisions, ...article } = await visibleArticle(viewer, slug);
  const newest = await db().articleRevision.findUniqueOrThrow({
    where: { articleId_number: { articleId: article.id, number: revisions[0]!.number } },
    select: { title: true },
  });
  return { article: { slug: article.slug, title: newest.title }, versions: revisions };
}

export type ArticleVersions = Awaited<ReturnType<typeof articleVersions>>;

/**
 * One version, and what changed in it word by word.
 * @param since the version to compare with; null: the one before.
 * @throws NotFound
 */
export async function articleVersion(viewer: Viewer, slug: string, number: number, since: number | null) {
  const { article, versions } = await articleVersions(viewer, slug);
  const wanted = since ?? number - 1;
  const rows = await db().articleRevision.findMany({
    where: { article: { slug }, number: { in: [number, wanted] } },
    select: WITH_CARD,
  });
  const version = rows.find((row) => row.number === number);
  const before = rows.find((row) => row.number === wanted && row.number !== number);
  if (!version || (since !== null && !before)) throw new NotFound("version");
  const { body, duties, ...shown } = version;
  return {
    article,
    version: shown,
    newest: versions[0]!.number,
    since: before ? { number: before.number, validAsOf: before.validAsOf } : null,
    others: versions.filter((one) => one.number !== number),
    comparison: compareMarkdown(before ? articleInMarkdown(before) : "", articleInMarkdown(version)),
    text: articleText(body),
    timeline: timelineOf(duties),
  };
}

export type ArticleVersion = Awaited<ReturnType<typeof articleVersion>>;

/** The pages that the viewer edits, what changed last first. @throws NotAllowed for whoever edits nothing */
export async function editedArticles(viewer: Viewer) {
  if (!editsKnowledge(viewer)) throw new NotAllowed();
  const networkIds = editedNetworkIds(viewer);
  const rows = await db().article.findMany({
    where: networkIds === null ? {} : { networkId: { in: networkIds } },
    orderBy: [{ changedAt: "desc" }, { id: "asc" }],
    select: {
      ...{ id: true, slug: true, publishedAt: true, changedAt: true, network: { select: { name: true } } },
      revisions: { ...NEWEST, select: { title: true, validAsOf: true, checkBy: true, number: true } },
    },
  });
  return rows.flatMap(({ revisions: [newest], ...article }) =>
    newest ? [{ ...article, ...newest, overdue: isOverdue(newest.checkBy, today()) }] : [],
  );
}

export type ArticleRow = Awaited<ReturnType<typeof editedArticles>>[number];

/** Whose a new page can be. @throws NotAllowed for whoever edits nothing */
export async function newArticleChoices(viewer: Viewer) {
  if (!editsKnowledge(viewer)) throw new NotAllowed();
  const networkIds = editedNetworkIds(viewer);
  const networks = await db().network.findMany({
    where: networkIds === null ? {} : { id: { in: networkIds } },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
  return { networks, mayBeLoose: networkIds === null };
}

/** A page for its editor, with what can be chosen in its form. @throws NotFound */
export async function articleToEdit(viewer: Viewer, articleId: string) {
  const article = await editedArticle(viewer, articleId);
  const { themeIds, revision } = article;
  const [themes, cards] = await Promise.all([
    db().theme.findMany({
      where: { OR: [{ id: { in: themeIds } }, { AND: [STANDING, themesOf(article.networkId)] }] },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    }),
    db().contactCard.findMany({
      where: {
        OR: [{ withdrawnAt: null }, ...(revision.contactCardId ? [{ id: revision.contactCardId }] : [])],
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true, withdrawnAt: true },
    }),
  ]);
  return { article, themes, cards, overdue: isOverdue(revision.checkBy, today()) };
}

export type ArticleToEdit = Awaited<ReturnType<typeof articleToEdit>>;

/** Published pages with the moment of their last change, for the sitemap. */
export const articleAddresses = () =>
  db().article.findMany({
    where: { publishedAt: { not: null } },
    orderBy: { slug: "asc" },
    select: { slug: true, changedAt: true },
  });
