import { AppLink } from "~/ui/app-link";
import { Page, PageHeader } from "~/ui/page";
import { siteLinks } from "~/ui/site-links";
import { Tag } from "~/ui/tag";
import { useContentLang, useText } from "~/ui/text/text-provider";
import { Time } from "~/ui/time";
import type { ArticleVersions } from "../queries.server";
import { articlePath, versionPath } from "./paths";

/** What changed in a reference page, the newest first. */
export function ArticleVersionsPage({ article, versions }: ArticleVersions) {
  const { articles, versions: t } = useText("reference");
  const lang = useContentLang();
  return (
    <>
      <PageHeader
        narrow
        title={t.title}
        lead={t.lead}
        crumbs={[
          { label: articles.title, to: siteLinks.articles },
          { label: article.title, to: articlePath(article.slug) },
          { label: t.title },
        ]}
      />
      <Page narrow>
        <ol className="line-list" reversed>
          {versions.map(({ number, at, remark }, i) => (
            <li key={number} className="stack stack--tight">
              <p className="row">
                <AppLink to={versionPath(article.slug, number)} className="line-list__title">
                  {t.number(number)}
                </AppLink>
                {i === 0 && <Tag tone="good">{t.now}</Tag>}
              </p>
              <p className="soft small">
                <Time at={at} />
              </p>
              <p lang={remark ? lang : undefined}>{remark || t.first}</p>
            </li>
          ))}
        </ol>
      </Page>
    </>
  );
}
