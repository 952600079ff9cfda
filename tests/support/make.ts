import { addDays } from "~/platform/time";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { now } from "~/platform/clock.server";
import { visitor } from "~/domain/people/viewer";
import { register, type Registered } from "~/domain/registrations/register.server";
import type { ParticipantTypeName } from "~/domain/events/participant-types";
import type { WishInput } from "~/domain/registrations/registration";

type Quota = { kind: "AT_MOST" | "KEEP"; types: ParticipantTypeName[]; seats: number; until?: Date };
type EventOptions = {
  capacity?: number;
  dates?: number;
  workshops?: number[];
  quotas?: Quota[];
  startsAt?: Date;
  severalDates?: boolean;
  offerHours?: number;
};

let counter = 0;

/** A published inspiration day a month from now; with `workshops`, one choice round of items with these capacities. */
export async function makeEvent({
  capacity = 10,
  dates = 1,
  workshops = [],
  quotas = [],
  startsAt,
  severalDates = false,
  offerHours = 24,
}: EventOptions = {}) {
  counter += 1;
  const first = startsAt ?? addDays(now(), 30);
  const venue = {
    create: { name: "Zaal De Brug", municipality: "Brugge", province: "WEST_VLAANDEREN" as const },
  };
  const event = await db().event.create({
    data: {
      slug: `dag-${counter}-${newId().slice(-8)}`,
      kind: "INSPIRATIEDAG",
      title: `Inspiratiedag ${counter}`,
      summary: "Een dag om van elkaar te leren.",
      severalDates,
      publishedAt: now(),
      occurrences: {
        create: Array.from({ length: dates }, (_, i) => ({
          startsAt: addDays(first, 7 * i),
          endsAt: new Date(addDays(first, 7 * i).getTime() + 7 * 3_600_000),
          capacity,
          offerHours,
          venue,
          quotas: { create: quotas },
        })),
      },
    },
    include: { occurrences: { orderBy: { startsAt: "asc" } } },
  });
  const round = workshops.length > 0 ? await makeRound(event.id, workshops) : null;
  return { event, dates: event.occurrences, date: event.occurrences[0]!, round };
}

async function makeRound(eventId: string, capacities: number[]) {
  const round = await db().choiceRound.create({ data: { eventId, title: "Workshops" } });
  const items = [];
  for (const [i, capacity] of capacities.entries()) {
    const data = {
      eventId,
      roundId: round.id,
      kind: "WORKSHOP" as const,
      title: `Workshop ${i + 1}`,
      startMinute: 600,
      endMinute: 660,
      capacity,
      order: i,
    };
    items.push(await db().programmeItem.create({ data }));
  }
  return { id: round.id, items };
}

type Guest = {
  email?: string;
  name?: string;
  type?: ParticipantTypeName;
  wishes?: WishInput[];
  organisation?: string;
  formKey?: string;
  colleagues?: { name: string; email: string }[];
};

/** One filled-in registration form. */
export function form(occurrenceId: string, guest: Guest = {}) {
  counter += 1;
  const email = guest.email ?? `gast-${counter}-${newId().slice(-6)}@example.org`;
  return {
    formKey: guest.formKey ?? newId(),
    occurrenceId,
    people: [{ name: guest.name ?? `Gast ${counter}`, email }, ...(guest.colleagues ?? [])],
    organisation: guest.organisation ?? "",
    participantType: guest.type ?? ("LDE_ONDERNEMING" as const),
    photoConsent: "NO" as const,
    access: "",
    diet: "",
    wishes: guest.wishes ?? [],
    follow: false,
  };
}

/** Sends a registration form as a visitor and answers the first person on it. */
export async function registerGuest(
  occurrenceId: string,
  guest: Guest = {},
): Promise<Registered["people"][number]> {
  const { people } = await register(visitor, "nl", form(occurrenceId, guest));
  return people[0]!;
}
