import type { ReactElement, ReactNode } from "react";
import { participantTypeLabels } from "~/domain/events/participant-types";
import { provinceLabels } from "~/domain/events/event";
import { AppLink } from "~/ui/app-link";
import { ButtonLink } from "~/ui/button";
import { formatDay } from "~/ui/dates";
import { EmptyState } from "~/ui/empty-state";
import { Fold } from "~/ui/fold";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Tag, Tags } from "~/ui/tag";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import { Time } from "~/ui/time";
import { OutcomeTag, PlannedSessions } from "../../ui/trace-parts";
import type { ThemePageData } from "../queries.server";
import { ThemeHistory } from "./history";
import { matrixPath, themeEditPath } from "./paths";

type Props = ThemePageData & {
  led: boolean;
  /** What other rooms have on it, if they have anything. */
  children?: ReactNode;
  beside?: ReactNode;
};

/** A theme for everybody: what it is about, where it came up, what was concluded, and on what that leans. */
export function ThemePage({ children, beside, ...page }: Props) {
  const { theme, led } = page;
  const { theme: t, contribution: words } = useText("trace");
  const locale = useLocale();
  const { conclusions, evidence, hidden, planned } = page;
  const showsNothing =
    conclusions.length + evidence.length + hidden + planned.events.length + planned.planned.length === 0;
  return (
    <>
      <Head {...page} />
      <Page>
        <div className="stack stack--wide">
          {led && (
            <Notice>
              <p>{t.ledHere}</p>
            </Notice>
          )}
          {theme.retiredAt && (
            <Notice>
              <p>{t.retired(formatDay(new Date(theme.retiredAt), locale))}</p>
            </Notice>
          )}
          <div className="aside-layout">
            <div className="stack stack--wide">
              {children}
              {showsNothing && !children && !beside && (
                <EmptyState
                  title={t.empty}
                  actions={
                    <ButtonLink variant="secondary" to="/zoeken">
                      {t.search}
                    </ButtonLink>
                  }
                >
                  {t.emptyText}
                </EmptyState>
              )}
              <Concluded {...page} />
              <Evidence {...page} />
              <PlannedSessions
                sessions={page.planned}
                title={page.planned.events.length > 0 ? words.sessions : t.next}
              />
            </div>
            <div className="stack stack--wide">
              {beside}
              <CameUp {...page} />
              <Grew {...page} />
            </div>
          </div>
        </div>
      </Page>
    </>
  );
}

function Head({ theme, organises }: Props) {
  const { theme: t } = useText("trace");
  const locale = useLocale();
  const lang = useContentLang();
  const { network, networkId } = theme;
  return (
    <PageHeader
      deep
      title={locale === "nl" ? theme.name : theme.nameEn}
      above={
        <Tags>{[<Tag key="soort">{t.kind}</Tag>, network && <Tag key="netwerk">{network.name}</Tag>]}</Tags>
      }
      actions={
        organises &&
        networkId && (
          <ButtonLink variant="secondary" to={themeEditPath(networkId, theme.id)}>
            {t.edit}
          </ButtonLink>
        )
      }
    >
      {theme.description && (
        <p className="lead pre-line" lang={lang}>
          {theme.description}
        </p>
      )}
    </PageHeader>
  );
}

function Grew({ theme, merged }: Props) {
  const { theme: t } = useText("trace");
  const locale = useLocale();
  const names = merged.map((one) => (locale === "nl" ? one.name : one.nameEn));
  if (names.length + theme.changes.length === 0 && !theme.network) return null;
  return (
    <section className="stack" aria-labelledby="geschiedenis">
      <h2 id="geschiedenis">{t.history}</h2>
      {names.length > 0 && <p>{t.mergedHere(names.join(", "))}</p>}
      <ThemeHistory changes={theme.changes} />
      {theme.network && (
        <p>
          <AppLink to={matrixPath(theme.network.slug)}>{t.matrix}</AppLink>
        </p>
      )}
    </section>
  );
}

/** Where a network works on the theme one may wait for conclusions; elsewhere there are none to come. */
function Concluded({ conclusions, theme }: Props) {
  const { theme: t } = useText("trace");
  const lang = useContentLang();
  if (conclusions.length === 0 && !theme.network) return null;
  return (
    <section className="stack" aria-labelledby="besluiten">
      <h2 id="besluiten">{t.concluded}</h2>
      {conclusions.length === 0 && <p className="soft">{t.noConclusions}</p>}
      <ul className="source-lines">
        {conclusions.map(({ id, text, outcome }) => (
          <li key={id}>
            <p lang={lang}>
              <AppLink to={`/besluiten/${id}`}>{text}</AppLink>
            </p>
            {outcome && <OutcomeTag outcome={outcome} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** So many are shown at once. */
const FIRST = 12;

function Evidence({ evidence, hidden, theme }: Props) {
  const { theme: t } = useText("trace");
  const [first, rest] = [evidence.slice(0, FIRST), evidence.slice(FIRST)];
  if (evidence.length + hidden === 0 && !theme.network) return null;
  return (
    <section className="stack" aria-labelledby="gezegd">
      <h2 id="gezegd">{t.evidence}</h2>
      {evidence.length === 0 && <p className="soft">{t.noEvidence}</p>}
      <Lines list={first} />
      {rest.length > 0 && (
        <Fold title={t.all(evidence.length)}>
          <Lines list={rest} />
        </Fold>
      )}
      {hidden > 0 && <p className="soft">{t.hidden(hidden)}</p>}
    </section>
  );
}

function Lines({ list }: { list: Props["evidence"] }) {
  const { kinds } = useText("trace");
  const lang = useContentLang();
  if (list.length === 0) return null;
  return (
    <ul className="source-lines">
      {list.map(({ id, kind, text }) => (
        <li key={id}>
          <blockquote lang={lang}>
            <AppLink to={`/bijdragen/${id}`}>{text}</AppLink>
          </blockquote>
          <p className="soft small">{kinds[kind]}</p>
        </li>
      ))}
    </ul>
  );
}

function CameUp({ sessions, sectors, provinces, types, theme }: Props) {
  const { theme: t } = useText("trace");
  const locale = useLocale();
  const lang = useContentLang();
  const places = sessions.length + sectors.length + provinces.length;
  if (places === 0 && !theme.network) return null;
  return (
    <section className="stack" aria-labelledby="opgekomen">
      <h2 id="opgekomen">{t.came}</h2>
      {places === 0 && <p className="soft">{t.nowhere}</p>}
      <Counts title={t.sessions}>
        {sessions.map(({ id, slug, title, startsAt, count }) => (
          <li key={id}>
            <span>
              <AppLink to={`/evenementen/${slug}`} lang={lang}>
                {title}
              </AppLink>
              {startsAt && (
                <span className="soft small">
                  {" "}
                  <Time at={startsAt} format="short" />
                </span>
              )}
            </span>
            <span className="soft">{t.times(count)}</span>
          </li>
        ))}
      </Counts>
      <Counts title={t.sectors}>
        {sectors.map(({ id, name, nameEn, count }) => (
          <li key={id}>
            {locale === "nl" ? name : nameEn} <span className="soft">{t.times(count)}</span>
          </li>
        ))}
      </Counts>
      <Counts title={t.provinces}>
        {provinces.map(({ province, count }) => (
          <li key={province}>
            {provinceLabels[locale][province]} <span className="soft">{t.times(count)}</span>
          </li>
        ))}
      </Counts>
      <Counts title={t.people}>
        {types.map(({ type, count }) => (
          <li key={type}>
            {participantTypeLabels[locale][type]} <span className="soft">{t.persons(count)}</span>
          </li>
        ))}
      </Counts>
    </section>
  );
}

function Counts({ title, children }: { title: string; children: ReactElement[] }) {
  if (children.length === 0) return null;
  return (
    <div>
      <h3 className="counts__title">{title}</h3>
      <ul className="counts">{children}</ul>
    </div>
  );
}
