import { AppLink } from "~/ui/app-link";
import { ButtonLink } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Tag } from "~/ui/tag";
import type { OrganisedThemes } from "../queries.server";
import { matrixPath, themeEditPath, themesPath } from "./paths";

type Row = OrganisedThemes["themes"][number];

/** The themes of a network, and what holds and feeds none yet. */
export function ThemesPage({ network, themes, loose, said }: OrganisedThemes & { said: string | null }) {
  const path = themesPath(network.id);
  return (
    <>
      <PageHeader
        title="Thema's"
        lead={network.name}
        actions={
          <>
            <ButtonLink to={`${path}/nieuw`}>Begin een thema</ButtonLink>
            <ButtonLink variant="secondary" to={matrixPath(network.slug)}>
              Thema's naast sessies
            </ButtonLink>
          </>
        }
      />
      <Page>
        <div className="stack stack--wide">
          {said && (
            <Notice tone="success" live>
              <p>{said}</p>
            </Notice>
          )}
          {loose.length > 0 && <Loose list={loose} path={path} />}
          {themes.length === 0 ? (
            <EmptyState title="Nog geen thema's">
              Een thema groeit uit besluiten die de expertengroep onderschreef. Het voedt de thematische
              sessies.
            </EmptyState>
          ) : (
            <Table rows={themes} networkId={network.id} />
          )}
        </div>
      </Page>
    </>
  );
}

function Loose({ list, path }: { list: OrganisedThemes["loose"]; path: string }) {
  return (
    <section className="stack" aria-labelledby="los">
      <h2 id="los">Onderschreven, nog zonder thema</h2>
      <p className="measure">Maak er een nieuw thema van, of open een thema om ze daar toe te voegen.</p>
      <ul className="source-lines">
        {list.map(({ id, text }) => (
          <li key={id}>
            <p>{text}</p>
            <AppLink to={`${path}/nieuw?besluit=${id}`}>
              Begin hiermee een thema<span className="visually-hidden">{`: ${text.slice(0, 60)}`}</span>
            </AppLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Table({ rows, networkId }: { rows: Row[]; networkId: string }) {
  return (
    <section className="stack" aria-labelledby="themas">
      <h2 id="themas">Alle thema's</h2>
      <DataTable
        caption="Thema's van dit netwerk"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            header: "Thema",
            rowHeader: true,
            cell: ({ id, name, retiredAt, networkId: own }) => (
              <>
                <AppLink to={themeEditPath(networkId, id)}>{name}</AppLink>{" "}
                {retiredAt && <Tag>stopgezet</Tag>} {own === null && <Tag>hele sector</Tag>}
              </>
            ),
          },
          { key: "conclusions", header: "Besluiten", end: true, cell: ({ conclusions }) => conclusions },
          { key: "said", header: "Bijdragen", end: true, cell: ({ contributions }) => contributions },
          {
            key: "merged",
            header: "Hierin opgegaan",
            cell: ({ merged }) => merged.map(({ name }) => name).join(", ") || "geen",
          },
        ]}
      />
    </section>
  );
}
