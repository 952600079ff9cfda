import type { Viewer } from "~/domain/people/viewer";
import { db, type Prisma, type Tx } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids.server";
import { mayEdit } from "../rights";

/** The words of a version, as pages show them. */
export const REVISION = {
  ...{ id: true, number: true, at: true, remark: true, title: true, summary: true, body: true },
  ...{ validAsOf: true, checkBy: true, source: true, sourceUrl: true, contactCardId: true },
  duties: {
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: { bearer: true, text: true, fromMonth: true, untilMonth: true, everyMonths: true },
  },
} satisfies Prisma.ArticleRevisionSelect;

/** The version that readers see. */
export const NEWEST = { orderBy: { number: "desc" }, take: 1, select: REVISION } as const;

/**
 * A reference page that the viewer edits, as it now reads: the door to every page and command of its editors.
 * @throws NotFound when there is none, or it is not theirs to edit.
 */
export async function editedArticle(viewer: Viewer, articleId: string, tx: Tx = db()) {
  const article = isId(articleId)
    ? await tx.article.findUnique({
        where: { id: articleId },
        select: {
          ...{ id: true, slug: true, networkId: true, measures: true, publishedAt: true, checkAskedAt: true },
          network: { select: { name: true } },
          themes: { select: { themeId: true } },
          revisions: NEWEST,
        },
      })
    : null;
  if (!article || !mayEdit(viewer, article.networkId)) throw new NotFound("article");
  const { revisions, themes, ...rest } = article;
  return { ...rest, themeIds: themes.map(({ themeId }) => themeId), revision: revisions[0]! };
}

export type EditedArticle = Awaited<ReturnType<typeof editedArticle>>;

/** As editedArticle, and holds its lock until the transaction ends: versions are numbered one after the other. */
export async function lockedArticle(viewer: Viewer, articleId: string, tx: Tx): Promise<EditedArticle> {
  await editedArticle(viewer, articleId, tx);
  await tx.$queryRaw`SELECT 1 FROM "Article" WHERE "id" = ${articleId}::uuid FOR NO KEY UPDATE`;
  return editedArticle(viewer, articleId, tx);
}
