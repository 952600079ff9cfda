import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { Button, ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Page, PageHeader } from "~/ui/page";
import { Pager } from "~/ui/pager";
import { useText } from "~/ui/text/text-provider";
import { searchAddress, type Wanted } from "../search-address";
import { Facets, type NamedFacet } from "./facets";
import { ResultLine, type ShownResult } from "./result-line";
import "./find.css";

export type SearchPageProps = {
  wanted: Wanted;
  /** Null: nothing was asked yet. */
  answer: {
    results: ShownResult[];
    total: number;
    more: boolean;
    pages: number;
    corrected: { typed: string; read: string }[];
    facets: NamedFacet[];
  } | null;
};

/** One search over everything: a box, what was found with the passage, and what narrows it down. Works without script. */
export function SearchPage({ wanted, answer }: SearchPageProps) {
  const t = useText("find");
  return (
    <>
      <PageHeader title={t.title} lead={wanted.text ? undefined : t.lead} />
      <Page>
        <search>
          <AppForm method="get" action="/zoeken" className="find-box">
            <label className="find-box__label" htmlFor="q">
              {t.label}
            </label>
            <input
              id="q"
              name="q"
              type="search"
              className="input"
              defaultValue={wanted.text}
              maxLength={300}
              aria-describedby="q-hint"
              autoComplete="off"
            />
            <Button>{t.button}</Button>
            <p id="q-hint" className="find-box__hint soft small">
              {t.example}
            </p>
          </AppForm>
        </search>
        {answer && <Answer wanted={wanted} answer={answer} />}
      </Page>
    </>
  );
}

function Answer({ wanted, answer }: { wanted: Wanted; answer: NonNullable<SearchPageProps["answer"]> }) {
  const t = useText("find");
  const { results, total, more, pages, corrected, facets } = answer;
  const narrowed = Object.values(wanted.filters).some((value) => value !== undefined);
  if (results.length === 0)
    return (
      <EmptyState
        title={`${t.none} “${wanted.text}”`}
        actions={
          narrowed && (
            <ButtonLink variant="secondary" to={searchAddress({ ...wanted, filters: {}, page: 1 })}>
              {t.clear}
            </ButtonLink>
          )
        }
      >
        {t.noneText}
      </EmptyState>
    );
  return (
    <div className="aside-layout find">
      <section className="stack" aria-labelledby="resultaten">
        <h2 id="resultaten" className="visually-hidden">
          {t.results}
        </h2>
        <p className="soft">{t.found(total, more)}</p>
        {corrected.map(({ typed, read }) => (
          <p key={typed}>{t.read(typed, read)}</p>
        ))}
        <ol className="find-results">
          {results.map((result) => (
            <ResultLine key={result.id} result={result} />
          ))}
        </ol>
        <Pager page={wanted.page} pages={pages} to={(page) => searchAddress({ ...wanted, page })} />
        {narrowed && (
          <p>
            <AppLink to={searchAddress({ ...wanted, filters: {}, page: 1 })}>{t.clear}</AppLink>
          </p>
        )}
      </section>
      <Facets wanted={wanted} facets={facets} />
    </div>
  );
}
