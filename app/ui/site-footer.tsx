import type { ReactNode } from "react";
import { AppLink } from "./app-link";
import { siteLinks } from "./site-links";
import { useText } from "./text/text-provider";
import { Wordmark } from "./wordmark";

/** @param funder who pays; the house's own line when a page does not bring one. */
export function SiteFooter({ funder }: { funder?: ReactNode }) {
  const { footer, nav, footerNavigation } = useText("common");
  return (
    <footer className="site-footer">
      <div className="page site-footer__columns">
        <div>
          <Wordmark />
          <p>{footer.about}</p>
          <p>{funder ?? footer.funder}</p>
        </div>
        <nav aria-label={footerNavigation}>
          <ul>
            <li>
              <AppLink to={siteLinks.events}>{nav.events}</AppLink>
            </li>
            <li>
              <AppLink to={siteLinks.pastEvents}>{nav.pastEvents}</AppLink>
            </li>
            <li>
              <AppLink to={siteLinks.stories}>{nav.stories}</AppLink>
            </li>
            <li>
              <AppLink to={siteLinks.collections}>{nav.collections}</AppLink>
            </li>
            <li>
              <AppLink to={siteLinks.questions}>{nav.questions}</AppLink>
            </li>
            <li>
              <AppLink to={siteLinks.articles}>{footer.articles}</AppLink>
            </li>
            <li>
              <AppLink to={siteLinks.organisations}>{footer.organisations}</AppLink>
            </li>
            <li>
              <AppLink to={siteLinks.openData}>{footer.openData}</AppLink>
            </li>
            <li>
              <AppLink to={siteLinks.privacy}>{footer.privacy}</AppLink>
            </li>
            <li>
              <AppLink to={siteLinks.accessibility}>{footer.accessibility}</AppLink>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
