import { participantTypeLabels } from "~/domain/events/participant-types";
import { AppLink } from "~/ui/app-link";
import { DataTable, type Column } from "~/ui/data-table";
import { Tag } from "~/ui/tag";
import { Time } from "~/ui/time";
import { attendeesAddress, type AttendeeFilter, type SortName } from "../../attendee-filter";
import type { Attendee } from "../../attendees.server";
import { StatusTag } from "./status-tag";
import { sortWords } from "./words";

type AttendeeTableProps = {
  rows: Attendee[];
  filter: AttendeeFilter;
  list: string;
  begun: boolean;
  all: boolean;
};

/** One row a registration, each with a box to select it; on a phone a card. */
export function AttendeeTable({ rows, filter, list, begun, all }: AttendeeTableProps) {
  const sorted = (sort: SortName) => ({
    header: sortWords[sort],
    sort: {
      to: attendeesAddress(list, filter, { sort, descending: filter.sort === sort && !filter.descending }),
      now:
        filter.sort === sort
          ? filter.descending
            ? ("descending" as const)
            : ("ascending" as const)
          : undefined,
    },
  });
  const columns: Column<Attendee>[] = [
    { key: "pick", header: "Kies", cell: (row) => <Pick {...row} all={all} /> },
    { key: "name", ...sorted("naam"), rowHeader: true, cell: (row) => <Who {...row} /> },
    { key: "organisation", ...sorted("organisatie"), cell: (row) => <From {...row} /> },
    { key: "status", ...sorted("status"), cell: (row) => <StatusTag {...row} /> },
    { key: "workshops", header: "Workshops", cell: ({ workshops }) => workshops.join(", ") || "–" },
    ...(begun
      ? [{ key: "attended", header: "Aanwezig", cell: (row: Attendee) => <Attended {...row} /> }]
      : []),
    {
      key: "created",
      ...sorted("ingeschreven"),
      cell: ({ createdAt }) => (
        <span className="nowrap">
          <Time at={createdAt} format="short" />
        </span>
      ),
    },
  ];
  return (
    <DataTable caption="Deelnemers" captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} />
  );
}

function Pick({ id, name, all }: Attendee & { all: boolean }) {
  return (
    <input
      type="checkbox"
      name="wie"
      value={id}
      defaultChecked={all}
      aria-label={`Kies ${name}`}
      className="pick-box"
    />
  );
}

function Who({ id, name, email, walkIn }: Attendee) {
  return (
    <>
      <AppLink to={`/beheer/inschrijvingen/${id}`}>{name}</AppLink>
      {walkIn && (
        <>
          {" "}
          <Tag>Aan de deur</Tag>
        </>
      )}
      <br />
      <span className="under-name">{email || "geen e-mailadres"}</span>
    </>
  );
}

function From({ organisation, participantType }: Attendee) {
  return (
    <>
      {organisation}
      {organisation && <br />}
      <span className="under-name">{participantTypeLabels.nl[participantType]}</span>
    </>
  );
}

function Attended({ arrivedAt, leftAt }: Attendee) {
  if (!arrivedAt) return <>–</>;
  return (
    <>
      <Time at={arrivedAt} format="time" />
      {leftAt ? (
        <>
          {" tot "}
          <Time at={leftAt} format="time" />
        </>
      ) : (
        ", binnen"
      )}
    </>
  );
}
