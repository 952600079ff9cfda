import { db, type Tx } from "~/platform/db.server";
import { unsafeEditors } from "../editors.server";

/** Who edits a reference page: the organisers of its network, else the administrators. For the mail room only. */
export async function unsafeEditorsOf(tx: Tx, articleId: string) {
  const article = await tx.article.findUnique({ where: { id: articleId }, select: { networkId: true } });
  return article ? unsafeEditors(tx, article.networkId) : [];
}

/** What the letter about an overdue page says; null when it was looked at or taken offline since. */
export async function unsafeCheckFacts(articleId: string, checkBy: string) {
  const article = await db().article.findFirst({
    where: { id: articleId, publishedAt: { not: null } },
    select: {
      network: { select: { name: true, fundingLine: true } },
      revisions: { orderBy: { number: "desc" }, take: 1, select: { title: true, checkBy: true } },
    },
  });
  const newest = article?.revisions[0];
  if (!article || newest?.checkBy?.toISOString().slice(0, 10) !== checkBy) return null;
  return { title: newest.title, checkBy: newest.checkBy, network: article.network };
}
