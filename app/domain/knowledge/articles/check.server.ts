import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Prisma } from "~/platform/db.server";
import { Conflict } from "~/platform/errors";
import { asDay, brusselsDay, minuteOfDay } from "~/platform/time";
import { editedNetworkIds } from "../rights";
import { lockedArticle } from "./access.server";
import { isOverdue } from "./article";
import { addRevision } from "./edit.server";

/** Without an earlier day to go by, a page is looked at every year. */
const USUAL_MONTHS = 12;
/** Nobody is asked at night. */
const FROM_MINUTE = 8 * 60;
/** What readers see in the list of versions. */
const REMARK = "Alles nagekeken: klopt nog.";

const today = () => asDay(brusselsDay(now()));

/**
 * Somebody looked at a reference page, and it still holds: true as of today, to be looked at again after as long as
 * it was good for until now.
 * @throws NotFound; Conflict `already-done` when that was said today.
 */
export async function confirmArticle(viewer: Viewer, articleId: string): Promise<void> {
  await transaction(async (tx) => {
    const article = await lockedArticle(viewer, articleId, tx);
    const { id: _id, number, at: _at, remark: _remark, ...words } = article.revision;
    const day = today();
    const checkBy = monthsAfter(day, monthsBetween(words.validAsOf, words.checkBy));
    if (words.validAsOf >= day && words.checkBy && !isOverdue(words.checkBy, day))
      throw new Conflict("already-done");
    await addRevision(tx, viewer, article, { ...words, validAsOf: day, checkBy, remark: REMARK });
    await tx.article.update({ where: { id: articleId }, data: { changedAt: now(), checkAskedAt: null } });
    await record(tx, {
      kind: "article.confirmed",
      subjectId: articleId,
      actorId: viewer.personId,
      data: { number: number + 1 },
    });
  });
}

function monthsBetween(from: Date, until: Date | null): number {
  if (!until) return USUAL_MONTHS;
  const months =
    (until.getUTCFullYear() - from.getUTCFullYear()) * 12 + until.getUTCMonth() - from.getUTCMonth();
  return Math.max(1, months);
}

/** The same day so many months later; the last of a month that has no such day. */
function monthsAfter(day: Date, months: number): Date {
  const there = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth() + 1, 0)).getUTCDate();
  there.setUTCDate(Math.min(day.getUTCDate(), last));
  return there;
}

const CHECKED = {
  ...{ id: true, slug: true, networkId: true },
  revisions: { orderBy: { number: "desc" }, take: 1, select: { title: true, checkBy: true } },
} satisfies Prisma.ArticleSelect;

/** Published pages whose newest version was to be looked at before today, the longest overdue first. */
async function overdueArticles(where: Prisma.ArticleWhereInput) {
  const day = today();
  const rows = await db().article.findMany({
    where: { ...where, publishedAt: { not: null }, revisions: { some: { checkBy: { lt: day } } } },
    orderBy: { id: "asc" },
    select: CHECKED,
  });
  return rows
    .flatMap(({ id, slug, networkId, revisions: [newest] }) =>
      newest?.checkBy && isOverdue(newest.checkBy, day)
        ? [{ id, slug, networkId, title: newest.title, checkBy: newest.checkBy }]
        : [],
    )
    .sort((a, b) => a.checkBy.getTime() - b.checkBy.getTime());
}

/** The pages that wait for an editor to look at them. */
export function articlesToCheck(viewer: Viewer) {
  const networkIds = editedNetworkIds(viewer);
  return overdueArticles(networkIds === null ? {} : { networkId: { in: networkIds } });
}

export type ArticleToCheck = Awaited<ReturnType<typeof articlesToCheck>>[number];

/** Asks the editors to look at what is overdue: once for each day by which that had to be done. */
export async function askToCheck(): Promise<void> {
  if (minuteOfDay(now()) < FROM_MINUTE) return;
  for (const { id, networkId, checkBy } of await overdueArticles({ checkAskedAt: null }))
    await transaction(async (tx) => {
      const { count } = await tx.article.updateMany({
        where: { id, checkAskedAt: null },
        data: { checkAskedAt: now() },
      });
      if (count === 0) return;
      const data = { networkId, checkBy: checkBy.toISOString().slice(0, 10) };
      await record(tx, { kind: "article.check-due", subjectId: id, data });
    });
}
