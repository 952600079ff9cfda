import { AppLink } from "~/ui/app-link";
import { DataTable } from "~/ui/data-table";
import { Meter } from "~/ui/meter";
import { formatMinutes } from "~/ui/dates";
import type { DateOverview, WorkshopCount } from "../../date-overview.server";

type WorkshopCountsProps = { round: DateOverview["rounds"][number]; path: string };

/** Per workshop of one round: seats taken and free, who is in line, and how many wanted it first. */
export function WorkshopCounts({ round, path }: WorkshopCountsProps) {
  return (
    <section aria-labelledby={`ronde-${round.id}`}>
      <h2 id={`ronde-${round.id}`}>{round.title}</h2>
      <DataTable
        caption={`Plaatsen in ${round.title}`}
        captionHidden
        rows={round.items}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "title",
            header: "Workshop",
            rowHeader: true,
            cell: (item) => <Name item={item} path={path} />,
          },
          { key: "seats", header: "Plaatsen", cell: (item) => <Seats {...item} /> },
          { key: "waiting", header: "Wachten", end: true, cell: ({ waiting }) => waiting },
          { key: "first", header: "Eerste keuze", end: true, cell: ({ firstChoices }) => firstChoices },
        ]}
      />
    </section>
  );
}

function Name({ item, path }: { item: WorkshopCount; path: string }) {
  return (
    <>
      <AppLink to={`${path}/inschrijvingen?workshop=${item.id}`}>{item.title}</AppLink>
      <br />
      <span className="under-name">
        {formatMinutes(item.startMinute)}
        {item.room && ` · ${item.room}`}
      </span>
    </>
  );
}

function Seats({ capacity, taken, free }: WorkshopCount) {
  if (capacity === null || free === null) return <>{taken} ingenomen</>;
  return (
    <Meter
      value={capacity - free}
      max={capacity}
      tone={free < 1 ? "warn" : "accent"}
      text={`${taken} van ${capacity} ingenomen`}
      note={free > 0 ? `nog ${free} vrij` : "volzet"}
    />
  );
}
