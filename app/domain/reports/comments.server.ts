import { writeLetters } from "~/domain/activity/outbox.server";
import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { type Tx } from "~/platform/db.server";
import { Conflict, Invalid, NotFound } from "~/platform/errors";
import { newId, newSecret, sha256 } from "~/platform/ids.server";
import { addDays, fromWallClock } from "~/platform/time";
import { lockReport, organisedReport, reportInvitee, type OpenReport } from "./access.server";
import { presentAt } from "./inside/present.server";
import type { AnswerInput, CommentInput } from "./report";

/** More than this nobody reads, and nobody types. */
const MOST_COMMENTS = 100;

/**
 * Asks everybody who was there what they think of the draft, until a day, that day included. Who was asked before is
 * not asked again: a later day is only a later day.
 * @returns how many got a mail now.
 * @throws NotFound when it is not the viewer's; Invalid for a day that is over; Conflict `report-decided`,
 *   `nobody-to-ask`.
 */
export async function askComments(viewer: Viewer, reportId: string, until: string): Promise<number> {
  const commentsUntil = addDays(fromWallClock(`${until}T00:00`), 1);
  if (commentsUntil <= now()) throw new Invalid({ until: "past-day" });
  return transaction(async (tx) => {
    const report = await heldReport(tx, viewer, reportId);
    if (report.state !== "DRAFT" && report.state !== "COMMENTING") throw new Conflict("report-decided");
    const before = await tx.reportInvitee.findMany({
      where: { reportId },
      select: { registrationId: true, registration: { select: { emailKey: true } } },
    });
    const asked = new Set(before.map(({ registration }) => registration.emailKey));
    const present = report.eventId ? await presentAt(tx, report.eventId) : [];
    const fresh = present.filter(({ emailKey }) => !asked.has(emailKey));
    if (before.length + fresh.length === 0) throw new Conflict("nobody-to-ask");
    await invite(tx, reportId, fresh);
    const data = { state: "COMMENTING" as const, commentsUntil, changedAt: now() };
    await tx.report.update({ where: { id: reportId }, data });
    await record(tx, happening("report.comments-asked", viewer, report, { asked: fresh.length }));
    return fresh.length;
  });
}

type Present = Awaited<ReturnType<typeof presentAt>>[number];

/** The secret of each link stands in its letter alone; here only what it is recognised by. */
async function invite(tx: Tx, reportId: string, people: Present[]): Promise<void> {
  const invited = people.map((person) => {
    const id = newId();
    return { id, person, token: `${id}.${newSecret()}` };
  });
  await tx.reportInvitee.createMany({
    data: invited.map(({ id, person, token }) => ({
      ...{ id, reportId, registrationId: person.id, secretHash: sha256(token), invitedAt: now() },
    })),
  });
  await writeLetters(
    tx,
    invited.map(({ id, person, token }) => ({
      key: `report-comments:${id}`,
      letter: "report-comments",
      ...{ toEmail: person.email, toName: person.name, locale: person.locale },
      data: { inviteeId: id, token },
    })),
  );
}

/**
 * Somebody who was there says something of a passage, or of the whole. The same twice is once.
 * @throws NotFound for a link that is none; Conflict `comments-closed`, `too-many-comments`.
 */
export async function giveComment(token: string, { passage, text }: CommentInput): Promise<void> {
  await transaction(async (tx) => {
    const { invitee, report } = await heldInvitee(tx, token);
    if (!mayComment(report, now())) throw new Conflict("comments-closed");
    const mine = await tx.reportComment.findMany({
      where: { inviteeId: invitee.id },
      select: { passage: true, text: true },
    });
    if (mine.some((one) => one.passage === passage && one.text === text)) return;
    if (mine.length >= MOST_COMMENTS) throw new Conflict("too-many-comments");
    const id = newId();
    await tx.reportComment.create({
      data: {
        ...{ id, reportId: report.id, inviteeId: invitee.id, personId: invitee.personId },
        ...{ name: invitee.name, passage, text, at: now() },
      },
    });
    await record(tx, {
      ...{ kind: "report.commented", subjectId: id, actorId: invitee.personId, eventId: report.eventId },
      data: { groupId: report.deskId },
    });
  });
}

/**
 * Takes back one's own comment, as long as nobody decided.
 * @throws NotFound for a link that is none, or what is not one's own; Conflict `comments-closed`.
 */
export async function withdrawComment(token: string, commentId: string): Promise<void> {
  await transaction(async (tx) => {
    const { invitee, report } = await heldInvitee(tx, token);
    if (report.state !== "COMMENTING") throw new Conflict("comments-closed");
    const { count } = await tx.reportComment.deleteMany({ where: { id: commentId, inviteeId: invitee.id } });
    if (count === 0) throw new NotFound("comment");
    await record(tx, {
      ...{ kind: "report.comment-withdrawn", subjectId: commentId, actorId: invitee.personId },
      ...{ eventId: report.eventId, data: { groupId: report.deskId } },
    });
  });
}

type Commented = { state: string; commentsUntil: Date | null };

/** Comments are welcome until the day that was said, and not once somebody decided. */
export function mayComment({ state, commentsUntil }: Commented, at: Date): boolean {
  return state === "COMMENTING" && commentsUntil !== null && at < commentsUntil;
}

/**
 * What the organiser did with a comment, in words; may be said again, until the report is published.
 * @throws NotFound when it is not the viewer's; Conflict `report-published`.
 */
export async function answerComment(
  viewer: Viewer,
  reportId: string,
  commentId: string,
  { outcome, answer }: AnswerInput,
): Promise<void> {
  await transaction(async (tx) => {
    const report = await heldReport(tx, viewer, reportId);
    if (report.state === "PUBLISHED") throw new Conflict("report-published");
    const { count } = await tx.reportComment.updateMany({
      where: { id: commentId, reportId },
      data: { outcome, answer, answeredAt: now(), answeredById: viewer.personId },
    });
    if (count === 0) throw new NotFound("comment");
    await record(tx, happening("report.comment-answered", viewer, report, { commentId, outcome }));
  });
}

/**
 * The comments are in: nobody gives one any more. A report that nobody has to comment on is decided on at once.
 * @throws NotFound when it is not the viewer's; Conflict `already-done`.
 */
export async function decideReport(viewer: Viewer, reportId: string): Promise<void> {
  await transaction(async (tx) => {
    const report = await heldReport(tx, viewer, reportId);
    if (report.state !== "DRAFT" && report.state !== "COMMENTING") throw new Conflict("already-done");
    const at = now();
    await tx.report.update({
      where: { id: reportId },
      data: { state: "DECIDED", decidedAt: at, decidedById: viewer.personId, changedAt: at },
    });
    await record(tx, happening("report.decided", viewer, report));
  });
}

/** The report as nobody else changes it until the transaction is over. */
export async function heldReport(tx: Tx, viewer: Viewer, reportId: string): Promise<OpenReport> {
  await organisedReport(viewer, reportId, tx);
  await lockReport(tx, reportId);
  return organisedReport(viewer, reportId, tx);
}

async function heldInvitee(tx: Tx, token: string) {
  const invitee = await reportInvitee(token, tx);
  await lockReport(tx, invitee.reportId);
  const report = await tx.report.findUniqueOrThrow({
    where: { id: invitee.reportId },
    select: { id: true, state: true, commentsUntil: true, eventId: true, deskId: true },
  });
  return { invitee, report };
}

type Data = Record<string, string | number | boolean>;

/** Something that was done to a report, heard also by who is at its desk. */
export function happening(
  kind: string,
  viewer: Viewer,
  { id, eventId, deskId }: Pick<OpenReport, "id" | "eventId" | "deskId">,
  data: Data = {},
) {
  return { kind, subjectId: id, actorId: viewer.personId, eventId, data: { ...data, groupId: deskId } };
}
