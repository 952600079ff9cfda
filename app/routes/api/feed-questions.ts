import { newsOfQuestions } from "~/domain/knowledge/open/news.server";
import { feed, MOST_NEWS } from "./feed.server";

export const loader = feed({
  title: "vragen en antwoorden",
  page: "/vragen",
  news: () => newsOfQuestions(MOST_NEWS),
});
