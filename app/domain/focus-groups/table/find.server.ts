import { isWithin, limit, networkOf } from "~/domain/people/rate-limits.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { Conflict } from "~/platform/errors";
import { sameText, sign } from "~/platform/ids.server";
import { appSecret } from "~/platform/secret.server";
import { readCode } from "./code";
import { mayJoinNow } from "./rules";

/** How somebody says which table: the letters, where they ask from, and what a QR code adds to the letters. */
export type TableAsked = { code: string; proof: string | null; ip: string };

/** What the QR code of a table adds to its letters. It cannot be guessed, so that whoever scanned is never kept waiting. */
export function proofOf({ id, tableCode }: { id: string; tableCode: string }): string {
  return sign(appSecret(), "table", `${id}.${tableCode}`);
}

/** Where a table's QR code leads. */
export function joinPath(group: { id: string; tableCode: string }): string {
  return `/tafel/${group.tableCode}?k=${proofOf(group)}`;
}

/**
 * The table of a code. Wrong guesses are counted, per network and all together, and past the bound not even a right
 * code is told from a wrong one; right ones never count, for a whole hotel may share one address.
 * @throws Conflict `table-code` for a code that is wrong or of a table that is closed; `too-many-tries`.
 */
export async function tableByCode({ code, proof, ip }: TableAsked) {
  const letters = readCode(code);
  // Looked up before the counters are: of many guesses at once each one sees the failures of those before it.
  const group = letters ? await find(letters) : null;
  if (group && proof && sameText(proof, proofOf(group))) return group;
  const network = networkOf(ip);
  if (!group) {
    await limit("table-network", network);
    await limit("table-everywhere", "all");
    throw new Conflict("table-code");
  }
  if (!(await isWithin("table-network", network)) || !(await isWithin("table-everywhere", "all")))
    throw new Conflict("too-many-tries");
  return group;
}

export type FoundTable = Awaited<ReturnType<typeof tableByCode>>;

async function find(tableCode: string) {
  const group = await db().focusGroup.findUnique({
    where: { tableCode },
    select: {
      id: true,
      title: true,
      mayBeAnonymous: true,
      tableOpenedAt: true,
      occurrence: {
        select: { id: true, eventId: true, startsAt: true, endsAt: true, event: { select: { title: true } } },
      },
    },
  });
  if (!group?.occurrence) return null;
  const table = { ...group, occurrence: group.occurrence, tableCode };
  return mayJoinNow(table, now()) ? table : null;
}
