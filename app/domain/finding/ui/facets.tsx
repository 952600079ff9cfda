import { AppLink } from "~/ui/app-link";
import { useText } from "~/ui/text/text-provider";
import type { Facet } from "../facets";
import { searchAddress, type Wanted } from "../search-address";

export type NamedFacet = { facet: Facet; values: { value: string; name: string; count: number }[] };
type FacetsProps = { wanted: Wanted; facets: NamedFacet[] };

const isChosen = (wanted: Wanted, facet: Facet, value: string) =>
  String(wanted.filters[facet] ?? "") === value;

/** The same search with this value, or without any of this facet. */
function turned(wanted: Wanted, facet: Facet, value: string | undefined): string {
  const filters = { ...wanted.filters, [facet]: value } as Wanted["filters"];
  return searchAddress({ ...wanted, filters, page: 1 });
}

/** What kinds of things were found, each a link that shows only those. */
export function Kinds({ wanted, facets }: FacetsProps) {
  const t = useText("find");
  const kinds = facets.find(({ facet }) => facet === "kind")?.values ?? [];
  if (kinds.length < 2 && wanted.filters.kind === undefined) return null;
  return (
    <nav className="find-kinds" aria-label={t.facets.kind}>
      <ul>
        <li>
          <AppLink
            to={turned(wanted, "kind", undefined)}
            aria-current={wanted.filters.kind ? undefined : "true"}
          >
            {t.everything}
          </AppLink>
        </li>
        {kinds.map(({ value, name, count }) => (
          <li key={value}>
            <AppLink
              to={turned(wanted, "kind", value)}
              aria-current={isChosen(wanted, "kind", value) ? "true" : undefined}
            >
              {name} <span className="find-kinds__count">{count}</span>
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What narrows the search now, each with a link that takes it off. */
export function Chosen({ wanted, facets }: FacetsProps) {
  const t = useText("find");
  const chosen = facets.flatMap(({ facet, values }) => {
    const value = wanted.filters[facet];
    if (value === undefined) return [];
    const known = values.find((one) => isChosen(wanted, facet, one.value));
    return [{ facet, name: known?.name ?? t.facets[facet] }];
  });
  if (chosen.length === 0) return null;
  return (
    <ul className="find-chosen" aria-label={t.narrowedTo}>
      {chosen.map(({ facet, name }) => (
        <li key={facet}>
          <AppLink to={turned(wanted, facet, undefined)}>
            {name} <span aria-hidden="true">×</span>
            <span className="visually-hidden">: {t.takeOff}</span>
          </AppLink>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <AppLink className="find-chosen__all" to={searchAddress({ ...wanted, filters: {}, page: 1 })}>
            {t.clear}
          </AppLink>
        </li>
      )}
    </ul>
  );
}

/** What narrows a search down: links, with how many each leaves. The one that is chosen is undone by the same press. */
export function Facets({ wanted, facets }: FacetsProps) {
  const t = useText("find");
  const shown = facets.filter(
    ({ facet, values }) => facet !== "kind" && (values.length > 1 || wanted.filters[facet] !== undefined),
  );
  if (shown.length === 0) return null;
  return (
    <nav className="find-facets stack" id="beperk" aria-label={t.narrow}>
      <h2>{t.narrow}</h2>
      {shown.map(({ facet, values }) => (
        <div key={facet}>
          <h3>{t.facets[facet]}</h3>
          <ul>
            {values.map((value) => (
              <FacetLine key={value.value} {...{ wanted, facet, ...value }} />
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

type LineProps = { wanted: Wanted; facet: Facet; value: string; name: string; count: number };

function FacetLine({ wanted, facet, value, name, count }: LineProps) {
  const t = useText("find");
  const chosen = isChosen(wanted, facet, value);
  return (
    <li>
      <AppLink
        to={turned(wanted, facet, chosen ? undefined : value)}
        aria-current={chosen ? "true" : undefined}
      >
        <span>{name}</span>
        <span className="find-facets__count">{count}</span>
        {chosen && <span className="visually-hidden">, {t.takeOff}</span>}
      </AppLink>
    </li>
  );
}
