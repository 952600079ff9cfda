import { db } from "~/platform/db.server";

/** A workshop as it is on one date. */
export type WorkshopOnDate = {
  id: string;
  title: string;
  description: string;
  startMinute: number;
  endMinute: number;
  room: string;
  capacity: number | null;
  speakers: { name: string; organisation: string }[];
};

export type RoundOnDate = { id: string; title: string; items: WorkshopOnDate[] };

/** The choice rounds of an event as they are on one date; a round without items there is left out. One statement a table. */
export async function workshopsOn(eventId: string, occurrenceId: string): Promise<RoundOnDate[]> {
  const rounds = await db().choiceRound.findMany({
    where: { eventId },
    orderBy: [{ order: "asc" }, { title: "asc" }],
    include: {
      items: {
        where: { OR: [{ occurrenceId: null }, { occurrenceId }] },
        orderBy: [{ startMinute: "asc" }, { order: "asc" }, { title: "asc" }],
        include: {
          overrides: { where: { occurrenceId } },
          speakers: { orderBy: { order: "asc" }, include: { organisation: { select: { name: true } } } },
        },
      },
    },
  });
  return rounds
    .map((round) => ({
      id: round.id,
      title: round.title,
      items: round.items.filter((item) => !item.overrides[0]?.dropped).map(onDate),
    }))
    .filter((round) => round.items.length > 0);
}

type Override = {
  startMinute: number | null;
  endMinute: number | null;
  room: string | null;
  capacity: number | null;
};
type Item = Omit<WorkshopOnDate, "speakers"> & {
  overrides: Override[];
  speakers: { name: string; organisation: { name: string } | null }[];
};

function onDate({ id, title, description, overrides, speakers, ...item }: Item): WorkshopOnDate {
  const override = overrides[0];
  return {
    id,
    title,
    description,
    startMinute: override?.startMinute ?? item.startMinute,
    endMinute: override?.endMinute ?? item.endMinute,
    room: override?.room ?? item.room,
    capacity: override?.capacity ?? item.capacity,
    speakers: speakers.map((speaker) => ({
      name: speaker.name,
      organisation: speaker.organisation?.name ?? "",
    })),
  };
}
