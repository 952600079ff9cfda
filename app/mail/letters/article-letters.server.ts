import { unsafeCheckFacts } from "~/domain/knowledge/articles/letter-facts.server";
import { editPath } from "~/domain/knowledge/articles/ui/paths";
import { absoluteUrl } from "~/platform/origin.server";
import { formatDate } from "~/ui/dates";
import { button, facts, small, text, type Letter } from "../letter";
import { words } from "./words";

/** Which reference page waits to be looked at; null when somebody did so since. */
export async function articleLetter(
  data: Record<string, unknown>,
  name: string,
  locale: "nl" | "en",
): Promise<Letter | null> {
  const articleId = String(data.articleId);
  const about = await unsafeCheckFacts(articleId, String(data.checkBy));
  if (!about) return null;
  const { hello, "article-check": w } = words[locale];
  return {
    subject: w.subject(about.title),
    heading: w.heading,
    blocks: [
      text(hello(name)),
      text(w.text),
      facts(
        [w.page, about.title],
        [w.due, formatDate(about.checkBy, locale)],
        [w.network, about.network?.name],
      ),
      button(w.button, absoluteUrl(editPath(articleId))),
      small(w.small),
    ],
    footer: about.network?.fundingLine || undefined,
  };
}
