import { AppLink } from "~/ui/app-link";
import { formatDay } from "~/ui/dates";
import { Fold } from "~/ui/fold";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import type { PublishedReport } from "../queries.server";
import { WHO_WAS_THERE } from "../report-facts";
import { FactsPanel } from "./facts-panel";
import { publishedPath, versionPath } from "./paths";

/** A published report as everybody reads it. */
export function PublishedPage({ report }: { report: PublishedReport }) {
  const lang = useContentLang();
  const { title, event, text, facts } = report;
  return (
    <div className="report">
      <Head report={report} />
      <Page>
        {report.number < report.newest && <Older report={report} />}
        <div className="report__columns">
          <div className="report__main">
            <Contents contents={text.contents} />
            <article
              className="report-text prose"
              aria-label={title}
              lang={lang}
              dangerouslySetInnerHTML={{ __html: text.html }}
            />
            <Corrections report={report} />
          </div>
          <aside className="stack report__aside">
            <FactsPanel facts={facts} told={saysWhoWasThere(text.contents)} />
            <About report={report} event={event} />
          </aside>
        </div>
      </Page>
    </div>
  );
}

/** Whoever gives that part another heading keeps the numbers in the panel. */
const saysWhoWasThere = (contents: { title: string }[]) =>
  contents.some(({ title }) => title.trim() === WHO_WAS_THERE);

type Part = { report: PublishedReport };

function Head({ report: { title, number, publishedAt, newest } }: Part) {
  const t = useText("reports");
  const locale = useLocale();
  const when = t.published(formatDay(publishedAt, locale));
  return (
    <PageHeader deep title={title} lang={useContentLang()}>
      <p className="report__when">{newest > 1 ? `${when}, ${t.version(number)}` : when}</p>
    </PageHeader>
  );
}

function Older({ report }: Part) {
  const t = useText("reports");
  return (
    <Notice tone="warning" title={t.older}>
      <p>
        {t.olderText} <AppLink to={publishedPath(report.slug)}>{t.newest}</AppLink>
      </p>
    </Notice>
  );
}

function Contents({ contents }: { contents: { id: string; title: string }[] }) {
  const t = useText("reports");
  const lang = useContentLang();
  if (contents.length < 2) return null;
  return (
    <nav className="report__contents" aria-labelledby="inhoudstafel">
      <h2 id="inhoudstafel">{t.contents}</h2>
      <ol lang={lang}>
        {contents.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Corrections({ report: { corrections } }: Part) {
  const t = useText("reports");
  const locale = useLocale();
  const lang = useContentLang();
  if (corrections.length === 0) return null;
  return (
    <section className="report__corrections" aria-labelledby="verbeteringen">
      <h2 id="verbeteringen">{t.corrections}</h2>
      <ul>
        {corrections.map(({ number, publishedAt, remark }) => (
          <li key={number}>
            {t.correction(number, formatDay(publishedAt, locale))}: <span lang={lang}>{remark}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function About({ report, event }: Part & { event: PublishedReport["event"] }) {
  const t = useText("reports");
  const locale = useLocale();
  const lang = useContentLang();
  return (
    <div className="stack no-print">
      {report.text.sources.length > 0 && <p className="soft small">{t.sources}</p>}
      {event && (
        <p>
          {t.event}:{" "}
          <AppLink to={`/evenementen/${event.slug}`} lang={lang}>
            {event.title}
          </AppLink>
        </p>
      )}
      <Downloads report={report} />
      {report.versions.length > 1 && (
        <Fold title={t.otherVersions}>
          <ul>
            {report.versions.map(({ number, publishedAt }) => (
              <li key={number}>
                <AppLink to={versionPath(report.slug, number)}>
                  {t.correction(number, formatDay(publishedAt, locale))}
                </AppLink>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  );
}

/** Files of the version that one reads, so that paper and page say the same. */
function Downloads({ report: { slug, number } }: Part) {
  const t = useText("reports");
  const files = [
    { extension: "pdf", words: t.pdf },
    { extension: "docx", words: t.word },
    { extension: "md", words: t.markdown },
  ];
  return (
    <div>
      <h2 id="bestanden" className="report__files-title">
        {t.download}
      </h2>
      <ul className="report__files" aria-labelledby="bestanden">
        {files.map(({ extension, words }) => (
          <li key={extension}>
            <a href={`${versionPath(slug, number)}.${extension}`} download>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
