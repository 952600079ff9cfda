import { record } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { Conflict } from "~/platform/errors";
import { deal } from "./deal";
import { onGroups, readTables, saveSeats } from "./inside/tables.server";

/** How a deal came out: who got a first seat, who got another one, who has none. */
export type DealOutcome = { placed: number; moved: number; left: number };

/**
 * Deals everybody out over the groups of a date. Who is pinned stays; who has a seat keeps it where that does not
 * spoil the rest. Two organisers who do this at once get one deal.
 * @throws Conflict `no-groups` when there is nothing to deal over.
 */
export async function dealOut(viewer: Viewer, occurrenceId: string): Promise<DealOutcome> {
  return dealWith(viewer, occurrenceId, false);
}

/** Gives who has no group one, without moving anybody. */
export async function dealNewIn(viewer: Viewer, occurrenceId: string): Promise<DealOutcome> {
  return dealWith(viewer, occurrenceId, true);
}

async function dealWith(viewer: Viewer, occurrenceId: string, onlyNew: boolean): Promise<DealOutcome> {
  return onGroups(viewer, occurrenceId, async ({ tx, happening }) => {
    const { groups, people, seats } = await readTables(tx, occurrenceId);
    if (groups.length === 0) throw new Conflict("no-groups");
    const dealt = deal(people, groups, seats, { onlyNew });
    const outcome = { ...(await saveSeats(tx, seats, dealt.seats)), left: dealt.left.length };
    await record(tx, happening("groups.dealt", occurrenceId, { onlyNew, ...outcome }));
    return outcome;
  });
}
