import { AppLink } from "~/ui/app-link";
import { ButtonLink } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { Page, PageHeader } from "~/ui/page";
import { Tag } from "~/ui/tag";
import type { EditedCollections } from "../../editing.server";

const LEAD = "Zet verhalen bij elkaar, voor een workshop of een dossier.";

/** The collections one edits. */
export function EditedCollectionsPage({ collections, mayStart }: EditedCollections) {
  const action = mayStart && <ButtonLink to="/beheer/kennis/collecties/nieuw">Nieuwe collectie</ButtonLink>;
  return (
    <>
      <PageHeader title="Collecties" lead={LEAD} actions={collections.length > 0 && action} />
      <Page>
        {collections.length === 0 ? (
          <EmptyState title="Je hebt nog geen collectie" actions={action}>
            Maak er een. Ze staat pas online als jij dat zegt.
          </EmptyState>
        ) : (
          <DataTable
            caption="Je collecties"
            captionHidden
            rows={collections}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "title",
                header: "Collectie",
                rowHeader: true,
                cell: ({ id, title }) => <AppLink to={`/beheer/kennis/collecties/${id}`}>{title}</AppLink>,
              },
              { key: "network", header: "Netwerk", cell: ({ network }) => network?.name ?? "geen" },
              { key: "stories", header: "Verhalen", end: true, cell: ({ stories }) => stories },
              {
                key: "state",
                header: "Staat",
                cell: ({ publishedAt }) =>
                  publishedAt ? <Tag tone="good">online</Tag> : <Tag tone="warn">in de maak</Tag>,
              },
            ]}
          />
        )}
      </Page>
    </>
  );
}
