import { participantTypeLabels } from "~/domain/events/participant-types";
import { AppLink } from "~/ui/app-link";
import { DataTable } from "~/ui/data-table";
import { Tag } from "~/ui/tag";
import type { DateOverview } from "../../date-overview.server";
import { countOfType } from "./words";

type Row = DateOverview["types"][number];

/** Who comes by kind of organisation, beside the mix one hopes for. */
export function TypeCounts({ types, path }: { types: Row[]; path: string }) {
  if (types.length === 0) return null;
  const mixed = types.some(({ wanted }) => wanted !== null);
  return (
    <section aria-labelledby="soorten">
      <h2 id="soorten">Soorten organisaties</h2>
      <DataTable
        caption="Deelnemers per soort organisatie"
        captionHidden
        rows={types}
        rowKey={({ type }) => type}
        columns={[
          {
            key: "type",
            header: "Soort",
            rowHeader: true,
            cell: ({ type }) => (
              <AppLink to={`${path}/inschrijvingen?soort=${type}`}>{participantTypeLabels.nl[type]}</AppLink>
            ),
          },
          { key: "taken", header: "Plaatsen", end: true, cell: ({ taken }) => taken },
          { key: "waiting", header: "Wachten", end: true, cell: ({ waiting }) => waiting },
          ...(mixed ? [{ key: "wanted", header: "Gezocht", cell: (row: Row) => <Wanted {...row} /> }] : []),
        ]}
      />
    </section>
  );
}

function Wanted({ type, wanted, taken }: Row) {
  if (wanted === null) return null;
  if (taken >= wanted) return <Tag tone="good">{`minstens ${wanted}: in orde`}</Tag>;
  return <Tag tone="warn">{`nog ${countOfType(wanted - taken, type)} gezocht`}</Tag>;
}
