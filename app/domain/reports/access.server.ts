import { groupAccess } from "~/domain/focus-groups/access.server";
import { mayOrganise } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { db, type Prisma, type Tx } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { isId, sha256 } from "~/platform/ids.server";

const select = {
  ...{ id: true, slug: true, title: true, eventId: true, networkId: true, deskId: true, state: true },
  ...{ commentsUntil: true, createdAt: true, changedAt: true, decidedAt: true },
  event: { select: { id: true, slug: true, title: true, networkId: true, seriesId: true } },
  network: { select: { id: true, slug: true, name: true } },
  desk: { select: { note: { select: { id: true } } } },
} satisfies Prisma.ReportSelect;

type Row = Prisma.ReportGetPayload<{ select: typeof select }>;

/** A report that somebody may work at. */
export type OpenReport = Omit<Row, "desk"> & { noteId: string };

const shaped = ({ desk, ...row }: Row): OpenReport => {
  if (!desk.note) throw new NotFound("report");
  return { ...row, noteId: desk.note.id };
};

/**
 * A report that the viewer organises: the door to every command on it.
 * @throws NotFound when there is none, or neither its event nor its network is theirs.
 */
export async function organisedReport(viewer: Viewer, reportId: string, tx: Tx = db()): Promise<OpenReport> {
  const row = isId(reportId) ? await tx.report.findUnique({ where: { id: reportId }, select }) : null;
  if (!row || !organises(viewer, row)) throw new NotFound("report");
  return shaped(row);
}

/**
 * A report that the viewer organises, or at whose desk they were asked to write: who may see the draft and what others
 * say of it.
 * @throws NotFound
 */
export async function deskReport(
  viewer: Viewer,
  reportId: string,
): Promise<OpenReport & { organises: boolean }> {
  const row = isId(reportId) ? await db().report.findUnique({ where: { id: reportId }, select }) : null;
  if (!row) throw new NotFound("report");
  await groupAccess({ viewer, guestSecret: null }, row.deskId).catch((error: unknown) => {
    throw error instanceof NotFound ? new NotFound("report") : error;
  });
  return { ...shaped(row), organises: organises(viewer, row) };
}

function organises(viewer: Viewer, { eventId, networkId, event }: Row): boolean {
  return mayOrganise(viewer, { eventId, networkId: event?.networkId ?? networkId });
}

/** As long as this is held nobody else moves the report on, decides, or says something of it. */
export async function lockReport(tx: Tx, reportId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Report" WHERE "id" = ${reportId}::uuid FOR UPDATE`;
}

/**
 * Who has the link of a mail that asked for comments.
 * @throws NotFound for a link that is none of ours, or of somebody who was forgotten.
 */
export async function reportInvitee(token: string, tx: Tx = db()) {
  const row = await tx.reportInvitee.findUnique({
    where: { secretHash: sha256(token) },
    select: {
      ...{ id: true, reportId: true, registrationId: true },
      registration: { select: { name: true, personId: true, locale: true, anonymisedAt: true } },
    },
  });
  if (!row || row.registration.anonymisedAt) throw new NotFound("link");
  const { registration, ...invitee } = row;
  return {
    ...invitee,
    name: registration.name,
    personId: registration.personId,
    locale: registration.locale,
  };
}
