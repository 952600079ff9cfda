import { useEffect, useRef, type ReactNode } from "react";
import { SiteFooter } from "./site-footer";
import { SiteHeader, type HeaderUser } from "./site-header";
import { useText } from "./text/text-provider";

type SiteLayoutProps = {
  /** Path and query of this page. */
  path: string;
  user: HeaderUser;
  funder?: ReactNode;
  /** Between header and content: the organiser's own menu. */
  below?: ReactNode;
  children: ReactNode;
};

/** Header, content, footer. The page inside brings a PageHeader and Pages. */
export function SiteLayout({ path, user, funder, below, children }: SiteLayoutProps) {
  const t = useText("common");
  const main = useFocusOnArrival(path);
  return (
    <>
      <a className="skip-link" href="#inhoud">
        {t.skipToContent}
      </a>
      <SiteHeader path={path} user={user} />
      {below}
      <main id="inhoud" tabIndex={-1} ref={main}>
        {children}
      </main>
      <SiteFooter funder={funder} />
    </>
  );
}

/** After a step without reload, the focus goes to the new page's title, as a reload would do for a reader's ears. */
function useFocusOnArrival(path: string) {
  const main = useRef<HTMLElement>(null);
  const place = path.split("?")[0];
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    const title = main.current?.querySelector("h1");
    title?.setAttribute("tabindex", "-1");
    (title ?? main.current)?.focus({ preventScroll: true });
  }, [place]);
  return main;
}
