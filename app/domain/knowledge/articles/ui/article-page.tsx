import { measureLabels } from "~/domain/vocabulary/measure";
import { AppLink } from "~/ui/app-link";
import { ButtonLink } from "~/ui/button";
import { formatDate } from "~/ui/dates";
import { Facts } from "~/ui/facts";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { siteLinks } from "~/ui/site-links";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import { CardBlock } from "../../contact-cards/ui/card-block";
import type { ReadArticle } from "../queries.server";
import { DutyFigure } from "./duty-figure";
import { editPath, versionsPath } from "./paths";
import "../../contact-cards/ui/contact-cards.css";
import "./reference.css";

const DUTIES = "wie-doet-wat";

type Shown = { page: ReadArticle };

/** A reference page: its text, its duties on a line of time, when it was right, and whom to ask. */
export function ArticlePage({ page }: Shown) {
  const { article: t, articles } = useText("reference");
  const lang = useContentLang();
  const { article, revision, text, timeline } = page;
  return (
    <>
      <PageHeader
        deep
        title={revision.title}
        lead={revision.summary || undefined}
        lang={lang}
        crumbs={[{ label: articles.title, to: siteLinks.articles }, { label: revision.title }]}
        actions={
          page.edits && (
            <ButtonLink variant="secondary" small to={editPath(article.id)}>
              {t.edit}
            </ButtonLink>
          )
        }
      />
      <Page>
        <div className="aside-layout">
          <div className="stack stack--wide">
            <Warnings page={page} />
            <Contents page={page} />
            {text.html && (
              <article
                className="reference-text prose"
                aria-label={revision.title}
                lang={lang}
                dangerouslySetInnerHTML={{ __html: text.html }}
              />
            )}
            {timeline.lanes.length > 0 && (
              <section className="stack reference-duties" aria-labelledby={DUTIES}>
                <h2 id={DUTIES}>{t.duties}</h2>
                <p className="soft">{t.dutiesLead}</p>
                <DutyFigure timeline={timeline} />
              </section>
            )}
          </div>
          <aside className="stack stack--wide">
            <About page={page} />
            {revision.contactCard && (
              <section className="reference-contact" aria-labelledby="contact">
                <h2 id="contact">{t.contact}</h2>
                <CardBlock card={revision.contactCard} />
              </section>
            )}
          </aside>
        </div>
      </Page>
    </>
  );
}

function Warnings({ page: { article, overdue, revision } }: Shown) {
  const { article: t } = useText("reference");
  const locale = useLocale();
  return (
    <>
      {!article.publishedAt && (
        <Notice tone="warning">
          <p>{t.draft}</p>
        </Notice>
      )}
      {overdue && revision.checkBy && (
        <Notice tone="warning" title={t.overdue}>
          <p>{t.overdueText(formatDate(revision.checkBy, locale))}</p>
        </Notice>
      )}
    </>
  );
}

function Contents({ page: { text, timeline } }: Shown) {
  const { article: t } = useText("reference");
  const lang = useContentLang();
  const duties = timeline.lanes.length > 0;
  if (text.contents.length + Number(duties) < 2) return null;
  return (
    <nav className="reference-contents no-print" aria-labelledby="inhoudstafel">
      <h2 id="inhoudstafel">{t.contents}</h2>
      <ol>
        {text.contents.map(({ id, title }) => (
          <li key={id} lang={lang}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
        {duties && (
          <li>
            <a href={`#${DUTIES}`}>{t.duties}</a>
          </li>
        )}
      </ol>
    </nav>
  );
}

function About({ page: { article, revision, network, themes, versions } }: Shown) {
  const { article: t } = useText("reference");
  const locale = useLocale();
  const lang = useContentLang();
  const { validAsOf, checkBy, source, sourceUrl, number } = revision;
  return (
    <section className="reference-facts" aria-labelledby="over">
      <h2 id="over">{t.about}</h2>
      <Facts
        beside={false}
        facts={[
          { term: t.validAsOf, value: formatDate(validAsOf, locale) },
          { term: t.checkBy, value: checkBy && formatDate(checkBy, locale) },
          { term: t.source, value: (source || sourceUrl) && <Source source={source} url={sourceUrl} /> },
          {
            term: t.measures,
            value: article.measures.map((measure) => measureLabels[locale][measure]).join(", "),
          },
          {
            term: t.themes,
            value:
              themes.length > 0 ? (
                <ul className="tags">
                  {themes.map(({ id, name, nameEn }) => (
                    <li key={id}>
                      <AppLink to={`/themas/${id}`} lang={lang}>
                        {locale === "nl" ? name : nameEn || name}
                      </AppLink>
                    </li>
                  ))}
                </ul>
              ) : null,
          },
          {
            term: t.network,
            value: network && (
              <AppLink to={`/netwerken/${network.slug}`} lang={lang}>
                {network.name}
              </AppLink>
            ),
          },
          {
            term: t.version,
            value: (
              <>
                {number}. <AppLink to={versionsPath(article.slug)}>{t.versions(versions)}</AppLink>
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

function Source({ source, url }: { source: string; url: string }) {
  const lang = useContentLang();
  const words = source || url;
  return url ? (
    <a href={url} rel="nofollow noopener" lang={lang}>
      {words}
    </a>
  ) : (
    <span lang={lang}>{words}</span>
  );
}
