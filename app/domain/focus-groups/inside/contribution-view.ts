import type { ContributionKindName } from "../contribution";
import { rootsOf } from "../contributions/chains";
import { byPlace, isPending, isShown } from "../contributions/rules";
import type { DecidedOn, OwnContribution, OwnState, ShownContribution } from "../contributions/view";

export type ContributionRow = {
  id: string;
  kind: ContributionKindName;
  source: "NOTE" | "PHONE";
  text: string;
  organisation: string;
  authorName: string | null;
  createdAt: Date;
  admittedAt: Date | null;
  declinedAt: Date | null;
  mergedIntoId: string | null;
  clusterId: string | null;
  order: number;
  inNote: boolean;
  passageLostAt: Date | null;
  quotedAt: Date | null;
  supports: { voterId: string }[];
};

export type Tally = {
  voterId: string;
  mine: ReadonlyMap<string, number>;
  /** Null as long as the round is open. */
  all: ReadonlyMap<string, number> | null;
};

/** What the whole table sees, in order, each with what was merged into it counted along. */
export function shownOf(
  rows: readonly ContributionRow[],
  { voterId, mine, all }: Tally,
): ShownContribution[] {
  const families = familiesOf(rows);
  return rows
    .filter(isShown)
    .sort(byPlace)
    .map((row) => {
      const family = families.get(row.id) ?? [row];
      const voters = new Set(family.flatMap(({ supports }) => supports.map((one) => one.voterId)));
      const sum = (counts: ReadonlyMap<string, number>) =>
        family.reduce((total, { id }) => total + (counts.get(id) ?? 0), 0);
      return {
        ...words(row),
        fromNote: row.source === "NOTE",
        clusterId: row.clusterId,
        inNote: row.inNote,
        lost: row.passageLostAt !== null,
        quoted: row.quotedAt !== null,
        supports: voters.size,
        supported: voters.has(voterId),
        myDots: sum(mine),
        dots: all && sum(all),
        alike: family.length - 1,
      };
    });
}

/** One's own, the newest first. */
export function ownFrom(rows: readonly ContributionRow[], own: ReadonlySet<string>): OwnContribution[] {
  const roots = rootsOf(rows);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rows
    .filter(({ id }) => own.has(id))
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
    .map((row) => ({
      ...words(row),
      state: stateOf(row),
      mergedWith: row.mergedIntoId && (byId.get(roots.get(row.id)!)?.text ?? null),
    }));
}

function stateOf(row: ContributionRow): OwnState {
  if (row.mergedIntoId) return "merged";
  if (row.declinedAt) return "declined";
  if (isPending(row)) return "waiting";
  return row.inNote ? "in-note" : "in";
}

/** What who leads decides on, the oldest first: that is who waits longest. */
export function decisionsOf(rows: readonly ContributionRow[]) {
  const roots = rootsOf(rows);
  const oldest = [...rows].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  const list = (fits: (row: ContributionRow) => boolean): DecidedOn[] =>
    oldest
      .filter(fits)
      .map((row) => ({ ...words(row), mergedIntoId: row.mergedIntoId && roots.get(row.id)! }));
  return {
    pending: list(isPending),
    declined: list((row) => row.declinedAt !== null && row.mergedIntoId === null),
    merged: list((row) => row.mergedIntoId !== null),
  };
}

function words({ id, kind, text, organisation, authorName }: ContributionRow) {
  // Of a passage the author is who took the note, not who said it.
  return { id, kind, text, organisation, author: authorName };
}

function familiesOf(rows: readonly ContributionRow[]): Map<string, ContributionRow[]> {
  const roots = rootsOf(rows);
  const families = new Map<string, ContributionRow[]>();
  for (const row of rows) {
    const root = roots.get(row.id)!;
    families.set(root, [...(families.get(root) ?? []), row]);
  }
  return families;
}
