import type { Named } from "./named";
import type { QuestionLine, QuestionStateName } from "./question";
import { isWaiting, waitsSince } from "./rules";

/** What narrows the list of questions: one value of each. */
export const QUESTION_FACETS = ["kind", "state", "addressee", "theme"] as const;
export type QuestionFacet = (typeof QUESTION_FACETS)[number];
export type QuestionFilter = Partial<Record<QuestionFacet, string>>;

/** How a facet is called in an address. */
const PARAM: Record<QuestionFacet, string> = {
  ...{ kind: "soort", state: "stand", addressee: "aan", theme: "thema" },
};

export type ListedQuestion = QuestionLine & { themes: Named[] };

/** The filters in an address. */
export function readFilter(params: URLSearchParams): QuestionFilter {
  return Object.fromEntries(
    QUESTION_FACETS.flatMap((facet) => {
      const value = params.get(PARAM[facet]);
      return value ? [[facet, value.slice(0, 100)]] : [];
    }),
  );
}

/** The address of the list with these filters. */
export function listAddress(filter: QuestionFilter, page = 1): string {
  const params = new URLSearchParams();
  for (const facet of QUESTION_FACETS) if (filter[facet]) params.set(PARAM[facet], filter[facet]);
  if (page > 1) params.set("pagina", String(page));
  const query = params.toString();
  return query ? `/vragen?${query}` : "/vragen";
}

const VALUES: Record<QuestionFacet, (question: ListedQuestion) => Named[]> = {
  kind: ({ kind }) => [{ id: kind, name: kind, nameEn: kind }],
  state: ({ state }) => [{ id: state, name: state, nameEn: state }],
  addressee: ({ addressee }) =>
    addressee?.slug ? [{ id: addressee.slug, name: addressee.name, nameEn: addressee.name }] : [],
  theme: ({ themes }) => themes,
};

const fits = (question: ListedQuestion, filter: QuestionFilter, but?: QuestionFacet) =>
  QUESTION_FACETS.every(
    (facet) =>
      facet === but ||
      filter[facet] === undefined ||
      VALUES[facet](question).some(({ id }) => id === filter[facet]),
  );

export type FacetValue = Named & { count: number };

/** The questions within the filters, who wait longest first, and how many each other value would leave. */
export function narrow(questions: readonly ListedQuestion[], filter: QuestionFilter) {
  const facets = Object.fromEntries(
    QUESTION_FACETS.map((facet) => [facet, countValues(questions, filter, facet)]),
  ) as Record<QuestionFacet, FacetValue[]>;
  return { found: inOrder(questions.filter((question) => fits(question, filter))), facets };
}

function countValues(questions: readonly ListedQuestion[], filter: QuestionFilter, facet: QuestionFacet) {
  const values = new Map<string, FacetValue>();
  for (const question of questions)
    if (fits(question, filter, facet))
      for (const value of VALUES[facet](question))
        values.set(value.id, { ...value, count: (values.get(value.id)?.count ?? 0) + 1 });
  return [...values.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, "nl"));
}

const RANK = (state: QuestionStateName) => (isWaiting(state) ? 0 : state === "BEANTWOORD" ? 1 : 2);

/** Open ones first, those that wait longest on top; then what was answered last; then what was dropped. */
export function inOrder<Q extends QuestionLine>(questions: readonly Q[]): Q[] {
  const time = (question: Q) =>
    isWaiting(question.state)
      ? waitsSince(question).getTime()
      : -(question.answeredAt ?? question.createdAt).getTime();
  return [...questions].sort(
    (a, b) => RANK(a.state) - RANK(b.state) || time(a) - time(b) || a.id.localeCompare(b.id),
  );
}
