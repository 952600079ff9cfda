import { AppLink } from "./app-link";
import { isCurrent } from "./site-header";

/** The second bar of the organiser's rooms: what one organises here, and its pages. */
export type Bar = {
  title: string;
  /** Where the title leads: one room up. */
  to?: string;
  /** `also`: addresses of pages that belong to a link without standing under its address. */
  links: readonly { to: string; label: string; also?: readonly string[] }[];
};

/** Stands under the site's header. Dutch only, as all of the organiser's rooms. */
export function BeheerBar({ path, title, to, links }: Bar & { path: string }) {
  const here = nearest(links, path);
  return (
    <nav className="beheer-bar" aria-label="Beheer" lang="nl-BE">
      <div className="page beheer-bar__row">
        <span className="beheer-bar__title">{to ? <AppLink to={to}>{title}</AppLink> : title}</span>
        <ul>
          {links.map((link) => (
            <li key={link.to}>
              <AppLink
                to={link.to}
                aria-current={link.to === here ? (isCurrent(link.to, path) ?? "true") : undefined}
              >
                {link.label}
              </AppLink>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

/** Of the links that lead here or above it, the one of the longest address: /beheer holds every other one. */
function nearest(links: Bar["links"], path: string): string | undefined {
  const holding = links.flatMap(({ to, also = [] }) =>
    [to, ...also].filter((address) => isCurrent(address, path)).map((address) => ({ to, address })),
  );
  return holding.sort((a, b) => b.address.length - a.address.length)[0]?.to;
}
