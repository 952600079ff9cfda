import { record, transaction } from "~/domain/activity/record.server";
import { organisedNetwork } from "~/domain/networks/access.server";
import { unsafeCore, type CoreSeat } from "~/domain/networks/core.server";
import { seesMembers } from "~/domain/networks/rules";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { attendanceOf, coreState } from "./core-attendance";
import { heardOfCore, type CoreSession } from "./inside/core-heard.server";

/**
 * The fixed core of a network over its regional sessions that are online: a row for each organisation, or for each
 * person who sits there for none, with all who sat there while there was a session.
 * @throws NotFound for a network that the viewer does not organise.
 */
export async function coreAttendance(viewer: Viewer, networkId: string) {
  const network = await organisedNetwork(viewer, networkId);
  return { network, ...(await attendanceIn(networkId)) };
}

export type CoreAttendance = Awaited<ReturnType<typeof coreAttendance>>;

/**
 * How many of the fixed core were at each regional session, without who: for whoever is in the network. Null for
 * everybody else, and while there is nothing to count.
 */
export async function coreNumbers(viewer: Viewer, networkId: string) {
  if (!seesMembers(viewer, networkId)) return null;
  const { sessions } = await attendanceIn(networkId);
  const counted = sessions.filter(({ total }) => total.of > 0);
  return counted.length > 0
    ? counted.map(({ id, title, startsAt, begun, total }) => ({ id, title, startsAt, begun, total }))
    : null;
}

export type CoreNumbers = NonNullable<Awaited<ReturnType<typeof coreNumbers>>>;

async function attendanceIn(networkId: string) {
  const at = now();
  const core = await unsafeCore(db(), networkId);
  const events = await db().event.findMany({
    where: { networkId, kind: "REGIONALE_SESSIE", publishedAt: { not: null }, cancelledAt: null },
    select: { id: true, title: true },
  });
  const titles = new Map(events.map(({ id, title }) => [id, title]));
  const seats = core?.members ?? [];
  const { sessions, heard } = await heardOfCore(db(), [...titles.keys()], seats);
  const rows = rowsOf(seats)
    .map((row) => {
      const states = sessions.map((session) => coreState(row.seats, session, heard, at));
      const held = states.filter((_, i) => sessions[i]!.startsAt <= at);
      return { ...row, states, total: attendanceOf(held) };
    })
    // Who left before the first of these sessions has no part in it.
    .filter((row) => row.current || row.states.some((state) => state !== "no-longer" && state !== "not-yet"));
  return {
    groupId: core?.id ?? null,
    sessions: sessions.map((session, i) => ({
      ...sessionFacts(session, at),
      title: titles.get(session.id)!,
      total: attendanceOf(
        rows.map((row) => row.states[i]!),
        session.startsAt <= at,
      ),
    })),
    rows: rows.map(({ seats: _seats, ...row }) => row),
  };
}

/** As coreAttendance, for a file; that it was taken stays on record. @throws NotFound */
export async function exportCoreAttendance(viewer: Viewer, networkId: string): Promise<CoreAttendance> {
  const attendance = await coreAttendance(viewer, networkId);
  await transaction((tx) =>
    record(tx, {
      kind: "network-core.exported",
      subjectId: networkId,
      actorId: viewer.personId,
      data: { networkId, rows: attendance.rows.length },
    }),
  );
  return attendance;
}

function sessionFacts({ id, dateId, startsAt }: CoreSession, at: Date) {
  return { id, dateId, startsAt, begun: startsAt <= at };
}

/** The seats of one organisation together, with by whom; in order of their names. */
function rowsOf(seats: CoreSeat[]) {
  const rows = new Map<string, CoreSeat[]>();
  for (const seat of seats) {
    const key = seat.organisationId ?? seat.person?.id;
    // The seat of somebody alone whom we no longer know: nothing can be said of it.
    if (key) rows.set(key, [...(rows.get(key) ?? []), seat]);
  }
  return [...rows]
    .map(([key, own]) => {
      const current = own.filter((seat) => seat.leftAt === null);
      const persons = (current.length > 0 ? current : own).flatMap((seat) => seat.person?.name ?? []);
      const organisation = own[0]!.organisation?.name ?? null;
      return {
        key,
        seats: own,
        current: current.length > 0,
        name: organisation ?? persons[0] ?? "",
        persons: organisation ? [...new Set(persons)] : [],
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, "nl"));
}
