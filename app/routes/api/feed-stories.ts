import { newestStories } from "~/domain/knowledge/open/news.server";
import { feed, MOST_NEWS } from "./feed.server";

export const loader = feed({
  title: "verhalen",
  page: "/verhalen",
  news: () => newestStories(MOST_NEWS),
});
