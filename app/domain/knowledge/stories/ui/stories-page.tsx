import { AppLink } from "~/ui/app-link";
import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Page, PageHeader } from "~/ui/page";
import { Pager } from "~/ui/pager";
import { siteLinks } from "~/ui/site-links";
import { useText } from "~/ui/text/text-provider";
import type { ListedStory } from "../listed";
import { isNarrowed, storiesAddress, type StoryFacet, type StoryFilter } from "../story-filter";
import { StoryCards } from "./story-card";
import "./stories.css";

export type NamedStoryFacet = { facet: StoryFacet; values: { value: string; name: string; count: number }[] };

export type StoriesPageProps = {
  filter: StoryFilter;
  stories: ListedStory[];
  total: number;
  pages: number;
  facets: NamedStoryFacet[];
};

export const writePath = "/verhalen/nieuw";

/** All stories, as cards, with links that narrow them down. Works without script. */
export function StoriesPage({ filter, stories, total, pages, facets }: StoriesPageProps) {
  const t = useText("reading");
  const narrowed = isNarrowed(filter);
  const chosen = facets.flatMap(({ facet, values }) =>
    values.filter(({ value }) => value === filter[facet]).map(({ name }) => name),
  );
  const write = <ButtonLink to={writePath}>{t.write}</ButtonLink>;
  if (total === 0 && !narrowed)
    return (
      <>
        <PageHeader deep title={t.title} lead={t.lead} />
        <Page>
          <EmptyState title={t.none} actions={write}>
            {t.noneText}
          </EmptyState>
        </Page>
      </>
    );
  return (
    <>
      <PageHeader deep title={t.title} lead={t.lead} actions={write} />
      <Page>
        <div className="stories">
          <div className="stack">
            <div className="row row--apart stories__head">
              <p className="soft" role="status">
                {t.found(total)}
                {narrowed && (
                  <>
                    {chosen.length > 0 && ": "}
                    <strong>{chosen.join(", ")}</strong>
                    {" · "}
                    <AppLink to={storiesAddress({ page: 1 })}>{t.clear}</AppLink>
                  </>
                )}
              </p>
              <p className="row">
                <a className="stories__to-facets" href="#beperk">
                  {t.narrow}
                </a>
                <AppLink to={siteLinks.collections}>{t.collectionsLink}</AppLink>
              </p>
            </div>
            {stories.length > 0 ? (
              <StoryCards stories={stories} />
            ) : (
              <EmptyState title={t.noneNarrowed} actions={write}>
                {t.noneNarrowedText}
              </EmptyState>
            )}
            <Pager page={filter.page} pages={pages} to={(page) => storiesAddress({ ...filter, page })} />
          </div>
          <Facets filter={filter} facets={facets} />
        </div>
      </Page>
    </>
  );
}

/** Beside the stories; on a phone under them, for the stories come first. */
function Facets({ filter, facets }: { filter: StoryFilter; facets: NamedStoryFacet[] }) {
  const t = useText("reading");
  return (
    <nav id="beperk" className="story-facets" aria-label={t.narrow}>
      {facets
        .filter(({ values }) => values.length > 0)
        .map(({ facet, values }) => (
          <div key={facet}>
            <h2 className="story-facets__name">{t.facets[facet]}</h2>
            <ul>
              {values.map((value) => (
                <FacetLine key={value.value} {...{ filter, facet, ...value }} />
              ))}
            </ul>
          </div>
        ))}
    </nav>
  );
}

type LineProps = { filter: StoryFilter; facet: StoryFacet; value: string; name: string; count: number };

function FacetLine({ filter, facet, value, name, count }: LineProps) {
  const t = useText("reading");
  const chosen = filter[facet] === value;
  const next = { ...filter, [facet]: chosen ? undefined : value, page: 1 } as StoryFilter;
  return (
    <li>
      <AppLink to={storiesAddress(next)} aria-current={chosen ? "true" : undefined}>
        {name}
        {chosen && <span className="visually-hidden">, {t.without(name)}</span>}
      </AppLink>{" "}
      <span className="soft small numbers">{count}</span>
    </li>
  );
}
