import { Link, useInRouterContext } from "@remix-run/react";
import type { AnchorHTMLAttributes, ReactNode } from "react";

export type AppLinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> & {
  to: string;
  children: ReactNode;
  /** A file or feed: the browser fetches it, not the router. */
  reload?: boolean;
  /** Stays where one is on the page, for a link that changes only a part of it. */
  preventScrollReset?: boolean;
};

/** A link. The router follows it where there is one; in letters, files and error pages it is a plain anchor. */
export function AppLink({ to, reload, preventScrollReset, children, ...rest }: AppLinkProps) {
  const routed = useInRouterContext();
  const ours = to.startsWith("/") || to.startsWith("?") || to.startsWith(".");
  if (!routed || !ours || reload)
    return (
      <a href={to} {...rest}>
        {children}
      </a>
    );
  return (
    <Link to={to} preventScrollReset={preventScrollReset} {...rest}>
      {children}
    </Link>
  );
}
