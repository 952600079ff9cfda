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
import { BeheerBar, type Bar } from "~/ui/beheer-bar";
import { ErrorPage, errorTitle } from "~/ui/error-page";
import livePage from "~/ui/live-page.ts?worker&url";
import { useNonce } from "~/ui/nonce";
import { helpersOf, scriptOf, type PageHandle } from "~/ui/page-script";
import { useRequestId } from "~/ui/request-id";
import { SiteLayout } from "~/ui/site-layout";
import { TextProvider } from "~/ui/text/text-provider";
import { ToastProvider } from "~/ui/toast";
import "~/ui/styles.css";

/** What is new, for who follows it in a reader. */
const FEEDS = [
  ["Netwerf: evenementen", "/evenementen.atom"],
  ["Netwerf: verhalen", "/verhalen.atom"],
  ["Netwerf: vragen en antwoorden", "/vragen.atom"],
  ["Netwerf: naslag", "/naslag.atom"],
  ["Netwerf: verslagen", "/verslagen.atom"],
] as const;

export const loader = read(async ({ viewer, locale }) => ({
  locale,
  user: viewer.personId ? { name: viewer.name, organises: organisesAnything(viewer) } : null,
}));

/** What a page without a title of its own is called; of a page that failed, what went wrong. */
export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  // Without an error Remix hands over null where its types say undefined.
  if (!error) return [{ title: "Netwerf" }];
  const title = errorTitle(turnedDown(error), data?.locale ?? "nl");
  return [{ title: `${title} - Netwerf` }, { name: "robots", content: "noindex" }];
};

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
        {FEEDS.map(([title, href]) => (
          <link key={href} rel="alternate" type="application/atom+xml" title={title} href={href} />
        ))}
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

/**
 * As little script as the page can do with (PageHandle); none where it failed, for what cannot be made here cannot
 * be made again in the browser. In development always all of it, for hot reload.
 */
function PageScripts() {
  const nonce = useNonce();
  const handles = useHandles();
  const failed = Boolean(useRouteError());
  const script = failed ? "none" : scriptOf(handles);
  const helpers = failed ? [] : helpersOf(handles);
  if (script === "full" || import.meta.env.DEV)
    return (
      <>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
        <Modules addresses={helpers} />
      </>
    );
  const own = typeof script === "object" ? [script.module] : script === "live" ? [livePage] : [];
  return <Modules addresses={[...own, ...helpers]} />;
}

function Modules({ addresses }: { addresses: readonly string[] }) {
  return addresses.map((address) => <script key={address} type="module" src={address} />);
}

/** The second bar of the innermost route that brings one. */
function useBar(): Bar | undefined {
  return useMatches()
    .flatMap(({ data }) => (data as { bar?: Bar } | undefined)?.bar ?? [])
    .at(-1);
}

/** The line of who pays, of the innermost route that brings one: it stands where the house's own stands otherwise. */
function useFunder(): string | undefined {
  return useMatches()
    .flatMap(({ data }) => (data as { funder?: string } | undefined)?.funder || [])
    .at(-1);
}

function Frame({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const { pathname, search } = useLocation();
  const bar = useBar();
  const funder = useFunder();
  // A page on a phone at the door has no room for the site round it: it says so in its `handle`.
  const bare = useHandles().some((handle) => handle.bare);
  if (bare) return <main id="inhoud">{children}</main>;
  return (
    <SiteLayout
      path={pathname + search}
      user={data?.user ?? null}
      funder={funder}
      below={bar && <BeheerBar {...bar} path={pathname} />}
    >
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

/** What a thrown error says of itself, when it is one of ours. */
function turnedDown(error: unknown): { code: string; reason: string } | undefined {
  if (!isRouteErrorResponse(error)) return undefined;
  const { code, reason } = (error.data ?? {}) as { code?: string; reason?: string };
  if (code) return { code, reason: reason ?? code };
  return error.status === 404 ? { code: "not-found", reason: "not-found" } : undefined;
}

export function ErrorBoundary() {
  return (
    <Frame>
      <ErrorPage error={turnedDown(useRouteError())} requestId={useRequestId()} />
    </Frame>
  );
}
