import { participantTypeLabels, type ParticipantTypeName } from "~/domain/events/participant-types";
import { firstWords } from "~/domain/networks/about";
import { provinceLabels, type ProvinceName } from "~/domain/vocabulary/province";
import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { Button, ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Page, PageHeader } from "~/ui/page";
import { Pager } from "~/ui/pager";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import { DIRECTORY_FACETS, directoryAddress, organisationPath } from "../organisation";
import type { DirectoryFacet, DirectoryFilter } from "../organisation";
import type { Directory } from "../queries.server";
import "./directory.css";

type DirectoryProps = Directory & { filter: DirectoryFilter };

/** The directory: a box for a name, what narrows it down as links, and the organisations by alphabet. */
export function DirectoryPage(page: DirectoryProps) {
  const { directory: t } = useText("reference");
  const { filter, total, pages, organisations } = page;
  const narrowed = filter.text !== "" || DIRECTORY_FACETS.some((facet) => filter[facet] !== null);
  return (
    <>
      <PageHeader
        deep
        title={t.title}
        lead={t.lead}
        actions={
          <ButtonLink variant="secondary" small to="/contactpunten">
            {t.cards}
          </ButtonLink>
        }
      />
      <Page>
        <div className="aside-layout">
          <section className="stack" aria-labelledby="gevonden">
            <NameBox filter={filter} />
            <Found total={total} narrowed={narrowed} />
            {total === 0 ? (
              <EmptyState
                title={t.none}
                actions={
                  narrowed && (
                    <ButtonLink variant="secondary" to="/organisaties">
                      {t.clear}
                    </ButtonLink>
                  )
                }
              >
                {t.noneHint}
              </EmptyState>
            ) : (
              <ul className="directory">
                {organisations.map((one) => (
                  <OrganisationLine key={one.id} organisation={one} />
                ))}
              </ul>
            )}
            <Pager
              page={filter.page}
              pages={pages}
              to={(number) => directoryAddress({ ...filter, page: number })}
            />
          </section>
          <Facets {...page} />
        </div>
      </Page>
    </>
  );
}

/** How many there are; on a phone what narrows them down stands under them, so a link leads there. */
function Found({ total, narrowed }: { total: number; narrowed: boolean }) {
  const { directory: t } = useText("reference");
  return (
    <div className="row">
      <h2 id="gevonden" className="directory-count">
        {t.found(total)}
      </h2>
      {narrowed && total > 0 && <AppLink to="/organisaties">{t.clear}</AppLink>}
      {total > 0 && (
        <a className="directory-to-facets" href="#kies">
          {t.narrow}
        </a>
      )}
    </div>
  );
}

function NameBox({ filter }: { filter: DirectoryFilter }) {
  const { directory: t } = useText("reference");
  return (
    <search>
      <AppForm method="get" action="/organisaties" className="directory-box">
        <label htmlFor="zoek">{t.name}</label>
        <input
          id="zoek"
          name="zoek"
          type="search"
          className="input"
          defaultValue={filter.text}
          maxLength={100}
          autoComplete="off"
        />
        <Button>{t.search}</Button>
      </AppForm>
    </search>
  );
}

type Line = Directory["organisations"][number];

function OrganisationLine({ organisation: { slug, name, about, ...facts } }: { organisation: Line }) {
  const lang = useContentLang();
  const words = useFactWords()(facts);
  return (
    <li>
      <h3 className="directory__name" lang={lang}>
        <AppLink to={organisationPath(slug)}>{name}</AppLink>
      </h3>
      {words && <p className="soft small">{words}</p>}
      {about && (
        <p className="measure" lang={lang}>
          {firstWords(about, 160)}
        </p>
      )}
    </li>
  );
}

/** Kind, sector and place in one line. */
function useFactWords() {
  const locale = useLocale();
  return ({
    kind,
    sector,
    municipality,
    province,
  }: Pick<Line, "kind" | "sector" | "municipality" | "province">) =>
    [
      kind && participantTypeLabels[locale][kind],
      sector && (locale === "nl" ? sector.name : sector.nameEn),
      municipality ?? (province && provinceLabels[locale][province]),
    ]
      .filter(Boolean)
      .join(" · ");
}

function Facets({ filter, facets, sectors }: DirectoryProps) {
  const { directory: t } = useText("reference");
  const locale = useLocale();
  const names: Record<DirectoryFacet, (value: string) => string | undefined> = {
    kind: (value) => participantTypeLabels[locale][value as ParticipantTypeName],
    sector: (value) => {
      const found = sectors.find(({ id }) => id === value);
      return found && (locale === "nl" ? found.name : found.nameEn);
    },
    province: (value) => provinceLabels[locale][value as ProvinceName],
  };
  const shown = DIRECTORY_FACETS.filter((facet) => facets[facet].length > 1 || filter[facet] !== null);
  if (shown.length === 0) return null;
  return (
    <nav id="kies" className="directory-facets stack" aria-label={t.narrow}>
      {shown.map((facet) => (
        <div key={facet}>
          <h2>{t.facets[facet]}</h2>
          <ul>
            {facets[facet].map(({ value, count }) => {
              const name = names[facet](value) ?? value;
              const chosen = filter[facet] === value;
              const to = directoryAddress({ ...filter, page: 1, [facet]: chosen ? null : value });
              return (
                <li key={value}>
                  <AppLink to={to} aria-current={chosen ? "true" : undefined}>
                    {name}
                    {chosen && <span className="visually-hidden">, {t.without(name)}</span>}
                  </AppLink>{" "}
                  <span className="soft">{count}</span>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </nav>
  );
}
