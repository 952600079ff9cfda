import { organisationKey } from "~/domain/people/organisation";
import { db, type Prisma } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { slugOf } from "~/platform/slug";
import { addDays, asDay, brusselsDay } from "~/platform/time";
import { demoArticles, demoCards, type DemoArticle } from "./articles";
import type { KnowledgeWorld } from "./stories.server";

/** The reference pages of the demo, of nobody's network, with the contact points that they show. */
export async function seedArticles({ today, themeId }: KnowledgeWorld): Promise<void> {
  const cards = await seedCards(today);
  const articles = demoArticles.map((article) => ({ ...article, id: newId() }));
  await db().article.createMany({
    data: articles.map(({ id, title, measures, validAgo }) => ({
      ...{ id, slug: slugOf(title, "naslag"), measures },
      ...{ createdAt: addDays(today, -validAgo - 100), changedAt: addDays(today, -validAgo) },
      publishedAt: addDays(today, -validAgo - 100),
    })),
  });
  await db().articleTheme.createMany({
    data: articles.flatMap(({ id: articleId, themes }) =>
      themes.map((key) => ({ articleId, themeId: themeId(key) })),
    ),
  });
  const revisions = articles.flatMap((article) => revisionsOf(article, cards, today));
  await db().articleRevision.createMany({ data: revisions });
  const last = new Map(revisions.map(({ id, articleId }) => [articleId, id]));
  await db().articleDuty.createMany({
    data: articles.flatMap(({ id, duties = [] }) =>
      duties.map(({ bearer, text, from, until, every }, order) => ({
        ...{ revisionId: last.get(id)!, order, bearer, text, fromMonth: from },
        ...{ untilMonth: until, everyMonths: every },
      })),
    ),
  });
}

/** An earlier wording first, when there was one. */
function revisionsOf(article: DemoArticle & { id: string }, cards: Map<string, string>, today: Date) {
  const { id: articleId, title, summary, body, source, card, validAgo, checkIn, before } = article;
  const day = (days: number) => asDay(brusselsDay(addDays(today, days)));
  const common = { articleId, title, summary, source, contactCardId: card ? cards.get(card)! : null };
  const revision = (number: number, ago: number) => ({
    ...{ id: newId(), ...common, number, at: addDays(today, -ago), validAsOf: day(-ago), body },
    ...{ checkBy: day(checkIn), remark: "" },
  });
  const rows: (Prisma.ArticleRevisionCreateManyInput & { id: string })[] = before
    ? [
        { ...revision(1, validAgo + 100), body: before.body, checkBy: day(-validAgo) },
        { ...revision(2, validAgo), remark: before.remark },
      ]
    : [revision(1, validAgo)];
  return rows;
}

async function seedCards(today: Date): Promise<Map<string, string>> {
  const rows = await db().organisation.findMany({ select: { id: true, nameKey: true } });
  const ids = new Map(rows.map(({ id, nameKey }) => [nameKey, id]));
  const cards = demoCards.map(({ key, organisation, ...card }) => ({
    key,
    row: {
      ...{ id: newId(), slug: slugOf(card.name, "contact"), ...card, changedAt: addDays(today, -60) },
      organisationId: ids.get(organisationKey(organisation)),
    },
  }));
  await db().contactCard.createMany({ data: cards.map(({ row }) => row) });
  return new Map(cards.map(({ key, row }) => [key, row.id]));
}
