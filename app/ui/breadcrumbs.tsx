import { AppLink } from "./app-link";
import { useText } from "./text/text-provider";

export type Crumb = { label: string; to?: string };

/** The way back up. The last crumb is the page itself and has no address. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useText("common");
  return (
    <nav className="breadcrumbs" aria-label={t.breadcrumbs}>
      <ol>
        {crumbs.map(({ label, to }) => (
          <li key={label}>
            {to ? <AppLink to={to}>{label}</AppLink> : <span aria-current="page">{label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
