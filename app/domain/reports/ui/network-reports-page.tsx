import { AppLink } from "~/ui/app-link";
import { ButtonLink } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { Page, PageHeader } from "~/ui/page";
import { Time } from "~/ui/time";
import type { NetworkReports } from "../of-network.server";
import { reportStateWords } from "../report";
import { publishedPath, reportPath } from "./paths";

/** The reports of a network as its organiser works on them. */
export function NetworkReportsPage({ network, reports, unreported }: NetworkReports) {
  return (
    <>
      <PageHeader
        title="Verslagen"
        lead={network.name}
        actions={
          <ButtonLink variant="secondary" to={`/beheer/verslagen/invoer?netwerk=${network.id}`}>
            Voer een document in
          </ButtonLink>
        }
      />
      <Page>
        <div className="stack stack--wide">
          {reports.length === 0 ? (
            <EmptyState title="Nog geen verslagen">
              Begin een verslag op de pagina van een evenement, of voer een document in.
            </EmptyState>
          ) : (
            <Table rows={reports} />
          )}
          {unreported.length > 0 && <Unreported list={unreported} />}
        </div>
      </Page>
    </>
  );
}

function Table({ rows }: { rows: NetworkReports["reports"] }) {
  return (
    <DataTable
      caption="Verslagen van dit netwerk"
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          header: "Verslag",
          rowHeader: true,
          cell: ({ id, title }) => <AppLink to={reportPath(id)}>{title}</AppLink>,
        },
        { key: "event", header: "Evenement", cell: ({ event }) => event?.title ?? "geen" },
        { key: "state", header: "Stand", cell: ({ state }) => reportStateWords[state] },
        {
          key: "version",
          header: "Online",
          cell: ({ slug, version }) =>
            version === null ? "nog niet" : <AppLink to={publishedPath(slug)}>{`Versie ${version}`}</AppLink>,
        },
        {
          key: "changed",
          header: "Laatste stap",
          cell: ({ changedAt }) => <Time at={changedAt} format="short" />,
        },
      ]}
    />
  );
}

function Unreported({ list }: { list: NetworkReports["unreported"] }) {
  return (
    <section className="stack" aria-labelledby="zonder-verslag">
      <h2 id="zonder-verslag">Voorbij, nog zonder verslag</h2>
      <ul>
        {list.map(({ id, title }) => (
          <li key={id}>
            <AppLink to={`/beheer/evenementen/${id}/verslag`}>{title}</AppLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
