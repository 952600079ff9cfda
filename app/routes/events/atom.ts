import { atomFeed } from "~/documents/feed.server";
import { read } from "../handle.server";
import { eventsFeed } from "./feed.server";

export const loader = read(
  async ({ url }) =>
    new Response(atomFeed(await eventsFeed(url)), {
      headers: {
        "content-type": "application/atom+xml; charset=utf-8",
        "cache-control": "public, max-age=300",
      },
    }),
);
