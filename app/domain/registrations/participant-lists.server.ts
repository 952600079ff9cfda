import type { Viewer } from "~/domain/people/viewer";
import { db, type Prisma } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { openDoor } from "./inside/door.server";
import { byName, DOOR_LIST } from "./paper";
import { workshopsOn, type WorkshopOnDate } from "./workshops.server";

type Person = { name: string; organisation: string };
type Waiting = Person & { offerExpiresAt: Date | null };

/** Everybody of one workshop, or of the whole date (`item` is null then). */
export type ListOfParticipants = {
  key: string;
  item: WorkshopOnDate | null;
  people: Person[];
  /** First in line first. */
  waiting: Waiting[];
};

const select = {
  name: true,
  status: true,
  offerExpiresAt: true,
  organisation: { select: { name: true } },
  choices: { where: { seatItemId: { not: null } }, select: { seatItemId: true } },
  waits: {
    where: { status: { in: ["WAITING", "OFFERED"] } },
    select: { itemId: true, queueRank: true, arrival: true, status: true, offerExpiresAt: true },
  },
} satisfies Prisma.RegistrationSelect;

type Row = Prisma.RegistrationGetPayload<{ select: typeof select }>;

/**
 * The lists of a date as they are laid at the door: of everybody, then of each workshop. For who checks people in,
 * so without what somebody eats or needs.
 * @param key only this list: DOOR_LIST or the id of a workshop.
 * @throws NotFound when the viewer may not check people in there, or there is no such list.
 */
export async function participantLists(viewer: Viewer, occurrenceId: string, key: string | null) {
  const door = await openDoor(viewer, occurrenceId);
  const date = await db().occurrence.findUniqueOrThrow({
    where: { id: occurrenceId },
    select: {
      startsAt: true,
      endsAt: true,
      venue: { select: { name: true, municipality: true } },
      event: { select: { title: true, network: { select: { fundingLine: true } } } },
    },
  });
  const rows = await db().registration.findMany({
    where: { occurrenceId, anonymisedAt: null, status: { not: "CANCELLED" } },
    orderBy: [{ queueRank: "asc" }, { arrival: "asc" }],
    select,
  });
  const items = (await workshopsOn(door.eventId, occurrenceId)).flatMap((round) => round.items);
  const lists = [wholeDate(rows), ...items.map((item) => workshop(rows, item))];
  const wanted = key === null ? lists : lists.filter((list) => list.key === key);
  if (wanted.length === 0) throw new NotFound("list");
  return { date, lists: wanted };
}

const asPerson = ({ name, organisation }: Row): Person => ({ name, organisation: organisation?.name ?? "" });

function wholeDate(rows: Row[]): ListOfParticipants {
  return {
    key: DOOR_LIST,
    item: null,
    people: byName(rows.filter((row) => row.status === "CONFIRMED")).map(asPerson),
    waiting: rows
      .filter((row) => row.status !== "CONFIRMED")
      .map((row) => ({
        ...asPerson(row),
        offerExpiresAt: row.status === "OFFERED" ? row.offerExpiresAt : null,
      })),
  };
}

function workshop(rows: Row[], item: WorkshopOnDate): ListOfParticipants {
  const seated = rows.filter(
    (row) => row.status === "CONFIRMED" && row.choices.some((choice) => choice.seatItemId === item.id),
  );
  const line = rows.flatMap((row) =>
    row.waits.filter((wait) => wait.itemId === item.id).map((wait) => ({ row, wait })),
  );
  line.sort((a, b) => a.wait.queueRank - b.wait.queueRank || a.wait.arrival - b.wait.arrival);
  return {
    key: item.id,
    item,
    people: byName(seated).map(asPerson),
    waiting: line.map(({ row, wait }) => ({
      ...asPerson(row),
      offerExpiresAt: wait.status === "OFFERED" ? wait.offerExpiresAt : null,
    })),
  };
}
