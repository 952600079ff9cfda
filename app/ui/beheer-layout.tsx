import type { ReactNode } from "react";
import { AppLink } from "./app-link";
import { isCurrent, type HeaderUser } from "./site-header";
import { SiteLayout } from "./site-layout";

export type BeheerLink = { to: string; label: string };

type BeheerLayoutProps = {
  path: string;
  user: HeaderUser;
  /** What one organises here, e.g. the event's title; default: everything. */
  title?: string;
  links: readonly BeheerLink[];
  children: ReactNode;
};

/** The organiser's rooms: the same house with a second bar. Dutch only. */
export function BeheerLayout({ path, user, title = "Beheer", links, children }: BeheerLayoutProps) {
  return (
    <SiteLayout path={path} user={user} below={<BeheerBar path={path} title={title} links={links} />}>
      {children}
    </SiteLayout>
  );
}

function BeheerBar({ path, title, links }: { path: string; title: string; links: readonly BeheerLink[] }) {
  const here = longest(links, path);
  return (
    <nav className="beheer-bar" aria-label="Beheer">
      <div className="page beheer-bar__row">
        <span className="beheer-bar__title">{title}</span>
        <ul>
          {links.map(({ to, label }) => (
            <li key={to}>
              <AppLink to={to} aria-current={to === here ? isCurrent(to, path) : undefined}>
                {label}
              </AppLink>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

/** Of the links that lead here or above it, the nearest: /beheer holds every other one. */
function longest(links: readonly BeheerLink[], path: string): string | undefined {
  const holding = links.map(({ to }) => to).filter((to) => isCurrent(to, path));
  return holding.sort((a, b) => b.length - a.length)[0];
}
