import { db, type Tx } from "~/platform/db.server";
import { privatePath } from "./links.server";
import { workshopsOn } from "./workshops.server";

export type Recipient = { registrationId: string; email: string; name: string; locale: "nl" | "en" };

const select = { id: true, email: true, name: true, locale: true } as const;
const asRecipient = ({
  id,
  ...rest
}: {
  id: string;
  email: string;
  name: string;
  locale: "nl" | "en";
}): Recipient => ({ registrationId: id, ...rest });

/** Where letters about these registrations go. For the mail room only: checks no viewer. */
export async function unsafeRecipients(tx: Tx, registrationIds: string[]): Promise<Recipient[]> {
  const rows = await tx.registration.findMany({
    // Who walked in without an address gets no letters.
    where: { id: { in: registrationIds }, anonymisedAt: null, email: { not: "" } },
    select,
  });
  return rows.map(asRecipient);
}

/**
 * Who must hear of a change on a date: everybody with a seat or in line, or, when only some programme items
 * changed, who has a seat in one of them or stands in line for it. Where one joins online (`seatedOnly`) concerns only
 * who has a seat: others are not told the link.
 */
export async function unsafeAffected(
  tx: Tx,
  occurrenceId: string,
  { itemIds = null, seatedOnly = false }: { itemIds?: string[] | null; seatedOnly?: boolean },
): Promise<Recipient[]> {
  const touched = itemIds && {
    OR: [
      { choices: { some: { seatItemId: { in: itemIds } } } },
      {
        waits: {
          some: { itemId: { in: itemIds }, status: { in: ["WAITING" as const, "OFFERED" as const] } },
        },
      },
    ],
  };
  const rows = await tx.registration.findMany({
    where: {
      occurrenceId,
      status: seatedOnly ? "CONFIRMED" : { not: "CANCELLED" },
      email: { not: "" },
      ...touched,
    },
    select,
  });
  return rows.map(asRecipient);
}

/** What letters say about a registration, as it is when the letter is sent. Null when it is gone. */
export async function unsafeLetterFacts(registrationId: string) {
  const row = await db().registration.findUnique({
    where: { id: registrationId },
    include: {
      choices: { select: { seatItemId: true, seatItem: { select: { id: true, title: true } } } },
      waits: {
        where: { status: { in: ["WAITING", "OFFERED"] } },
        select: { item: { select: { id: true, title: true } } },
      },
      occurrence: {
        include: {
          venue: true,
          event: {
            include: {
              network: { select: { name: true, fundingLine: true } },
              series: { select: { title: true } },
            },
          },
        },
      },
    },
  });
  if (!row || row.anonymisedAt) return null;
  const { occurrence } = row;
  const items = (await workshopsOn(occurrence.eventId, occurrence.id)).flatMap((round) => round.items);
  const seats = new Set(row.choices.map((choice) => choice.seatItemId));
  const involved = [
    ...row.choices.flatMap((choice) => choice.seatItem ?? []),
    ...row.waits.map((wait) => wait.item),
  ];
  return {
    id: row.id,
    name: row.name,
    status: row.status,
    path: privatePath(row),
    ticketCode: row.ticketCode,
    calendarSequence: row.calendarSequence,
    event: occurrence.event,
    occurrence,
    venue: occurrence.venue,
    workshops: items.filter((item) => seats.has(item.id)),
    /** Items they sit in or wait for, also when one does not take place; then `here` is absent. */
    involved: involved.map((item) => ({ ...item, here: items.find((one) => one.id === item.id) })),
    titleOf: (itemId: string) => items.find((item) => item.id === itemId)?.title ?? "",
  };
}

export type LetterFacts = NonNullable<Awaited<ReturnType<typeof unsafeLetterFacts>>>;

/** The text an organiser wrote. */
export async function unsafeMessage(messageId: string) {
  return db().organiserMessage.findUnique({
    where: { id: messageId },
    select: { subject: true, body: true, registrationIds: true },
  });
}
