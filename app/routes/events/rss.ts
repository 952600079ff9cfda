import { rssFeed } from "~/documents/feed.server";
import { read } from "../handle.server";
import { eventsFeed } from "./feed.server";

export const loader = read(
  async ({ url }) =>
    new Response(rssFeed(await eventsFeed(url)), {
      headers: {
        "content-type": "application/rss+xml; charset=utf-8",
        "cache-control": "public, max-age=300",
      },
    }),
);
