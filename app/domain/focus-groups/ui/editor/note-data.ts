import type { NotePageProps } from "./note-page";
import { readNews, type ToldNews } from "./use-news";

/** What the page's own script takes over, and where it reads with what. */
export const ROOT_ID = "nota";
export const DATA_ID = "nota-gegevens";

/** As it may stand in a script element: nothing in it can end that. */
export const asJson = (props: NotePageProps): string => JSON.stringify(props).replaceAll("<", "\\u003c");

export function fromJson(json: string): NotePageProps {
  const { news, ...rest } = JSON.parse(json) as Omit<NotePageProps, "news"> & { news: ToldNews };
  return { ...rest, news: readNews(news) };
}
