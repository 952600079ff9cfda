import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { MetaFunction } from "@remix-run/node";
import type { ReactNode } from "react";
import { organisesAnything } from "~/domain/people/rules";
import { read } from "~/routes/handle.server";
import { ErrorPage } from "~/ui/error-page";
import livePage from "~/ui/live-page.ts?worker&url";
import { useNonce } from "~/ui/nonce";
import { scriptOf, type PageHandle } from "~/ui/page-script";
import { SiteLayout } from "~/ui/site-layout";
import { TextProvider } from "~/ui/text/text-provider";
import { ToastProvider } from "~/ui/toast";
import "~/ui/styles.css";

export const loader = read(async ({ viewer, locale }) => ({
  locale,
  user: viewer.personId ? { name: viewer.name, organises: organisesAnything(viewer) } : null,
}));

/** What a page without a title of its own is called. */
export const meta: MetaFunction = () => [{ title: "Netwerf" }];

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const locale = data?.locale ?? "nl";
  return (
    <html lang={locale === "nl" ? "nl-BE" : "en"}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0b4f5c" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link
          rel="alternate"
          type="application/atom+xml"
          title="Netwerf: evenementen"
          href="/evenementen.atom"
        />
        <Meta />
        <Links />
      </head>
      <body>
        <TextProvider locale={locale}>
          <ToastProvider>{children}</ToastProvider>
        </TextProvider>
        <PageScripts />
      </body>
    </html>
  );
}

function useHandles(): PageHandle[] {
  return useMatches().flatMap(({ handle }) => (handle ? [handle as PageHandle] : []));
}

/** As little script as the page can do with (PageHandle). In development always all of it, for hot reload. */
function PageScripts() {
  const nonce = useNonce();
  const script = scriptOf(useHandles());
  if (script === "full" || import.meta.env.DEV)
    return (
      <>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </>
    );
  return script === "live" ? <script src={livePage} defer /> : null;
}

function Frame({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const { pathname, search } = useLocation();
  // A page on a phone at the door has no room for the site round it: it says so in its `handle`.
  const bare = useHandles().some((handle) => handle.bare);
  if (bare) return <main id="inhoud">{children}</main>;
  return (
    <SiteLayout path={pathname + search} user={data?.user ?? null}>
      {children}
    </SiteLayout>
  );
}

export default function Root() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const known = isRouteErrorResponse(error)
    ? (error.data as { code?: string; reason?: string } | null)
    : null;
  const turned = known?.code ? { code: known.code, reason: known.reason ?? known.code } : undefined;
  const missing =
    isRouteErrorResponse(error) && error.status === 404
      ? { code: "not-found", reason: "not-found" }
      : undefined;
  return (
    <Frame>
      <ErrorPage error={turned ?? missing} />
    </Frame>
  );
}
