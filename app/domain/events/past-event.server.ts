import { record } from "~/domain/activity/record.server";
import { organisationsFor } from "~/domain/people/known.server";
import { organisationKey } from "~/domain/people/organisation";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { fromWallClock } from "~/platform/time";
import type { EventKindName, ItemKindName, ProvinceName } from "./event";
import { freeSlug } from "./inside/slug.server";
import { mustStartIn } from "./save-series.server";

/** A document seldom tells the hours of a day that is over: it counts as this day, and its page says so. */
const HOURS = { from: 9, to: 17 };
const HOURS_UNKNOWN = "De uren van dit evenement zijn niet gekend: 9 tot 17 uur is bij benadering.";

export type PastPlace = { name: string; municipality: string; province: ProvinceName };
export type PastSpeaker = {
  name: string;
  title: string;
  organisation: string;
  part: ItemKindName;
  subject: string;
  /** Spoke there only; empty: on every date. */
  municipality: string;
};
export type PastEvent = {
  kind: EventKindName;
  title: string;
  networkId: string | null;
  edition: number | null;
  summary: string;
  /** Everybody may see it. */
  published: boolean;
  /** How many came in all: there were as many seats, at least. */
  capacity: number;
  dates: { day: string; place: PastPlace | null }[];
  speakers: PastSpeaker[];
};

/**
 * An event that is over, as a document tells of it. Nobody is told: there is nothing to register for any more.
 * @throws Invalid at `networkId`; NotAllowed.
 */
export async function recordPastEvent(tx: Tx, viewer: Viewer, past: PastEvent) {
  mustStartIn(viewer, past.networkId);
  const id = newId();
  const published = past.published ? { publishedAt: now(), publishedById: viewer.personId } : {};
  await tx.event.create({
    data: {
      ...{ id, slug: await freeSlug(tx, "event", past.title), kind: past.kind, title: past.title },
      ...{ networkId: past.networkId, edition: past.edition, summary: past.summary },
      ...{ description: past.dates.length > 0 ? HOURS_UNKNOWN : "", severalDates: false },
      ...published,
    },
  });
  const dates: { id: string; municipality: string }[] = [];
  for (const date of past.dates) dates.push(await addDate(tx, id, date, past.capacity));
  await addSpeakers(tx, id, past.speakers, dates);
  await record(tx, { kind: "event.created", subjectId: id, eventId: id, actorId: viewer.personId });
  return { id, dates };
}

async function addDate(
  tx: Tx,
  eventId: string,
  { day, place }: PastEvent["dates"][number],
  capacity: number,
) {
  const at = (hour: number) => fromWallClock(`${day}T${String(hour).padStart(2, "0")}:00`);
  const venue = place && (await tx.venue.create({ data: place, select: { id: true } }));
  const { id } = await tx.occurrence.create({
    data: {
      ...{ eventId, startsAt: at(HOURS.from), endsAt: at(HOURS.to) },
      ...{ capacity: Math.max(1, capacity), venueId: venue?.id ?? null },
    },
    select: { id: true },
  });
  return { id, municipality: place?.municipality ?? "" };
}

const NOUNS: Partial<Record<ItemKindName, string>> = { GETUIGENIS: "Getuigenis", WORKSHOP: "Workshop" };

/** A part of the programme for each who spoke; its hours are those of the whole day. */
async function addSpeakers(
  tx: Tx,
  eventId: string,
  speakers: PastSpeaker[],
  dates: { id: string; municipality: string }[],
): Promise<void> {
  const names = speakers.map(({ organisation }) => organisation);
  const organisations = await organisationsFor(tx, names);
  for (const [order, { name, title, organisation, part, subject, municipality }] of speakers.entries()) {
    const who = name || organisation;
    const words = subject || `${NOUNS[part] ?? "Toelichting"} van ${who}`;
    const date = municipality ? dates.find((one) => one.municipality === municipality) : undefined;
    await tx.programmeItem.create({
      data: {
        ...{ eventId, occurrenceId: date?.id ?? null, kind: part, order },
        title: words.slice(0, 1).toUpperCase() + words.slice(1, 160),
        ...{ startMinute: HOURS.from * 60, endMinute: HOURS.to * 60 },
        speakers: {
          create: {
            name: who,
            title,
            organisationId: organisations.get(organisationKey(organisation)) ?? null,
          },
        },
      },
    });
  }
}
