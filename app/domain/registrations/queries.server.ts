import type { Viewer } from "~/domain/people/viewer";
import { isVisible } from "~/domain/events/rules";
import { db, type Prisma } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { now } from "~/platform/clock.server";
import type { Holder } from "./holder.server";
import { privatePath } from "./links.server";
import { whyClosed } from "./rules";
import { workshopsOn } from "./workshops.server";

const venue = {
  select: {
    name: true,
    street: true,
    postcode: true,
    municipality: true,
    province: true,
    route: true,
    accessibility: true,
  },
} as const;

/**
 * What the registration form is made of: the event and its dates, whether each takes registrations, and the
 * workshops per choice round of the chosen date.
 * @param occurrenceId the chosen date; the first open one when absent or not of this event.
 * @throws NotFound when the event is not visible to the viewer.
 */
export async function registrationForm(viewer: Viewer, slug: string, occurrenceId: string | null) {
  const event = await db().event.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      title: true,
      kind: true,
      networkId: true,
      publishedAt: true,
      cancelledAt: true,
      seriesId: true,
      network: { select: { fundingLine: true } },
      occurrences: { orderBy: [{ startsAt: "asc" }, { id: "asc" }], include: { venue } },
    },
  });
  if (!event || !isVisible(viewer, event)) throw new NotFound("event");
  const published = event.publishedAt !== null && event.cancelledAt === null;
  const at = now();
  const dates = event.occurrences.map((date) => ({
    id: date.id,
    startsAt: date.startsAt,
    endsAt: date.endsAt,
    venue: date.venue,
    online: date.venue === null,
    closed: whyClosed({ ...date, published }, at),
  }));
  const chosen =
    dates.find((date) => date.id === occurrenceId) ?? dates.find((date) => !date.closed) ?? dates[0] ?? null;
  const rounds = chosen ? await workshopsOn(event.id, chosen.id) : [];
  return {
    event: {
      id: event.id,
      slug: event.slug,
      title: event.title,
      kind: event.kind,
      seriesId: event.seriesId,
      fundingLine: event.network?.fundingLine ?? "",
    },
    dates,
    chosen,
    rounds,
  };
}

const details = {
  needs: { select: { access: true, diet: true } },
  organisation: { select: { name: true } },
  choices: true,
  waits: { where: { status: { in: ["WAITING", "OFFERED"] } } },
  presences: { select: { itemId: true, arrivedAt: true, leftAt: true } },
  occurrence: {
    include: {
      venue,
      event: {
        select: {
          id: true,
          slug: true,
          title: true,
          kind: true,
          sequence: true,
          cancelledAt: true,
          publishedAt: true,
          contactName: true,
          contactEmail: true,
          seriesId: true,
          network: { select: { name: true, fundingLine: true } },
          occurrences: {
            where: { cancelledAt: null },
            orderBy: [{ startsAt: "asc" }, { id: "asc" }],
            // Other dates' online links are for who is registered there.
            omit: { onlineUrl: true },
            include: { venue },
          },
        },
      },
    },
  },
} satisfies Prisma.RegistrationInclude;

/** Everything the private page shows of one registration: its seat or place in line, its workshops, and its offers. */
export async function registrationDetails(holder: Holder) {
  const row = await db().registration.findUnique({ where: { id: holder.registrationId }, include: details });
  if (!row) throw new NotFound("registration");
  const rounds = await workshopsOn(holder.eventId, row.occurrenceId);
  const { onlineUrl, ...occurrence } = row.occurrence;
  return {
    ...row,
    // Only who has a seat hears where to join.
    occurrence: { ...occurrence, onlineUrl: row.status === "CONFIRMED" ? onlineUrl : "" },
    rounds,
    place: row.status === "WAITLISTED" ? await placeInLine(row) : null,
    waits: await withPlaces(row.waits),
  };
}

type InLine = { occurrenceId: string; queueRank: number; arrival: number };

/** Place in the line of the date; 1 is first. */
async function placeInLine({ occurrenceId, queueRank, arrival }: InLine): Promise<number> {
  const before = await db().registration.count({
    where: {
      occurrenceId,
      status: "WAITLISTED",
      OR: [{ queueRank: { lt: queueRank } }, { queueRank, arrival: { lt: arrival } }],
    },
  });
  return before + 1;
}

type Wait = {
  id: string;
  itemId: string;
  occurrenceId: string;
  queueRank: number;
  arrival: number;
  status: string;
  offerExpiresAt: Date | null;
};

async function withPlaces(waits: Wait[]): Promise<(Wait & { place: number })[]> {
  return Promise.all(
    waits.map(async (wait) => {
      const { itemId, occurrenceId, queueRank, arrival } = wait;
      const before = await db().workshopWait.count({
        where: {
          itemId,
          occurrenceId,
          status: "WAITING",
          OR: [{ queueRank: { lt: queueRank } }, { queueRank, arrival: { lt: arrival } }],
        },
      });
      return { ...wait, place: before + 1 };
    }),
  );
}

/** The registrations of a person who logged in, newest day first, each with its private page. */
export async function registrationsOf(viewer: Viewer) {
  if (!viewer.personId) return [];
  const rows = await db().registration.findMany({
    where: { personId: viewer.personId, anonymisedAt: null },
    orderBy: { occurrence: { startsAt: "desc" } },
    select: {
      id: true,
      linkVersion: true,
      status: true,
      name: true,
      occurrence: {
        select: {
          startsAt: true,
          endsAt: true,
          cancelledAt: true,
          venue: { select: { name: true, municipality: true } },
          event: { select: { title: true, slug: true } },
        },
      },
    },
  });
  return rows.map((row) => ({ ...row, path: privatePath(row) }));
}
