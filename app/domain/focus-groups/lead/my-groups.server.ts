import { holdsRole } from "~/domain/people/rules";
import type { RoleName, Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { addDays, startOfDay } from "~/platform/time";
import type { HelperRole } from "./helper-words";
import { ofDay } from "../inside/of-day";

/** More than anybody helps in; what is further away comes nearer by itself. */
const MOST = 40;
/** A report is finished after the day: so long the group stays in sight. */
const KEPT_DAYS = 14;

/**
 * The groups in which the viewer leads or takes notes, by their role on the group or on its event, the first to
 * come first. Organisers find theirs on the pages of the date.
 * @param eventId only those of this event that are today.
 */
export async function groupsIHelp(viewer: Viewer, eventId?: string) {
  if (!viewer.personId) return [];
  const { personId } = viewer;
  const grants = viewer.grants.filter(({ role }) => role === "FACILITATOR" || role === "NOTE_TAKER");
  const today = startOfDay(now());
  const rows = await db().focusGroup.findMany({
    where: {
      occurrence: {
        cancelledAt: null,
        endsAt: { gte: eventId ? today : addDays(today, -KEPT_DAYS) },
        ...(eventId ? { startsAt: { lt: addDays(today, 1) } } : {}),
        event: { cancelledAt: null, ...(eventId ? { id: eventId } : {}) },
      },
      OR: [
        { helpers: { some: { personId } } },
        { occurrence: { eventId: { in: grants.flatMap((grant) => grant.eventId ?? []) } } },
        { occurrence: { event: { networkId: { in: grants.flatMap((grant) => grant.networkId ?? []) } } } },
      ],
    },
    orderBy: [{ occurrence: { startsAt: "asc" } }, { order: "asc" }, { id: "asc" }],
    take: MOST,
    select: {
      id: true,
      title: true,
      guidingQuestion: true,
      room: true,
      helpers: { where: { personId }, select: { role: true } },
      occurrence: {
        select: {
          startsAt: true,
          endsAt: true,
          venue: { select: { name: true, municipality: true } },
          event: { select: { id: true, title: true, networkId: true } },
        },
      },
    },
  });
  return rows.map(ofDay).map(({ helpers, occurrence: { event, ...day }, ...group }) => {
    const scope = { eventId: event.id, networkId: event.networkId };
    const has = (role: RoleName) =>
      holdsRole(viewer, [role], scope) || helpers.some((helper) => helper.role === role);
    const role: HelperRole = has("FACILITATOR") ? "FACILITATOR" : "NOTE_TAKER";
    return { ...group, ...day, event: event.title, role };
  });
}

export type MyGroup = Awaited<ReturnType<typeof groupsIHelp>>[number];
