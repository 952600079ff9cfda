import { AppLink } from "~/ui/app-link";
import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Page, PageHeader } from "~/ui/page";
import { Pager } from "~/ui/pager";
import { useText } from "~/ui/text/text-provider";
import { searchAddress, type Wanted } from "../search-address";
import { Chosen, Facets, Kinds, type NamedFacet } from "./facets";
import { ResultLine, type ShownResult } from "./result-line";
import { SearchBox } from "./search-box";

export type ThemeLink = { id: string; name: string };
type Found = {
  results: ShownResult[];
  total: number;
  more: boolean;
  pages: number;
  corrected: { typed: string; read: string }[];
  facets: NamedFacet[];
};
export type SearchPageProps = {
  wanted: Wanted;
  /** Null: nothing was asked yet. */
  answer: Found | null;
  /** To begin with, where nothing was asked or nothing found. */
  themes: ThemeLink[];
};

/** One search over everything: a box, what was found with the passage, and what narrows it down. Works without script. */
export function SearchPage({ wanted, answer, themes }: SearchPageProps) {
  const t = useText("find");
  return (
    <>
      <PageHeader title={t.title} lead={wanted.text ? undefined : t.lead}>
        <SearchBox text={wanted.text} hint={!answer} />
      </PageHeader>
      <Page>
        {answer && answer.results.length > 0 && <Answer wanted={wanted} answer={answer} />}
        {answer?.results.length === 0 && <Nothing wanted={wanted} answer={answer} />}
        {(!answer || answer.results.length === 0) && <Themes themes={themes} />}
      </Page>
    </>
  );
}

function Nothing({ wanted, answer }: { wanted: Wanted; answer: Found }) {
  const t = useText("find");
  const narrowed = Object.values(wanted.filters).some((value) => value !== undefined);
  return (
    <>
      <Chosen wanted={wanted} facets={answer.facets} />
      <EmptyState
        title={t.none(wanted.text)}
        actions={
          <>
            {narrowed && (
              <ButtonLink to={searchAddress({ ...wanted, filters: {}, page: 1 })}>{t.clear}</ButtonLink>
            )}
            <ButtonLink variant="secondary" to="/vragen/nieuw">
              {t.askQuestion}
            </ButtonLink>
          </>
        }
      >
        {t.noneText}
      </EmptyState>
    </>
  );
}

function Themes({ themes }: { themes: ThemeLink[] }) {
  const t = useText("find");
  if (themes.length === 0) return null;
  return (
    <section className="find-themes stack" aria-labelledby="themas">
      <h2 id="themas">{t.byTheme}</h2>
      <ul>
        {themes.map(({ id, name }) => (
          <li key={id}>
            <AppLink to={`/themas/${id}`}>{name}</AppLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answer({ wanted, answer }: { wanted: Wanted; answer: Found }) {
  const t = useText("find");
  const { results, total, more, pages, corrected, facets } = answer;
  const narrows = facets.some(({ facet, values }) => facet !== "kind" && values.length > 1);
  return (
    <>
      <Kinds wanted={wanted} facets={facets} />
      <div className="aside-layout find">
        <section aria-labelledby="resultaten">
          <div className="find-head">
            <h2 id="resultaten">
              {t.found(total, more)} {t.for(wanted.text)}
            </h2>
            {narrows && (
              <a className="find-head__jump" href="#beperk">
                {t.narrow}
              </a>
            )}
          </div>
          {corrected.map(({ typed, read }) => (
            <p key={typed} className="find-read">
              {t.readBefore} <strong>{read}</strong>. {t.readAfter(typed)}
            </p>
          ))}
          <Chosen wanted={wanted} facets={facets} />
          <ol className="find-results">
            {results.map((result) => (
              <ResultLine key={result.id} result={result} />
            ))}
          </ol>
          <Pager page={wanted.page} pages={pages} to={(page) => searchAddress({ ...wanted, page })} />
        </section>
        <Facets wanted={wanted} facets={facets} />
      </div>
    </>
  );
}
