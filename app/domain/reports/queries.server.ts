import { organisedEvent } from "~/domain/events/organised.server";
import { noteNow } from "~/domain/focus-groups/note/note-now.server";
import { noteOfState } from "~/domain/focus-groups/note/yjs-text";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { deskReport, reportInvitee, type OpenReport } from "./access.server";
import { mayComment } from "./comments.server";
import { unsafeFacts } from "./facts.server";
import { piecesOf, renderReport } from "./inside/rendering.server";
import { presentAt } from "./inside/present.server";
import { sourcesOf, versionOf } from "./inside/version.server";
import { unsafeProblems } from "./publish.server";

/**
 * A report as those who work at it see it: the text as it would be published, what is known of the event, what it
 * leans on, what others say of it, and what keeps it from being published.
 * @throws NotFound for who neither organises it nor was asked to write in it.
 */
export async function reportPage(viewer: Viewer, reportId: string) {
  const { organises, ...report } = await deskReport(viewer, reportId);
  const { state } = await noteNow(report.noteId);
  const note = noteOfState(state);
  const [facts, problems, citations, comments, versions, asked, lateTexts] = await Promise.all([
    unsafeFacts(report.eventId),
    unsafeProblems(report, note),
    citationsOf(reportId),
    commentsOn(reportId),
    versionsOf(reportId),
    askedOf(report),
    db().lateEdit.count({ where: { noteId: report.noteId, takenAt: null, declinedAt: null } }),
  ]);
  const { sources, ...text } = renderReport(note, await sourcesOf(report, note));
  const numbers = new Map(sources.map((id, i) => [id, i + 1]));
  return {
    report,
    organises,
    text,
    facts,
    problems,
    citations: citations
      .map((one) => ({ ...one, number: numbers.get(one.id) ?? null }))
      .sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || 0),
    comments,
    versions,
    asked,
    /** What came in when its writer had no right any more, for who organises to decide on. */
    lateTexts: organises ? lateTexts : 0,
    at: now(),
  };
}

export type ReportPage = Awaited<ReturnType<typeof reportPage>>;

async function citationsOf(reportId: string) {
  const rows = await db().reportCitation.findMany({
    where: { reportId },
    select: {
      text: true,
      lostAt: true,
      contribution: { select: { id: true, kind: true, group: { select: { title: true } } } },
    },
  });
  return rows
    .map(({ text, lostAt, contribution: { id, kind, group } }) => ({
      id,
      kind,
      text,
      lostAt,
      group: group.title,
    }))
    .sort((a, b) => a.group.localeCompare(b.group, "nl") || (a.id < b.id ? -1 : 1));
}

async function commentsOn(reportId: string) {
  return db().reportComment.findMany({
    where: { reportId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, name: true, passage: true, text: true, at: true },
      ...{ outcome: true, answer: true, answeredAt: true },
    },
  });
}

async function versionsOf(reportId: string) {
  return db().reportVersion.findMany({
    where: { reportId },
    orderBy: { number: "desc" },
    select: { number: true, publishedAt: true, remark: true },
  });
}

/** How many were asked for comments, and how many were there that could be. */
async function askedOf({ id, eventId }: OpenReport) {
  const [invited, present] = await Promise.all([
    db().reportInvitee.count({ where: { reportId: id } }),
    eventId ? presentAt(db(), eventId) : [],
  ]);
  return { invited, present: present.length };
}

/**
 * The report of an event for who organises it; null when nobody began one.
 * @throws NotFound
 */
export async function reportOfEvent(viewer: Viewer, eventId: string) {
  const event = await organisedEvent(viewer, eventId);
  const report = await db().report.findUnique({ where: { eventId }, select: { id: true } });
  return { event, reportId: report?.id ?? null };
}

/** The published report of an event, for whoever reads its page; null when there is none. */
export async function publishedReportOf(eventId: string) {
  const version = await db().reportVersion.findFirst({
    where: { report: { eventId } },
    orderBy: { number: "desc" },
    select: { title: true, report: { select: { slug: true } } },
  });
  return version && { slug: version.report.slug, title: version.title };
}

/** What was published last, for a feed. */
export async function newestReports(most: number) {
  const rows = await db().reportVersion.findMany({
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: most,
    select: {
      ...{ id: true, number: true, title: true, plain: true, remark: true, publishedAt: true },
      report: { select: { slug: true } },
    },
  });
  return rows.map(({ report, ...version }) => ({ ...version, slug: report.slug }));
}

/**
 * A version of a report as everybody reads it.
 * @param number which one; null: the newest.
 * @throws NotFound when it was not published.
 */
export async function publishedReport(slug: string, number: number | null) {
  const { note, known, network: _network, ...version } = await versionOf(slug, number);
  return { ...version, text: renderReport(note, known) };
}

const network = { select: { fundingLine: true } } as const;

export type PublishedReport = Awaited<ReturnType<typeof publishedReport>>;

/**
 * The draft for who was there and has the link, with what they said of it.
 * @throws NotFound for a link that is none.
 */
export async function draftForInvitee(token: string) {
  const invitee = await reportInvitee(token);
  const report = await db().report.findUniqueOrThrow({
    where: { id: invitee.reportId },
    select: {
      ...{ slug: true, title: true, state: true, commentsUntil: true },
      event: { select: { title: true, contactName: true, contactEmail: true, network } },
      network,
      desk: { select: { note: { select: { text: { select: { markdown: true } } } } } },
      comments: {
        where: { inviteeId: invitee.id },
        orderBy: [{ at: "asc" }, { id: "asc" }],
        select: { id: true, passage: true, text: true, at: true, outcome: true, answer: true },
      },
    },
  });
  const { desk, comments, event: of, network: alone, ...about } = report;
  const event = of && { title: of.title, contactName: of.contactName, contactEmail: of.contactEmail };
  const open = mayComment(report, now());
  return {
    ...about,
    event,
    funder: (of?.network ?? alone)?.fundingLine,
    open,
    /** What one said can be taken back until somebody decides. */
    mayWithdraw: report.state === "COMMENTING",
    // Once it is published everybody reads that; in between the draft is nobody's to read but who writes.
    pieces: open ? piecesOf(desk.note?.text?.markdown ?? "") : [],
    comments,
  };
}

export type InviteeDraft = Awaited<ReturnType<typeof draftForInvitee>>;
