import { newestArticles } from "~/domain/knowledge/open/news.server";
import { feed, MOST_NEWS } from "./feed.server";

export const loader = feed({ title: "naslag", page: "/naslag", news: () => newestArticles(MOST_NEWS) });
