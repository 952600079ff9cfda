import { isAdministrator } from "~/domain/people/rules";
import type { RoleName, Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { brusselsDay } from "~/platform/time";
import { STATE } from "./access.server";
import { isUndecided } from "./rules";

const networksOf = (viewer: Viewer, roles: RoleName[]) =>
  viewer.grants.flatMap(({ role, networkId }) => (roles.includes(role) && networkId ? [networkId] : []));

/** Rounds that wait for the viewer's answer as an expert, the first to end first. */
export async function roundsWaitingFor(viewer: Viewer) {
  const networks = networksOf(viewer, ["EXPERT"]);
  if (!viewer.personId || networks.length === 0) return [];
  const rounds = await db().verdictRound.findMany({
    where: { networkId: { in: networks }, sentAt: { not: null }, closedAt: null },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, title: true, dueOn: true, sentAt: true },
      network: { select: { name: true } },
      conclusions: {
        select: {
          ...STATE,
          verdicts: { where: { personId: viewer.personId }, select: { changedAt: true } },
        },
      },
    },
  });
  return rounds.flatMap(({ conclusions, sentAt, ...round }) => {
    const asked = conclusions.filter(isUndecided);
    const waiting = asked.filter(({ verdicts }) => !verdicts.some((one) => one.changedAt >= sentAt!));
    return waiting.length > 0 ? [{ ...round, waiting: waiting.length, of: asked.length }] : [];
  });
}

export type WaitingRound = Awaited<ReturnType<typeof roundsWaitingFor>>[number];

type About = { roundId: string; title: string; network: string };

/** Something about a round for whoever closes and decides. */
export type RoundTodo =
  | (About & { kind: "close"; over: boolean; dueOn: Date; answered: number; experts: number })
  /** `differ`: of so many conclusions the experts think differently. */
  | (About & { kind: "decide"; conclusions: number; differ: number });

/**
 * What waits for the steering group and the organisers of a network: rounds whose day went by or in which everybody
 * answered, to close, and conclusions whose round is closed, to decide on. As many statements for one round as for many.
 * @param roles in which of their roles the viewer is asked; an administrator as an organiser, of every network.
 */
export async function roundsToDo(viewer: Viewer, roles: ("ORGANISER" | "STEERING")[]): Promise<RoundTodo[]> {
  const everywhere = roles.includes("ORGANISER") && isAdministrator(viewer);
  const networks = networksOf(viewer, roles);
  if (!everywhere && networks.length === 0) return [];
  const rounds = await db().verdictRound.findMany({
    where: {
      ...(everywhere ? {} : { networkId: { in: networks } }),
      sentAt: { not: null },
      // Of what was decided long ago only what has to be adjusted can be asked anew.
      conclusions: {
        some: { withdrawnAt: null, OR: [{ outcome: null }, { outcome: "BIJ_TE_STUREN" }] },
      },
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, title: true, networkId: true, dueOn: true, sentAt: true, closedAt: true },
      network: { select: { name: true } },
      conclusions: {
        select: { ...STATE, verdicts: { select: { personId: true, kind: true, changedAt: true } } },
      },
    },
  });
  const experts = await expertsOf(rounds.map(({ networkId }) => networkId));
  return rounds.flatMap((round) => todoOf(round, experts.get(round.networkId) ?? new Set()));
}

type Said = { personId: string | null; kind: string; changedAt: Date };
type Round = {
  id: string;
  title: string;
  dueOn: Date;
  sentAt: Date | null;
  closedAt: Date | null;
  network: { name: string };
  conclusions: (Parameters<typeof isUndecided>[0] & { verdicts: Said[] })[];
};

function todoOf(round: Round, experts: ReadonlySet<string>): RoundTodo[] {
  const { dueOn, closedAt, sentAt } = round;
  const asked = round.conclusions
    .filter(isUndecided)
    .map(({ verdicts }) => verdicts.filter(({ changedAt }) => changedAt >= sentAt!));
  if (asked.length === 0) return [];
  const about = { roundId: round.id, title: round.title, network: round.network.name };
  if (closedAt) {
    const differ = asked.filter((said) => new Set(said.map(({ kind }) => kind)).size > 1).length;
    return [{ ...about, kind: "decide", conclusions: asked.length, differ }];
  }
  const all = [...experts].filter((id) => asked.every((said) => said.some((one) => one.personId === id)));
  const over = dueOn.toISOString().slice(0, 10) < brusselsDay(now());
  const complete = experts.size > 0 && all.length === experts.size;
  if (!over && !complete) return [];
  return [{ ...about, kind: "close", over, dueOn, answered: all.length, experts: experts.size }];
}

async function expertsOf(networkIds: string[]): Promise<Map<string, Set<string>>> {
  const rows = await db().roleGrant.findMany({
    where: { networkId: { in: networkIds }, role: "EXPERT" },
    select: { networkId: true, personId: true },
  });
  const found = new Map<string, Set<string>>();
  for (const { networkId, personId } of rows)
    if (networkId) found.set(networkId, (found.get(networkId) ?? new Set()).add(personId));
  return found;
}
