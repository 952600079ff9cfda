import { organisedDate } from "~/domain/events/organised.server";
import { unsafeCore } from "~/domain/networks/core.server";
import { mayOrganise } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { coreState } from "./core-attendance";
import { heardOfCore } from "./inside/core-heard.server";

/**
 * How each member of the fixed core stands to the session that a date is of; null when it is no regional session of a
 * network with such a group. The group's address is there for who may fill in what is missing.
 * @throws NotFound for a date that the viewer does not organise.
 */
export async function coreOnDate(viewer: Viewer, occurrenceId: string) {
  const { event } = await organisedDate(viewer, occurrenceId);
  const { networkId } = event;
  if (!networkId) return null;
  const { kind } = await db().event.findUniqueOrThrow({ where: { id: event.id }, select: { kind: true } });
  const core = kind === "REGIONALE_SESSIE" ? await unsafeCore(db(), networkId) : null;
  if (!core) return null;
  const at = now();
  const seats = core.members.filter((seat) => seat.leftAt === null && (seat.organisationId ?? seat.person));
  const { sessions, heard } = await heardOfCore(db(), [event.id], seats);
  const session = sessions[0];
  return {
    stage: stageOf(event, session?.endsAt, at),
    group: mayOrganise(viewer, { eventId: null, networkId }) ? { networkId, id: core.id } : null,
    members: seats
      .map((seat) => ({
        id: seat.id,
        name: seat.person?.name ?? null,
        organisation: seat.organisation?.name ?? null,
        state: session ? coreState([seat], session, heard, at) : ("not-invited" as const),
      }))
      .sort((a, b) => label(a).localeCompare(label(b), "nl")),
  };
}

export type CoreOnDate = NonNullable<Awaited<ReturnType<typeof coreOnDate>>>;

/** Whether the core still is to hear of the session. */
function stageOf({ publishedAt, cancelledAt }: Lived, endsAt: Date | undefined, at: Date) {
  if (cancelledAt || (endsAt && endsAt <= at)) return "over";
  return publishedAt ? "online" : "draft";
}
type Lived = { publishedAt: Date | null; cancelledAt: Date | null };

const label = (member: { name: string | null; organisation: string | null }) =>
  member.organisation ?? member.name ?? "";
