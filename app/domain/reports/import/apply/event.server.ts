import { EVENT_KINDS, ITEM_KINDS, PROVINCES } from "~/domain/events/event";
import { organisedEvent } from "~/domain/events/organised.server";
import { PARTICIPANT_TYPES } from "~/domain/events/participant-types";
import { recordPastEvent, type PastPlace } from "~/domain/events/past-event.server";
import { addPastGroups } from "~/domain/focus-groups/past-groups.server";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { Invalid, NotFound } from "~/platform/errors";
import { brusselsDay } from "~/platform/time";
import type { Confirmed } from "../confirm-form.server";
import type { ToldGroup } from "./group-notes.server";
import { QUALIFIERS, valueOf, valuesOf, type Fact, type FactKind } from "../facts";

/** A table of which nobody wrote down how many sat there. */
const SEATS_AT_TABLE = 20;
const SEATS = 100;

const of = (facts: readonly Fact[], kind: FactKind) => facts.filter((fact) => fact.kind === kind);

/**
 * The event that the report is about, with its dates, who came and the groups, each with the passage that tells of it;
 * null when it is about none.
 * @throws Invalid at `event`, or at what cannot be kept without a date.
 */
export async function putEvent(
  tx: Tx,
  viewer: Viewer,
  networkId: string | null,
  confirmed: Confirmed,
): Promise<{ eventId: string | null; groups: ToldGroup[] }> {
  const { event, facts } = confirmed;
  if (event === "none") return { eventId: null, groups: [] };
  const { id, dates } =
    event === "new"
      ? await newEvent(tx, viewer, networkId, confirmed)
      : await presentEvent(tx, viewer, event.eventId, confirmed);
  await putAttendance(tx, id, facts);
  const groups = of(facts, "focusGroup");
  if (groups.length === 0) return { eventId: id, groups: [] };
  const [first] = dates;
  if (!first) throw new Invalid({ event: "no-date-for-groups" });
  const rows = groups.map((fact) => ({
    title: valueOf(fact, "title").slice(0, 120),
    guidingQuestion: valueOf(fact, "question").slice(0, 500),
    allowedTypes: PARTICIPANT_TYPES.filter((type) => valuesOf(fact, "types").includes(type)),
  }));
  const ids = await addPastGroups(tx, first.id, rows, SEATS_AT_TABLE);
  return { eventId: id, groups: groups.map(({ passage }, i) => ({ id: ids[i]!, passage })) };
}

async function newEvent(tx: Tx, viewer: Viewer, networkId: string | null, confirmed: Confirmed) {
  const { facts, eventKind, eventTitle, published } = confirmed;
  const [organiser] = of(facts, "organiser");
  const count = of(facts, "attendance").map((fact) => Number(valueOf(fact, "count")));
  const [edition] = of(facts, "edition");
  return recordPastEvent(tx, viewer, {
    ...{ kind: EVENT_KINDS.find((one) => one === eventKind)!, title: eventTitle, networkId, published },
    edition: edition ? Number(valueOf(edition, "number")) : null,
    summary: organiser ? `Georganiseerd door ${valueOf(organiser, "name")}.` : "",
    capacity: Math.max(0, ...count) || SEATS,
    dates: datesOf(facts),
    speakers: speakersOf(facts),
  });
}

function datesOf(facts: readonly Fact[]) {
  const places = of(facts, "venue").map(placeOf);
  return of(facts, "date").map((fact) => {
    const wanted = valueOf(fact, "place");
    const place = places.find(({ municipality }) => municipality === wanted);
    return {
      day: valueOf(fact, "day"),
      place: place ?? (!wanted && places.length === 1 ? places[0]! : null),
    };
  });
}

const placeOf = (fact: Fact): PastPlace => ({
  name: valueOf(fact, "name") || valueOf(fact, "municipality"),
  municipality: valueOf(fact, "municipality"),
  province: PROVINCES.find((one) => one === valueOf(fact, "province"))!,
});

const speakersOf = (facts: readonly Fact[]) =>
  of(facts, "speaker").map((fact) => ({
    name: valueOf(fact, "name"),
    title: valueOf(fact, "title"),
    organisation: valueOf(fact, "organisation"),
    part: ITEM_KINDS.find((one) => one === valueOf(fact, "part"))!,
    subject: valueOf(fact, "subject"),
    municipality: valueOf(fact, "place"),
  }));

/** An event that is there keeps its title, dates and programme; its figures and groups come with the document. */
async function presentEvent(tx: Tx, viewer: Viewer, eventId: string, { facts }: Confirmed) {
  const event = await organisedEvent(viewer, eventId, tx).catch((error: unknown) => {
    throw error instanceof NotFound ? new Invalid({ event: "invalid" }) : error;
  });
  if ((await tx.report.count({ where: { eventId } })) > 0) throw new Invalid({ event: "has-report" });
  const days = of(facts, "date").map((fact) => valueOf(fact, "day"));
  const told = event.occurrences.filter(({ startsAt }) => days.includes(brusselsDay(startsAt)));
  return { id: eventId, dates: told.length > 0 ? told : event.occurrences };
}

/** Replaces what was there: who ticked a figure wants that one. */
async function putAttendance(tx: Tx, eventId: string, facts: readonly Fact[]): Promise<void> {
  const total = of(facts, "attendance").map((fact) => ({
    eventId,
    type: null,
    count: Math.round(Number(valueOf(fact, "count").replace(",", "."))),
    qualifier: QUALIFIERS.find((one) => one === valueOf(fact, "qualifier"))!,
  }));
  const wanted = of(facts, "presentType").map((fact) => valueOf(fact, "type"));
  const types = PARTICIPANT_TYPES.filter((type) => wanted.includes(type));
  if (total.length > 0) await tx.attendanceFigure.deleteMany({ where: { eventId, type: null } });
  const known = await tx.attendanceFigure.findMany({ where: { eventId, type: { in: types } } });
  const fresh = types.filter((type) => !known.some((row) => row.type === type));
  const present = fresh.map((type) => ({ eventId, type, count: null }));
  await tx.attendanceFigure.createMany({ data: [...total.slice(0, 1), ...present] });
}
