import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";
import { Net } from "./net";

/** The middle of the page, with room at the sides. */
export function Page({ narrow, children }: { narrow?: boolean; children: ReactNode }) {
  return <div className={narrow ? "page page--narrow" : "page"}>{children}</div>;
}

type PageHeaderProps = {
  title: string;
  lead?: ReactNode;
  crumbs?: readonly Crumb[];
  /** Above the title: tags, a date. */
  above?: ReactNode;
  actions?: ReactNode;
  /** On the deep ground, for the pages that receive people. */
  deep?: boolean;
  narrow?: boolean;
  /** The language of title and lead, where it is not that of the page. */
  lang?: string;
  children?: ReactNode;
};

/** The head of a page: where you are, its title, what it is about. Holds the page's only h1. */
export function PageHeader({
  title,
  lead,
  crumbs,
  above,
  actions,
  deep,
  narrow,
  lang,
  children,
}: PageHeaderProps) {
  return (
    <div className={deep ? "page-header page-header--deep" : "page-header"}>
      {deep && <Net />}
      <Page narrow={narrow}>
        {crumbs && (
          <div className="page-header__above">
            <Breadcrumbs crumbs={crumbs} />
          </div>
        )}
        {above && <div className="page-header__above">{above}</div>}
        <h1 lang={lang}>{title}</h1>
        {lead && (
          <p className="lead" lang={lang}>
            {lead}
          </p>
        )}
        {children}
        {actions && <div className="page-header__actions row">{actions}</div>}
      </Page>
    </div>
  );
}
