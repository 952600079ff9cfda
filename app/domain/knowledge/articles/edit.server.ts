import { record, transaction } from "~/domain/activity/record.server";
import { STANDING, themesOf } from "~/domain/vocabulary/theme";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { Conflict, Invalid } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { firstFree, slugOf } from "~/platform/slug";
import { asDay, brusselsDay } from "~/platform/time";
import { mayEdit } from "../rights";
import { lockedArticle, type EditedArticle } from "./access.server";
import type { ArticleInput, Duty, NewArticleInput } from "./article";

/** Starts a reference page of a network, or of none; nobody but its editors sees it. @throws Invalid */
export async function beginArticle(viewer: Viewer, input: NewArticleInput): Promise<{ id: string }> {
  const { title, networkId } = input;
  if (!mayEdit(viewer, networkId)) throw new Invalid({ networkId: networkId ? "invalid" : "required" });
  return transaction(async (tx) => {
    const id = newId();
    const at = now();
    const words = {
      number: 1,
      at,
      byId: viewer.personId,
      title,
      body: "",
      validAsOf: asDay(brusselsDay(at)),
    };
    await tx.article.create({
      data: {
        ...{ id, slug: await freeSlug(tx, title), networkId, createdAt: at, changedAt: at },
        ...{ createdById: viewer.personId, revisions: { create: words } },
      },
    });
    await record(tx, { kind: "article.begun", subjectId: id, actorId: viewer.personId, data: { networkId } });
    return { id };
  });
}

async function freeSlug(tx: Tx, title: string): Promise<string> {
  const wanted = slugOf(title, "naslag");
  const rows = await tx.article.findMany({
    where: { slug: { startsWith: wanted } },
    select: { slug: true },
  });
  return firstFree(wanted, new Set(rows.map(({ slug }) => slug)));
}

/**
 * Changes what a reference page says: a new version, with what changed in it. Its address stays.
 * @throws NotFound; Conflict `changed-meanwhile` when somebody changed it since, `nothing-changed`; Invalid
 */
export async function changeArticle(viewer: Viewer, articleId: string, input: ArticleInput): Promise<void> {
  const { measures, themeIds, seen, remark, duties, ...words } = input;
  await transaction(async (tx) => {
    const article = await lockedArticle(viewer, articleId, tx);
    if (article.revision.number !== seen) throw new Conflict("changed-meanwhile");
    await checkChoices(tx, article, input);
    const labels = { measures, themeIds };
    const newWords = { ...words, validAsOf: asDay(words.validAsOf), checkBy: dayOf(words.checkBy) };
    const reworded = differs(article.revision, { ...newWords, duties });
    if (!reworded && sameLabels(article, labels)) throw new Conflict("nothing-changed");
    await tx.articleTheme.deleteMany({ where: { articleId } });
    await tx.articleTheme.createMany({ data: themeIds.map((themeId) => ({ articleId, themeId })) });
    await tx.article.update({ where: { id: articleId }, data: { measures, changedAt: now() } });
    if (reworded) await addRevision(tx, viewer, article, { ...newWords, duties, remark });
    const number = seen + (reworded ? 1 : 0);
    const { personId: actorId } = viewer;
    await record(tx, { kind: "article.changed", subjectId: articleId, actorId, data: { number } });
  });
}

type Words = {
  title: string;
  summary: string;
  body: string;
  validAsOf: Date;
  checkBy: Date | null;
  source: string;
  sourceUrl: string;
  contactCardId: string | null;
  duties: Duty[];
};

const dayOf = (day: string | null) => (day === null ? null : asDay(day));

const asText = ({ duties, ...rest }: Words) =>
  JSON.stringify([
    ...[rest.title, rest.summary, rest.body, rest.source, rest.sourceUrl, rest.contactCardId],
    ...[rest.validAsOf, rest.checkBy],
    ...duties.map((duty) => [duty.bearer, duty.text, duty.fromMonth, duty.untilMonth, duty.everyMonths]),
  ]);

const differs = (before: Words, after: Words) => asText(before) !== asText(after);

type Labels = { measures: string[]; themeIds: string[] };
const sameLabels = (before: Labels, after: Labels) =>
  [before, after]
    .map(({ measures, themeIds }) => [[...measures].sort(), [...themeIds].sort()])
    .map((labels) => JSON.stringify(labels))
    .every((text, _, [first]) => text === first);

/** Themes and contact points that an editor can choose here; what the page already had may stay. */
async function checkChoices(
  tx: Tx,
  article: EditedArticle,
  { themeIds, contactCardId }: Pick<ArticleInput, "themeIds" | "contactCardId">,
): Promise<void> {
  const isNew = themeIds.filter((id) => !article.themeIds.includes(id));
  const known = await tx.theme.count({
    where: { AND: [{ id: { in: isNew } }, STANDING, themesOf(article.networkId)] },
  });
  if (known !== isNew.length) throw new Invalid({ themeIds: "invalid" });
  if (contactCardId === null || contactCardId === article.revision.contactCardId) return;
  const card = await tx.contactCard.count({ where: { id: contactCardId, withdrawnAt: null } });
  if (card === 0) throw new Invalid({ contactCardId: "invalid" });
}

/** The next version; a new day to look at it may be asked for anew. */
export async function addRevision(
  tx: Tx,
  viewer: Viewer,
  { id: articleId, revision }: EditedArticle,
  { duties, ...words }: Words & { remark: string },
): Promise<void> {
  const rows = duties.map((duty, order) => ({ ...duty, order }));
  const number = revision.number + 1;
  await tx.articleRevision.create({
    data: {
      ...{ id: newId(), articleId, number, at: now(), byId: viewer.personId },
      ...{ ...words, duties: { create: rows } },
    },
  });
  if (revision.checkBy?.getTime() !== words.checkBy?.getTime())
    await tx.article.update({ where: { id: articleId }, data: { checkAskedAt: null } });
}

/** Shows a reference page to everybody. @throws NotFound; Conflict `article-incomplete`, `already-done` */
export async function publishArticle(viewer: Viewer, articleId: string): Promise<void> {
  await transaction(async (tx) => {
    const { publishedAt, revision } = await lockedArticle(viewer, articleId, tx);
    if (publishedAt) throw new Conflict("already-done");
    if (revision.body.trim() === "" || revision.source === "") throw new Conflict("article-incomplete");
    await setPublished(tx, viewer, articleId, true);
  });
}

/** Takes it offline; its versions stay. @throws NotFound; Conflict `already-done` */
export async function takeArticleOffline(viewer: Viewer, articleId: string): Promise<void> {
  await transaction(async (tx) => {
    if (!(await lockedArticle(viewer, articleId, tx)).publishedAt) throw new Conflict("already-done");
    await setPublished(tx, viewer, articleId, false);
  });
}

async function setPublished(tx: Tx, viewer: Viewer, id: string, online: boolean): Promise<void> {
  const at = now();
  await tx.article.update({ where: { id }, data: { publishedAt: online ? at : null, changedAt: at } });
  const kind = online ? "article.published" : "article.unpublished";
  await record(tx, { kind, subjectId: id, actorId: viewer.personId });
}
