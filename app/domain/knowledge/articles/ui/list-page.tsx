import { firstWords } from "~/domain/networks/about";
import { AppLink } from "~/ui/app-link";
import { formatDate } from "~/ui/dates";
import { EmptyState } from "~/ui/empty-state";
import { Page, PageHeader } from "~/ui/page";
import { Tag } from "~/ui/tag";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import type { articleList } from "../queries.server";
import { articlePath } from "./paths";

type Row = Awaited<ReturnType<typeof articleList>>[number];

/** Every reference page, with the day on which it was right. */
export function ArticleListPage({ articles }: { articles: Row[] }) {
  const { articles: t } = useText("reference");
  return (
    <>
      <PageHeader deep title={t.title} lead={t.lead} />
      <Page>
        {articles.length === 0 ? (
          <EmptyState title={t.none}>{t.noneHint}</EmptyState>
        ) : (
          <ul className="event-list">
            {articles.map((article) => (
              <li key={article.id}>
                <ArticleCard article={article} />
              </li>
            ))}
          </ul>
        )}
      </Page>
    </>
  );
}

function ArticleCard({ article: { slug, title, about, measures, validAsOf, overdue } }: { article: Row }) {
  const { articles: t } = useText("reference");
  const locale = useLocale();
  const lang = useContentLang();
  return (
    <article className="card card--link stack stack--tight">
      <h2 className="card__title" lang={lang}>
        <AppLink to={articlePath(slug)}>{title}</AppLink>
      </h2>
      {about && (
        <p className="measure" lang={lang}>
          {firstWords(about)}
        </p>
      )}
      <p className="row soft small">
        {t.validAsOf(formatDate(validAsOf, locale))}
        {measures.map((measure) => (
          <Tag key={measure}>{measure}</Tag>
        ))}
        {overdue && <Tag tone="warn">{t.overdueShort}</Tag>}
      </p>
    </article>
  );
}
