import { record, transaction } from "~/domain/activity/record.server";
import { organisedEvent, type OrganisedEvent } from "~/domain/events/organised.server";
import { unsafeGroupsOf, type ReportedGroup } from "~/domain/focus-groups/for-report.server";
import { noteNow, projectNow } from "~/domain/focus-groups/note/note-now.server";
import { heldState, writeAsServer } from "~/domain/focus-groups/note/write-as-server.server";
import { noteOfState, restoreUpdate } from "~/domain/focus-groups/note/yjs-text";
import { groupAccess } from "~/domain/focus-groups/access.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { Conflict, NotFound } from "~/platform/errors";
import { formatDay } from "~/ui/dates";
import { Fragment } from "prosemirror-model";
import { deskReport, lockReport } from "./access.server";
import { beginDesk } from "./desk.server";
import { unsafeEventFacts } from "./facts.server";
import { citedIn } from "./inside/cited";
import { draftText, newContributions, type DraftGroup } from "./inside/draft-text";
import { synthesisIn } from "./inside/synthesis";

/** So many coming events are told of at most. */
const MOST_NEXT = 5;

/**
 * The report of an event: made, with a first text out of all that is known of it, when there is none. A second time is
 * the same report, with its text as it is.
 * @throws NotFound for an event that the viewer does not organise.
 */
export async function beginReport(viewer: Viewer, eventId: string): Promise<{ id: string; made: boolean }> {
  const event = await organisedEvent(viewer, eventId);
  const present = await db().report.findUnique({ where: { eventId }, select: { id: true } });
  if (present) return { id: present.id, made: false };
  const note = draftText(await matterOf(event));
  const made = await transaction(async (tx) => {
    // Two who press at once make one.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`report:${eventId}`}, 0))`;
    const meanwhile = await tx.report.findUnique({ where: { eventId }, select: { id: true } });
    if (meanwhile) return { id: meanwhile.id, noteId: null };
    const { title, networkId } = await organisedEvent(viewer, eventId, tx);
    const report = await beginDesk(tx, {
      ...{ title: `Verslag: ${title}`, eventId, networkId, note, createdById: viewer.personId },
    });
    await record(tx, {
      ...{ kind: "report.begun", subjectId: report.id, actorId: viewer.personId, eventId },
      data: { groupId: report.deskId },
    });
    return report;
  });
  if (made.noteId) await projectNow(made.noteId);
  return { id: made.id, made: made.noteId !== null };
}

async function matterOf(event: OrganisedEvent) {
  const { facts, groups } = await unsafeEventFacts(event.id);
  return { facts, groups: await Promise.all(groups.map(withSynthesis)), next: await comingAfter(event) };
}

async function withSynthesis(group: ReportedGroup): Promise<DraftGroup> {
  if (!group.noteId) return { ...group, synthesis: [] };
  const { state } = await noteNow(group.noteId);
  return { ...group, synthesis: synthesisIn(noteOfState(state)) };
}

/** The next dates of the same network or series that are online. */
async function comingAfter({ id, networkId, seriesId }: OrganisedEvent) {
  const family = [...(networkId ? [{ networkId }] : []), ...(seriesId ? [{ seriesId }] : [])];
  if (family.length === 0) return [];
  const dates = await db().occurrence.findMany({
    where: {
      ...{ startsAt: { gt: now() }, cancelledAt: null },
      event: { id: { not: id }, publishedAt: { not: null }, cancelledAt: null, OR: family },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: MOST_NEXT,
    select: {
      startsAt: true,
      venue: { select: { municipality: true } },
      event: { select: { title: true } },
    },
  });
  return dates.map(({ startsAt, venue, event }) => ({
    ...{ startsAt, title: event.title },
    place: venue?.municipality ?? "online",
  }));
}

/**
 * Puts what the groups said and the report does not cite under a heading at its end. Nothing that stands there is
 * touched, and what somebody took out stays out.
 * @throws NotFound when the viewer may not write in the report.
 * @throws Conflict `nothing-new`.
 */
export async function addNewContributions(viewer: Viewer, reportId: string): Promise<void> {
  const report = await deskReport(viewer, reportId);
  const { eventId, deskId, noteId } = report;
  if (!eventId) throw new Conflict("nothing-new");
  await transaction(async (tx) => {
    const access = await groupAccess({ viewer, guestSecret: null }, deskId, tx);
    if (!access.writes) throw new NotFound("report");
    await lockReport(tx, reportId);
    const state = await heldState(tx, noteId);
    const note = noteOfState(state);
    const known = await tx.reportCitation.findMany({ where: { reportId }, select: { contributionId: true } });
    const cited = new Set([
      ...citedIn(note).map(({ id }) => id),
      ...known.map(({ contributionId }) => contributionId),
    ]);
    const dates = await tx.occurrence.findMany({
      where: { eventId, cancelledAt: null },
      select: { id: true },
    });
    const groups = await unsafeGroupsOf(
      dates.map(({ id }) => id),
      tx,
    );
    const added = newContributions(groups, cited, formatDay(now()));
    if (added.length === 0) throw new Conflict("nothing-new");
    const wanted = note.copy(note.content.append(Fragment.from(added)));
    await writeAsServer(tx, noteId, restoreUpdate(state, wanted), null);
    await record(tx, {
      ...{ kind: "report.contributions-added", subjectId: reportId, actorId: viewer.personId, eventId },
      data: { groupId: deskId },
    });
  });
  await projectNow(noteId);
}
