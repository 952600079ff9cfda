import { AppLink } from "~/ui/app-link";
import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Fold } from "~/ui/fold";
import { Page, PageHeader } from "~/ui/page";
import { Pager } from "~/ui/pager";
import { Tabs } from "~/ui/tabs";
import { useLocale, useText } from "~/ui/text/text-provider";
import { QUESTION_KINDS, type QuestionKindName } from "../question";
import {
  listAddress,
  QUESTION_FACETS,
  type FacetValue,
  type QuestionFacet,
  type QuestionFilter,
} from "../question-list";
import { QuestionLines, type WaitingLine } from "./question-lines";

/** What narrows the list beside its kinds, which stand above it. */
const NARROWING = QUESTION_FACETS.filter((facet) => facet !== "kind");

export type QuestionListProps = {
  filter: QuestionFilter;
  questions: WaitingLine[];
  total: number;
  waiting: number;
  page: number;
  pages: number;
  facets: Record<QuestionFacet, FacetValue[]>;
};

/** Questions and their answers: who waits longest on top, and what narrows the list. Reads without script. */
export function QuestionListPage(props: QuestionListProps) {
  const t = useText("questions");
  const { filter, questions, total, waiting, page, pages, facets } = props;
  const nameOf = useFacetName();
  const chosen = NARROWING.flatMap((facet) =>
    facets[facet].filter(({ id }) => id === filter[facet]).map((value) => nameOf(facet, value)),
  );
  return (
    <>
      <PageHeader
        deep
        title={t.title}
        lead={t.lead}
        actions={<ButtonLink to={askAddress(filter)}>{t.ask}</ButtonLink>}
      />
      <Page>
        <Kinds {...props} />
        {total === 0 ? (
          <Nothing narrowed={QUESTION_FACETS.some((facet) => filter[facet])} />
        ) : (
          <div className="aside-layout">
            <section className="stack" aria-labelledby="vragenlijst">
              <h2 id="vragenlijst" className="visually-hidden">
                {t.list}
              </h2>
              <p className="soft">
                {t.count(total, waiting, filter.kind === "VRAAG_AAN_BELEID")}
                {chosen.length > 0 && ": "}
                <strong>{chosen.join(", ")}</strong>
              </p>
              <div className="only-narrow">
                <Fold title={t.narrow}>
                  <Facets {...props} />
                </Fold>
              </div>
              <QuestionLines lines={questions} />
              <Pager page={page} pages={pages} to={(to) => listAddress(filter, to)} />
            </section>
            <div className="only-wide">
              <Facets {...props} />
            </div>
          </div>
        )}
      </Page>
    </>
  );
}

/** Who looks at one kind, most likely asks of that kind. */
const askAddress = ({ kind }: QuestionFilter) =>
  kind === "VRAAG_AAN_BELEID" ? `/vragen/nieuw?soort=${kind}` : "/vragen/nieuw";

/** Questions, policy requests, or both; each keeps what else narrows the list. */
function Kinds({ filter, facets }: QuestionListProps) {
  const t = useText("questions");
  const count = (kind: QuestionKindName) => facets.kind.find(({ id }) => id === kind)?.count ?? 0;
  const to = (kind?: QuestionKindName) => listAddress({ ...filter, kind });
  const tabs = QUESTION_KINDS.map((kind) => ({
    ...{ label: t.manyOf[kind], to: to(kind), current: filter.kind === kind, count: count(kind) },
  }));
  return (
    <Tabs
      label={t.facets.kind}
      tabs={[{ label: t.everything, to: to(), current: filter.kind === undefined }, ...tabs]}
    />
  );
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  const t = useText("questions");
  return (
    <EmptyState
      title={narrowed ? t.noneFound : t.none}
      actions={
        <>
          {narrowed && (
            <ButtonLink variant="secondary" to="/vragen">
              {t.clear}
            </ButtonLink>
          )}
          <ButtonLink to="/vragen/nieuw">{t.ask}</ButtonLink>
        </>
      }
    >
      {narrowed ? t.noneFoundText : t.noneText}
    </EmptyState>
  );
}

function Facets({ filter, facets }: QuestionListProps) {
  const t = useText("questions");
  const shown = NARROWING.filter((facet) => facets[facet].length > 1 || filter[facet] !== undefined);
  if (shown.length === 0) return null;
  return (
    <nav className="question-facets stack" aria-label={t.narrow}>
      {shown.map((facet) => (
        <div key={facet}>
          <h3>{t.facets[facet]}</h3>
          <ul>
            {facets[facet].map((value) => (
              <FacetLine key={value.id} {...{ filter, facet, value }} />
            ))}
          </ul>
        </div>
      ))}
      {NARROWING.some((facet) => filter[facet]) && (
        <p>
          <AppLink to="/vragen">{t.clear}</AppLink>
        </p>
      )}
    </nav>
  );
}

/** What one thing to narrow the list to is called, in the reader's language. */
function useFacetName() {
  const states: Record<string, string> = useText("questions").states;
  const locale = useLocale();
  return (facet: QuestionFacet, { id, name, nameEn }: FacetValue) =>
    facet === "state" ? (states[id] ?? id) : locale === "nl" ? name : nameEn;
}

type FacetLineProps = { filter: QuestionFilter; facet: QuestionFacet; value: FacetValue };

function FacetLine({ filter, facet, value }: FacetLineProps) {
  const t = useText("questions");
  const name = useFacetName()(facet, value);
  const chosen = filter[facet] === value.id;
  return (
    <li>
      <AppLink
        to={listAddress({ ...filter, [facet]: chosen ? undefined : value.id })}
        aria-current={chosen ? "true" : undefined}
      >
        {name}
        {chosen && <span className="visually-hidden">, {t.without(name)}</span>}
      </AppLink>{" "}
      <span className="soft">{value.count}</span>
    </li>
  );
}
