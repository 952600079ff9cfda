import { AppLink } from "~/ui/app-link";
import { DataTable } from "~/ui/data-table";
import { Page, PageHeader } from "~/ui/page";
import { useText } from "~/ui/text/text-provider";
import type { KindName } from "./kinds.server";
import "./docs.css";

type Kind = { name: KindName; filters: string[] };
type DocsPageProps = { origin: string; licence: string; kinds: Kind[] };

/** What is open, how to fetch it, and what one may do with it. */
export function DocsPage({ origin, licence, kinds }: DocsPageProps) {
  const t = useText("api");
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <Page>
        <div className="stack stack--wide">
          <Begin origin={origin} />
          <Kinds kinds={kinds} />
          <section className="prose">
            <h2>{t.files.title}</h2>
            <ul>
              {t.files.text.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
          <Wrong origin={origin} />
          <Feeds />
          <section className="stack">
            <h2>{t.description.title}</h2>
            <p>
              {t.description.text} <a href="/api/openapi.json">/api/openapi.json</a>
            </p>
          </section>
          <section className="prose">
            <h2>{t.licence.title}</h2>
            {t.licence.text.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            <p>
              <a href={licence} rel="license">
                {t.licence.link}
              </a>
            </p>
          </section>
          <section className="prose">
            <h2>{t.privacy.title}</h2>
            <p>{t.privacy.text}</p>
          </section>
        </div>
      </Page>
    </>
  );
}

function Begin({ origin }: { origin: string }) {
  const t = useText("api").begin;
  return (
    <section className="stack">
      <h2>{t.title}</h2>
      <p>{t.text}</p>
      <Example>{`curl ${origin}/api/v1/events`}</Example>
      <p>{t.more}</p>
      <Example>{`curl "${origin}/api/v1/stories?measure=LDE&province=LIMBURG&limit=100"`}</Example>
      <p>{t.one}</p>
      <Example>{`curl ${origin}/api/v1/themes/taal`}</Example>
      <p>{t.changed}</p>
      <Example>{`curl -H 'If-None-Match: "…"' "${origin}/api/v1/questions?changedSince=2026-11-01"`}</Example>
      <p>{t.etag}</p>
      <p>{t.also}</p>
      <p>{t.gone}</p>
      <Example>{`curl ${origin}/api/v1/stories.ids`}</Example>
    </section>
  );
}

/** Something to copy; wider than a phone it slides. */
function Example({ children }: { children: string }) {
  return (
    // Somebody with only a keyboard must be able to scroll it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className="api-example" tabIndex={0}>
      <code>{children}</code>
    </pre>
  );
}

function Kinds({ kinds }: Pick<DocsPageProps, "kinds">) {
  const t = useText("api").kinds;
  const path = (name: string) => `/api/v1/${name}`;
  return (
    <section className="stack">
      <h2>{t.title}</h2>
      <DataTable
        caption={t.caption}
        captionHidden
        rows={kinds}
        rowKey={({ name }) => name}
        columns={[
          { key: "what", header: t.columns.what, rowHeader: true, cell: ({ name }) => t.what[name] },
          {
            key: "list",
            header: t.columns.list,
            cell: ({ name }) => <a href={path(name)}>{path(name)}</a>,
          },
          { key: "filters", header: t.columns.filters, cell: ({ filters }) => filters.join(", ") },
          {
            key: "files",
            header: t.columns.files,
            cell: ({ name }) => (
              <span className="api-files">
                <a href={`${path(name)}.csv`} aria-label={`CSV: ${t.what[name]}`}>
                  CSV
                </a>
                <a href={`${path(name)}.jsonld`} aria-label={`JSON-LD: ${t.what[name]}`}>
                  JSON-LD
                </a>
              </span>
            ),
          },
        ]}
      />
    </section>
  );
}

function Wrong({ origin }: { origin: string }) {
  const t = useText("api").wrong;
  return (
    <section className="stack">
      <h2>{t.title}</h2>
      <p>{t.text}</p>
      <Example>{`curl "${origin}/api/v1/events?limit=1000"

{"type":"about:blank","title":"Bad request","status":400,
 "detail":"limit: a whole number from 1 to 100",
 "errors":[{"field":"limit","reason":"a whole number from 1 to 100"}]}`}</Example>
    </section>
  );
}

function Feeds() {
  const t = useText("api").feeds;
  const feeds = [
    { to: "/verhalen.atom", label: t.names.stories },
    { to: "/vragen.atom", label: t.names.questions },
    { to: "/naslag.atom", label: t.names.articles },
    { to: "/verslagen.atom", label: t.names.reports },
    { to: "/evenementen.atom", label: t.names.events },
  ];
  return (
    <section className="stack">
      <h2>{t.title}</h2>
      <ul>
        {feeds.map(({ to, label }) => (
          <li key={to}>
            <AppLink to={to} reload>
              {label}
            </AppLink>{" "}
            (Atom)
          </li>
        ))}
      </ul>
    </section>
  );
}
