import { AppForm } from "./app-form";
import { AppLink } from "./app-link";
import { Icon } from "./icon";
import { siteLinks } from "./site-links";
import { useLocale, useText } from "./text/text-provider";
import { Wordmark } from "./wordmark";

/** Who is logged in, as far as the header needs it. */
export type HeaderUser = { name: string; organises: boolean } | null;

type SiteHeaderProps = {
  /** Path and query of this page: marks it in the menu, and the language switch returns to it. */
  path: string;
  user: HeaderUser;
};

export function SiteHeader({ path, user }: SiteHeaderProps) {
  const t = useText("common");
  return (
    <header className="site-header">
      <div className="page site-header__bar">
        <Wordmark />
        <div className="only-wide">
          <SiteNav path={path} user={user} />
        </div>
        <SearchForm path={path} />
        <LanguageSwitch path={path} />
        {/* The key closes the menu again on the next page. */}
        <details className="site-menu only-narrow" key={path}>
          <summary>
            <Icon name="menu" className="site-menu__icon" />
            {t.menu}
          </summary>
          <SiteNav path={path} user={user} />
        </details>
      </div>
    </header>
  );
}

/** Where a page is not itself about searching: a box where there is room for it, else a link to one. */
function SearchForm({ path }: { path: string }) {
  const t = useText("common");
  const here = path.split("?")[0];
  return (
    <>
      <AppLink
        className="site-search-link"
        to={siteLinks.search}
        aria-current={isCurrent(siteLinks.search, path)}
      >
        <Icon name="search" />
        <span className="visually-hidden">{t.search}</span>
      </AppLink>
      {here !== siteLinks.home && here !== siteLinks.search && (
        <search className="site-search" aria-label={t.siteSearch}>
          <AppForm method="get" action={siteLinks.search} reload>
            <input className="input" type="search" name="q" aria-label={t.siteSearch} maxLength={300} />
            <button aria-label={t.search}>
              <Icon name="search" />
            </button>
          </AppForm>
        </search>
      )}
    </>
  );
}

function SiteNav({ path, user }: SiteHeaderProps) {
  const { nav, mainNavigation } = useText("common");
  const links = [
    { to: siteLinks.events, label: nav.events },
    { to: siteLinks.pastEvents, label: nav.pastEvents },
    { to: siteLinks.networks, label: nav.networks },
    { to: siteLinks.stories, label: nav.stories },
    { to: siteLinks.questions, label: nav.questions },
    user?.organises && { to: siteLinks.beheer, label: nav.beheer },
    user ? { to: siteLinks.account, label: nav.account } : { to: siteLinks.login, label: nav.login },
  ];
  return (
    <nav className="site-nav" aria-label={mainNavigation}>
      <ul>
        {links.map(
          (link) =>
            link && (
              <li key={link.to}>
                <AppLink to={link.to} aria-current={isCurrent(link.to, path)}>
                  {link.label}
                </AppLink>
              </li>
            ),
        )}
      </ul>
    </nav>
  );
}

/** "page" on the page itself, "true" inside it. A query in the link must stand in the path, else must not. */
export function isCurrent(to: string, path: string): "page" | "true" | undefined {
  const [toPath = "", toQuery = ""] = to.split("?");
  const [here = "", query = ""] = path.split("?");
  const past = (q: string) => new URLSearchParams(q).get("periode");
  if (past(toQuery) !== past(query) && here === toPath) return undefined;
  if (here === toPath) return "page";
  return here.startsWith(`${toPath}/`) && toQuery === "" ? "true" : undefined;
}

/** Offers the other language, named in that language. */
function LanguageSwitch({ path }: { path: string }) {
  const { languageNames } = useText("common");
  const other = useLocale() === "nl" ? "en" : "nl";
  return (
    <AppForm action={siteLinks.language} reload>
      <input type="hidden" name="terug" value={path} />
      <button className="language" name="taal" value={other} lang={other}>
        {languageNames[other]}
      </button>
    </AppForm>
  );
}
