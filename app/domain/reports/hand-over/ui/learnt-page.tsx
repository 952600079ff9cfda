import { AppLink } from "~/ui/app-link";
import { EmptyState } from "~/ui/empty-state";
import { Fold } from "~/ui/fold";
import { Page, PageHeader } from "~/ui/page";
import { PrintButton } from "~/ui/print-button";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import type { Learnt, LearntTheme } from "../learnt.server";
import { ConclusionsBySector } from "./conclusions-by-sector";
import { HeldSessions } from "./held-sessions";
import { learntPath } from "./paths";
import "./hand-over.css";

/** What a network learnt, theme by theme, for everybody; also on paper. */
export function LearntPage({ network, sessions, themes, retired, loose }: Learnt) {
  const t = useText("learnt");
  const networks = useText("networks");
  const nothing = themes.length + retired.length + loose.length === 0;
  return (
    <div className="learnt">
      <PageHeader
        deep
        title={t.title}
        crumbs={[
          { label: networks.title, to: "/netwerken" },
          { label: network.name, to: `/netwerken/${network.slug}` },
          { label: t.title },
        ]}
      >
        <p className="lead">{t.lead(network.name, sessions)}</p>
      </PageHeader>
      <Page>
        <div className="stack stack--wide">
          {nothing ? (
            <EmptyState title={t.none}>{t.noneText}</EmptyState>
          ) : (
            <>
              <Contents themes={themes} slug={network.slug} />
              {themes.map((theme) => (
                <Theme key={theme.id} theme={theme} />
              ))}
            </>
          )}
          {loose.length > 0 && (
            <section className="learnt__theme stack" aria-labelledby="ook-besloten">
              <h2 id="ook-besloten">{t.loose}</h2>
              <p>{t.looseText}</p>
              <ConclusionsBySector conclusions={loose} />
            </section>
          )}
          {retired.length > 0 && (
            <Fold title={`${t.retired} (${retired.length})`}>
              {retired.map((theme) => (
                <Theme key={theme.id} theme={theme} />
              ))}
            </Fold>
          )}
        </div>
      </Page>
    </div>
  );
}

const anchor = (id: string) => `thema-${id}`;

function Contents({ themes, slug }: Pick<Learnt, "themes"> & { slug: string }) {
  const t = useText("learnt");
  const locale = useLocale();
  return (
    <div className="learnt__top no-print">
      {themes.length > 1 && (
        <nav aria-labelledby="inhoudstafel" className="learnt__contents">
          <h2 id="inhoudstafel">{t.contents}</h2>
          <ol>
            {themes.map(({ id, name, nameEn, conclusions }) => (
              <li key={id}>
                <a href={`#${anchor(id)}`}>{locale === "nl" ? name : nameEn}</a>{" "}
                {conclusions.length > 0 && (
                  <span className="soft small">{t.conclusionCount(conclusions.length)}</span>
                )}
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="row">
        <PrintButton label={t.print} />
        <a href={`${learntPath(slug)}.md`} download>
          {t.markdown}
        </a>
      </div>
    </div>
  );
}

function Theme({ theme }: { theme: LearntTheme }) {
  const t = useText("learnt");
  const locale = useLocale();
  const lang = useContentLang();
  const named = ({ name, nameEn }: { name: string; nameEn: string }) => (locale === "nl" ? name : nameEn);
  const { id, description, merged, conclusions } = theme;
  return (
    <section className="learnt__theme" aria-labelledby={anchor(id)}>
      <header className="learnt__head">
        <h2 id={anchor(id)}>
          <AppLink to={`/themas/${id}`}>{named(theme)}</AppLink>
        </h2>
        {description && (
          <p className="learnt__about pre-line" lang={lang}>
            {description}
          </p>
        )}
        {merged.length > 0 && <p className="soft small">{t.merged(merged.map(named).join(", "))}</p>}
      </header>
      <div className="learnt__columns">
        <div className="stack">
          <h3>{t.concluded}</h3>
          {conclusions.length > 0 ? (
            <ConclusionsBySector conclusions={conclusions} />
          ) : (
            <p className="soft">{t.noConclusions}</p>
          )}
          <HeldSessions theme={theme} />
        </div>
        <CameUp theme={theme} />
      </div>
    </section>
  );
}

function CameUp({ theme }: { theme: LearntTheme }) {
  const t = useText("learnt");
  const lang = useContentLang();
  const { sessions, sectors, provinces, contributions } = theme;
  if (contributions === 0) return null;
  const numbers = [
    t.inSessions(sessions.length),
    sectors > 0 && t.inSectors(sectors),
    provinces > 0 && t.inProvinces(provinces),
  ];
  return (
    <aside className="learnt__came">
      <h3 className="counts__title">{t.came}</h3>
      <p className="soft small">{numbers.filter(Boolean).join(" · ")}</p>
      <ul className="counts">
        {sessions.map(({ slug, title, count }) => (
          <li key={slug}>
            <AppLink to={`/evenementen/${slug}`} lang={lang}>
              {title}
            </AppLink>
            <span className="soft small">{t.times(count)}</span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
