import { AppLink } from "~/ui/app-link";
import { Facts } from "~/ui/facts";
import { formatMinutes } from "~/ui/dates";
import { colleaguesIn } from "../rules";
import { GroupComposition } from "./composition";
import { useDrop } from "./drag";
import { roomOf } from "./lead/words";
import { SeatLine } from "./seat-line";
import type { Board, ShownGroup } from "./shown";
import { groupPath } from "./words";

export type GroupItem = { id: string; title: string; startMinute: number; endMinute: number };

/** One group: what it is about, how it is made up, and who sits there. */
export function GroupColumn({
  group,
  board,
  items,
}: {
  group: ShownGroup;
  board: Board;
  items: GroupItem[];
}) {
  const { over, ...drop } = useDrop(board.path, group.id);
  const table = board.tables.get(group.id) ?? [];
  const pinned = new Set(board.seats.filter((seat) => seat.pinned).map((seat) => seat.personId));
  const colleagues = colleaguesIn(table);
  const item = items.find((one) => one.id === group.itemId);
  return (
    <section
      className={over ? "group-column group-column--over" : "group-column"}
      aria-labelledby={`groep-titel-${group.id}`}
      {...drop}
    >
      <div className="row row--apart">
        <h2 id={`groep-titel-${group.id}`}>{group.title}</h2>
        <AppLink className="no-print" to={groupPath(group.id)}>
          Wijzig<span className="visually-hidden">{` ${group.title}`}</span>
        </AppLink>
      </div>
      {group.guidingQuestion && <p className="group-column__question">{group.guidingQuestion}</p>}
      <Facts
        facts={[
          { term: "Zaal", value: group.room },
          { term: "Begeleider", value: group.facilitator },
          {
            term: "Wanneer",
            value:
              item && `${item.title}, ${formatMinutes(item.startMinute)} – ${formatMinutes(item.endMinute)}`,
          },
        ]}
      />
      <GroupComposition group={group} table={table} />
      <RoomLinks group={group} />
      {table.length === 0 ? (
        <p className="soft">Hier zit nog niemand.</p>
      ) : (
        <ul className="seat-lines">
          {table.map((person) => (
            <SeatLine
              key={person.id}
              person={person}
              board={board}
              group={group}
              pinned={pinned.has(person.id)}
              colleagues={colleagues.get(person.organisationId ?? "") ?? 1}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Where the group works, and who helps it. */
function RoomLinks({ group: { id, title } }: { group: ShownGroup }) {
  const links = [
    { to: `${groupPath(id)}/begeleiding`, label: "Begeleiding" },
    { to: `${roomOf(id)}/leiding`, label: "Leiding" },
    { to: `${roomOf(id)}/nota`, label: "Nota" },
    { to: `${roomOf(id)}/scherm`, label: "Scherm" },
    { to: `${roomOf(id)}/versies`, label: "Versies" },
  ];
  return (
    <ul className="group-column__links no-print">
      {links.map(({ to, label }) => (
        <li key={to}>
          <AppLink to={to}>
            {label}
            <span className="visually-hidden">{`: ${title}`}</span>
          </AppLink>
        </li>
      ))}
    </ul>
  );
}
