import { newestReports } from "~/domain/reports/queries.server";
import { feed, MOST_NEWS } from "./feed.server";

/** Each version of a report is news: a correction too. */
export const loader = feed({
  title: "verslagen",
  page: "/evenementen?periode=voorbij",
  news: async () =>
    (await newestReports(MOST_NEWS)).map(({ id, slug, number, title, plain, remark, publishedAt }) => ({
      ...{ id, path: `/verslagen/${slug}`, published: publishedAt, updated: publishedAt },
      title: number === 1 ? title : `${title} (versie ${number})`,
      summary: remark || plain.slice(0, 400),
    })),
});
