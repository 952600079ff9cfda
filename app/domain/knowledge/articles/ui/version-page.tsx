import { Comparison } from "~/domain/focus-groups/ui/note/comparison";
import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { Button } from "~/ui/button";
import { formatDate } from "~/ui/dates";
import { Facts } from "~/ui/facts";
import { Fold } from "~/ui/fold";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { SelectField } from "~/ui/select-field";
import { siteLinks } from "~/ui/site-links";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import { Time } from "~/ui/time";
import type { ArticleVersion } from "../queries.server";
import { DutyFigure } from "./duty-figure";
import { articlePath, versionsPath } from "./paths";
import "./reference.css";

/** One version of a reference page: what had changed in it, and how it read. */
export function ArticleVersionPage(page: ArticleVersion) {
  const { articles, versions: t, comparison: words } = useText("reference");
  const lang = useContentLang();
  const { article, version, newest, since, others, comparison } = page;
  return (
    <>
      <PageHeader
        title={t.number(version.number)}
        crumbs={[
          { label: articles.title, to: siteLinks.articles },
          { label: article.title, to: articlePath(article.slug) },
          { label: t.title, to: versionsPath(article.slug) },
          { label: t.number(version.number) },
        ]}
      >
        <p>
          <Time at={version.at} />
        </p>
        {version.remark && (
          <p className="lead" lang={lang}>
            {version.remark}
          </p>
        )}
      </PageHeader>
      <Page>
        <div className="stack stack--wide">
          {version.number < newest && (
            <Notice title={t.older}>
              <p>
                <AppLink to={articlePath(article.slug)}>{t.newest}</AppLink>
              </p>
            </Notice>
          )}
          <section aria-labelledby="verschil" className="stack">
            <h2 id="verschil">{since ? t.changedSince(since.number) : t.began}</h2>
            {others.length > 1 && <Against others={others} chosen={since?.number} />}
            <div lang={lang}>
              <Comparison comparison={comparison} words={words} />
            </div>
          </section>
          <Whole {...page} />
        </div>
      </Page>
    </>
  );
}

function Against({ others, chosen }: { others: ArticleVersion["others"]; chosen: number | undefined }) {
  const { versions: t } = useText("reference");
  const locale = useLocale();
  return (
    <AppForm method="get" className="row comparison__against">
      <SelectField
        label={t.against}
        name="met"
        defaultValue={chosen === undefined ? undefined : String(chosen)}
        optional="silent"
        options={others.map(({ number, at }) => ({
          value: String(number),
          label: `${t.number(number)}, ${formatDate(new Date(at), locale)}`,
        }))}
      />
      <Button variant="secondary">{t.compare}</Button>
    </AppForm>
  );
}

function Whole({ version, text, timeline }: ArticleVersion) {
  const { versions: t, article: words } = useText("reference");
  const locale = useLocale();
  const lang = useContentLang();
  return (
    <Fold title={t.whole}>
      <div className="stack">
        <Facts
          facts={[
            { term: words.validAsOf, value: formatDate(version.validAsOf, locale) },
            { term: words.checkBy, value: version.checkBy && formatDate(version.checkBy, locale) },
            { term: words.source, value: version.source },
          ]}
        />
        {text.html ? (
          <div className="reference-text prose" lang={lang} dangerouslySetInnerHTML={{ __html: text.html }} />
        ) : (
          <p>{t.empty}</p>
        )}
        <DutyFigure timeline={timeline} />
      </div>
    </Fold>
  );
}
