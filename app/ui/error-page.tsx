import type { ReactNode } from "react";
import { ButtonLink } from "./button";
import { errorText } from "./error-text";
import { Page, PageHeader } from "./page";
import { siteLinks } from "./site-links";
import type { Locale } from "./locale";
import { textFor } from "./text/catalogue";
import { useLocale, useText } from "./text/text-provider";

type ErrorPageProps = {
  /** As AppError has them; without: something broke. */
  error?: { code: string; reason: string };
  /** Of this request, so that somebody can find it in the log. */
  requestId?: string;
};

/** What the page for it is called. */
export function errorTitle(error: ErrorPageProps["error"], locale: Locale): string {
  const { pages } = textFor(locale, "errors");
  if (error?.code === "not-found") return pages.notFound.title;
  if (error?.code === "not-allowed") return pages.notAllowed.title;
  return error ? pages.refused : pages.broken.title;
}

/** The right page for what went wrong. Stands inside SiteLayout, or alone when even that is lost. */
export function ErrorPage({ error, requestId }: ErrorPageProps) {
  if (error?.code === "not-found") return <NotFoundPage />;
  if (error?.code === "not-allowed") return <NotAllowedPage />;
  if (error) return <RefusedPage error={error} />;
  return <BrokenPage requestId={requestId} />;
}

export function NotFoundPage() {
  const { pages } = useText("errors");
  const { title, text, action } = pages.notFound;
  return (
    <Frame title={title} text={text}>
      <ButtonLink to={siteLinks.events}>{action}</ButtonLink>
    </Frame>
  );
}

export function NotAllowedPage() {
  const { pages } = useText("errors");
  const { title, text, action } = pages.notAllowed;
  return (
    <Frame title={title} text={text}>
      <ButtonLink to={siteLinks.login}>{action}</ButtonLink>
    </Frame>
  );
}

export function BrokenPage({ requestId }: { requestId?: string }) {
  const { pages } = useText("errors");
  const { title, text, action, report } = pages.broken;
  return (
    <Frame title={title} text={text} note={requestId && report(requestId)}>
      {/* An empty address is valid: it is this page again. */}
      {/* eslint-disable-next-line jsx-a11y/anchor-is-valid */}
      <a className="button button--primary" href="">
        {action}
      </a>
    </Frame>
  );
}

function RefusedPage({ error }: { error: { code: string; reason: string } }) {
  const { pages } = useText("errors");
  return (
    <Frame title={pages.refused} text={errorText(error, useLocale())}>
      <ButtonLink to={siteLinks.events}>{pages.notFound.action}</ButtonLink>
    </Frame>
  );
}

function Frame({
  title,
  text,
  note,
  children,
}: {
  title: string;
  text: string;
  note?: string;
  children: ReactNode;
}) {
  const { pages } = useText("errors");
  return (
    <>
      <PageHeader title={title} lead={text} narrow />
      <Page narrow>
        {note && <p className="soft">{note}</p>}
        <div className="row">
          {children}
          <ButtonLink variant="quiet" to={siteLinks.home}>
            {pages.home}
          </ButtonLink>
        </div>
      </Page>
    </>
  );
}
