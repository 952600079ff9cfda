import { AppLink } from "./app-link";
import { isCurrent } from "./site-header";

/** The second bar of the organiser's rooms: what one organises here, and its pages. */
export type Bar = {
  title: string;
  /** Where the title leads: one room up. */
  to?: string;
  links: readonly { to: string; label: string }[];
};

/** Stands under the site's header. Dutch only, as all of the organiser's rooms. */
export function BeheerBar({ path, title, to, links }: Bar & { path: string }) {
  const here = longest(links, path);
  return (
    <nav className="beheer-bar" aria-label="Beheer" lang="nl-BE">
      <div className="page beheer-bar__row">
        <span className="beheer-bar__title">{to ? <AppLink to={to}>{title}</AppLink> : title}</span>
        <ul>
          {links.map((link) => (
            <li key={link.to}>
              <AppLink to={link.to} aria-current={link.to === here ? isCurrent(link.to, path) : undefined}>
                {link.label}
              </AppLink>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

/** Of the links that lead here or above it, the nearest: /beheer holds every other one. */
function longest(links: Bar["links"], path: string): string | undefined {
  const holding = links.map(({ to }) => to).filter((to) => isCurrent(to, path));
  return holding.sort((a, b) => b.length - a.length)[0];
}
