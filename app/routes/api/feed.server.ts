import { atomFeed } from "~/documents/feed.server";
import { absoluteUrl } from "~/platform/origin.server";
import { open } from "./answer.server";

/** So many entries: who reads less often than that asks the API. */
export const MOST_NEWS = 50;

type News = { id: string; path: string; title: string; summary: string; published: Date; updated: Date };

/** A feed of what is new on one page of ours, for whoever follows it. */
export const feed = ({ title, page, news }: { title: string; page: string; news: () => Promise<News[]> }) =>
  open(async ({ url }) => {
    const entries = (await news()).map(({ id, path, ...entry }) => ({
      ...entry,
      id: `urn:uuid:${id}`,
      url: absoluteUrl(path),
    }));
    const about = { title: `Netwerf: ${title}`, url: absoluteUrl(page), selfUrl: absoluteUrl(url.pathname) };
    return new Response(atomFeed({ ...about, entries }), {
      headers: {
        "content-type": "application/atom+xml; charset=utf-8",
        "cache-control": "public, max-age=300",
      },
    });
  });
