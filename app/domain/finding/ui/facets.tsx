import { AppLink } from "~/ui/app-link";
import { useText } from "~/ui/text/text-provider";
import type { Facet } from "../facets";
import { searchAddress, type Wanted } from "../search-address";

export type NamedFacet = { facet: Facet; values: { value: string; name: string; count: number }[] };

/** What narrows a search down: links, with how many each leaves. The one that is chosen is undone by the same press. */
export function Facets({ wanted, facets }: { wanted: Wanted; facets: NamedFacet[] }) {
  const t = useText("find");
  const shown = facets.filter(
    ({ facet, values }) => values.length > 1 || wanted.filters[facet] !== undefined,
  );
  if (shown.length === 0) return null;
  return (
    <nav className="find-facets stack" aria-label={t.narrow}>
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
  const chosen = String(wanted.filters[facet] ?? "") === value;
  const filters = { ...wanted.filters, [facet]: chosen ? undefined : value };
  return (
    <li>
      <AppLink
        to={searchAddress({ ...wanted, filters: filters as Wanted["filters"], page: 1 })}
        aria-current={chosen ? "true" : undefined}
      >
        {name}
        {chosen && <span className="visually-hidden">, {t.without(name)}</span>}
      </AppLink>{" "}
      <span className="soft">{count}</span>
    </li>
  );
}
