import { PROVINCES, type ProvinceName } from "~/domain/vocabulary/province";
import type { PhaseKindName } from "../network";

/**
 * What a plan clashes on and what it still leaves out. Everything here is computed of plain facts, so that a page can
 * ask the same of the plan as it is and as it was.
 */

/** planned: there is no event yet; draft: its event is not online; online: to come; past: it was held. */
export type SessionState = "planned" | "draft" | "online" | "past" | "cancelled";

export type PlanSession = {
  id: string;
  sectorId: string | null;
  province: ProvinceName | null;
  /** `YYYY-MM`; empty when it is not known yet. */
  month: string;
  state: SessionState;
  /** `YYYY-MM-DD` of each date of its event that goes on, in order. */
  days: string[];
};

export type PlanPhase = {
  kind: PhaseKindName;
  /** `YYYY-MM` in which it begins and ends; null when that is not known. */
  from: string | null;
  until: string | null;
};

/** Something that two sessions, or a session and its phase, are in each other's way for. */
export type Clash =
  | { kind: "same-month"; month: string; province: ProvinceName; sessionIds: string[] }
  | { kind: "same-day"; day: string; sessionIds: string[] }
  | { kind: "same-pair"; sectorId: string; province: ProvinceName; sessionIds: string[] }
  | { kind: "outside-phase"; month: string; sessionIds: [string] }
  | { kind: "event-elsewhen"; month: string; eventMonth: string; sessionIds: [string] };

/** Something of Flanders, or of the period, in which nothing is planned. */
export type Gap =
  | { kind: "empty-month"; month: string }
  | { kind: "sector"; sectorId: string }
  | { kind: "province"; province: ProvinceName };

export type Finding = Clash | Gap;

/** Longer than this, the months of a phase are no columns any more: only those that are used. */
const MOST_MONTHS = 24;

/** The months a phase touches, in order; none when its begin or end is not known, or it is too long to lay out. */
export function monthsOfPhase({ from, until }: PlanPhase): string[] {
  if (from === null || until === null || until < from) return [];
  const months: string[] = [];
  for (let month = from; month <= until; month = nextMonth(month)) {
    if (months.push(month) > MOST_MONTHS) return [];
  }
  return months;
}

/** The months that a plan shows: those of the phase, and those that are used outside of it. */
export function monthsOfPlan(phase: PlanPhase, sessions: readonly PlanSession[]): string[] {
  const used = sessions.flatMap(({ month }) => (month === "" ? [] : [month]));
  return [...new Set([...monthsOfPhase(phase), ...used])].sort();
}

/** The month after it. */
export function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

/** A session that was called off is in nobody's way, and covers nothing. */
const standing = (sessions: readonly PlanSession[]) => sessions.filter(({ state }) => state !== "cancelled");

/**
 * What is in each other's way in the plan of one phase.
 * @param elsewhere sessions of the other phases of the network: they share its people, so their days clash too.
 */
export function clashesOf(
  phase: PlanPhase,
  all: readonly PlanSession[],
  elsewhere: readonly PlanSession[] = [],
): Clash[] {
  const sessions = standing(all);
  return [
    ...sameDay(sessions, standing(elsewhere)),
    ...sameMonth(sessions),
    ...samePair(sessions),
    ...sessions.filter((one) => isOutside(phase, one.month)).map(outside),
    ...sessions.flatMap(elsewhen),
  ];
}

function sameDay(sessions: PlanSession[], elsewhere: PlanSession[]): Clash[] {
  const here = new Set(sessions.map(({ id }) => id));
  const onDays = [...sessions, ...elsewhere].flatMap((one) =>
    [...new Set(one.days)].map((day) => ({ day, id: one.id })),
  );
  return grouped(onDays, ({ day }) => day)
    .filter(([, list]) => list.length > 1 && list.some(({ id }) => here.has(id)))
    .map(([day, list]) => ({ kind: "same-day", day, sessionIds: list.map(({ id }) => id) }));
}

function sameMonth(sessions: PlanSession[]): Clash[] {
  return grouped(sessions, ({ month, province }) => month && province && `${month} ${province}`)
    .filter(([, list]) => list.length > 1)
    .map(([, list]) => ({
      kind: "same-month",
      month: list[0]!.month,
      province: list[0]!.province!,
      sessionIds: list.map(({ id }) => id),
    }));
}

function samePair(sessions: PlanSession[]): Clash[] {
  return grouped(sessions, ({ sectorId, province }) => sectorId && province && `${province} ${sectorId}`)
    .filter(([, list]) => list.length > 1)
    .map(([, list]) => ({
      kind: "same-pair",
      sectorId: list[0]!.sectorId!,
      province: list[0]!.province!,
      sessionIds: list.map(({ id }) => id),
    }));
}

/** Is this month before the phase begins or after it ends? What is not known is not outside. */
export function isOutside({ from, until }: PlanPhase, month: string): boolean {
  if (month === "") return false;
  return (from !== null && month < from) || (until !== null && month > until);
}

const outside = ({ id, month }: PlanSession): Clash => ({ kind: "outside-phase", month, sessionIds: [id] });

/** The plan says one month, the dates of the event another. */
function elsewhen({ id, month, days }: PlanSession): Clash[] {
  const months = days.map((day) => day.slice(0, 7));
  const [eventMonth] = months;
  if (eventMonth === undefined || months.includes(month)) return [];
  return [{ kind: "event-elsewhen", month, eventMonth, sessionIds: [id] }];
}

/** In order of the keys; what has no key belongs to no group. */
function grouped<One>(list: readonly One[], keyOf: (one: One) => string | null): [string, One[]][] {
  const groups = new Map<string, One[]>();
  for (const one of list) {
    const key = keyOf(one);
    if (key) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Regional sessions together give a picture of all Flanders: only there a sector or a region can be missing. */
const COVERS_FLANDERS: PhaseKindName[] = ["REGIONALE_SESSIES"];
/** A closing event is one day: the other months of its phase are not empty. */
const MONTHLY: PhaseKindName[] = ["REGIONALE_SESSIES", "THEMATISCHE_SESSIES"];

/**
 * What the plan of a phase still leaves out.
 * @param sectorIds all sectors there are, in the order in which they are read.
 * @param thisMonth `YYYY-MM`; a month that is over cannot be filled any more.
 */
export function gapsOf(
  phase: PlanPhase,
  all: readonly PlanSession[],
  sectorIds: readonly string[],
  thisMonth: string,
): Gap[] {
  const sessions = standing(all);
  const used = new Set(sessions.map(({ month }) => month));
  const empty = MONTHLY.includes(phase.kind)
    ? monthsOfPhase(phase).filter((month) => month >= thisMonth && !used.has(month))
    : [];
  const months = empty.map((month): Gap => ({ kind: "empty-month", month }));
  if (!COVERS_FLANDERS.includes(phase.kind)) return months;
  const { sectors, provinces } = notCovered(sessions, sectorIds);
  return [
    ...months,
    ...sectors.map((sectorId): Gap => ({ kind: "sector", sectorId })),
    ...provinces.map((province): Gap => ({ kind: "province", province })),
  ];
}

/** The sectors and provinces for which no session is planned or held. */
export function notCovered(all: readonly PlanSession[], sectorIds: readonly string[]) {
  const sessions = standing(all);
  return {
    sectors: sectorIds.filter((id) => !sessions.some(({ sectorId }) => sectorId === id)),
    provinces: PROVINCES.filter((name) => !sessions.some(({ province }) => province === name)),
  };
}

/** One and the same finding has one and the same key, before and after a change. */
export function keyOf(finding: Finding): string {
  return JSON.stringify(Object.entries(finding).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a change made worse and what it solved. What it left as it was is in neither. */
export function compare(before: readonly Finding[], after: readonly Finding[]) {
  const [was, is] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return {
    made: after.filter((finding) => !was.has(keyOf(finding))),
    solved: before.filter((finding) => !is.has(keyOf(finding))),
  };
}

/** The sessions of one cell of the table of sectors and provinces; null: of no sector, or of no province yet. */
export function inCell<Session extends Pick<PlanSession, "sectorId" | "province">>(
  sessions: readonly Session[],
  sectorId: string | null,
  province: ProvinceName | null,
): Session[] {
  return sessions.filter((one) => one.sectorId === sectorId && one.province === province);
}

/** How far a province is: something was held there, something is planned, or nothing. */
export type ProvinceCover = "held" | "planned" | "none";

/** Per province how many sessions were held there and how many are to come. */
export function coverOfProvinces(all: readonly PlanSession[]) {
  const sessions = standing(all);
  return PROVINCES.map((province) => {
    const here = sessions.filter((one) => one.province === province);
    const held = here.filter(({ state }) => state === "past").length;
    const cover: ProvinceCover = held > 0 ? "held" : here.length > 0 ? "planned" : "none";
    return { province, held, planned: here.length - held, cover };
  });
}
