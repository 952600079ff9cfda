import { Node } from "prosemirror-model";
import { noteSchema } from "~/domain/focus-groups/note/schema";
import { eventChoices } from "~/domain/events/save-event.server";
import { mustStartIn } from "~/domain/events/save-series.server";
import { filledNow, type FilledNetwork } from "~/domain/networks/from-document.server";
import { isAdministrator, organisesAnything } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Prisma, type Tx } from "~/platform/db.server";
import { NotAllowed, NotFound } from "~/platform/errors";
import { isId, newId } from "~/platform/ids.server";
import { addDays, brusselsDay } from "~/platform/time";
import { documentText } from "./blocks";
import { recognise, type Recognised } from "./recognise";
import type { Reading } from "./source.server";

/** What was brought in waits so long for somebody to confirm it. */
const KEPT_DAYS = 7;
/** Documents of one person that wait at a time: with more, the oldest goes. */
const MOST_WAITING = 20;

/** The networks into which the viewer may bring a document. @throws NotAllowed */
export async function importChoices(viewer: Viewer) {
  mustBeOrganiser(viewer);
  const { networks, outsideNetworks } = await eventChoices(viewer);
  return { networks, outsideNetworks, waiting: await waiting(viewer.personId) };
}

const mustBeOrganiser = (viewer: Viewer) => {
  if (!viewer.personId || !organisesAnything(viewer)) throw new NotAllowed();
  return viewer.personId;
};

async function waiting(personId: string | null) {
  if (!personId) return [];
  return db().reportImport.findMany({
    where: { personId, reportId: null, eraseAfter: { gt: now() } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST_WAITING,
    select: { id: true, fileName: true, createdAt: true, words: true },
  });
}

/**
 * Keeps a document that was read until it is confirmed, a week at most.
 * @throws Invalid at `networkId`; NotAllowed.
 */
export async function keepImport(
  viewer: Viewer,
  { note, check, format, pictures }: Reading,
  { fileName, networkId }: { fileName: string; networkId: string | null },
): Promise<{ id: string }> {
  const personId = mustBeOrganiser(viewer);
  mustStartIn(viewer, networkId);
  const at = now();
  const id = newId();
  await db().reportImport.create({
    data: {
      ...{ id, personId, networkId, fileName: fileName.slice(0, 200), format, pictures },
      note: note.toJSON() as Prisma.InputJsonValue,
      ...{
        words: check.words,
        lost: check.lost.slice(0, 200),
        createdAt: at,
        eraseAfter: addDays(at, KEPT_DAYS),
      },
    },
  });
  const rest = await db().reportImport.findMany({
    where: { personId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: MOST_WAITING,
    select: { id: true },
  });
  await db().reportImport.deleteMany({ where: { id: { in: rest.map((row) => row.id) } } });
  return { id };
}

/**
 * A document that the viewer brought in. In a transaction it is held until that ends.
 * @throws NotFound when it is another's, or was erased.
 */
export async function ownImport(viewer: Viewer, importId: string, tx?: Tx) {
  if (!isId(importId) || !viewer.personId || !organisesAnything(viewer)) throw new NotFound("import");
  if (tx) await tx.$queryRaw`SELECT 1 FROM "ReportImport" WHERE "id" = ${importId}::uuid FOR UPDATE`;
  const row = await (tx ?? db()).reportImport.findFirst({
    where: { id: importId, personId: viewer.personId, eraseAfter: { gt: now() } },
  });
  if (!row) throw new NotFound("import");
  return row;
}

export type ImportRow = Awaited<ReturnType<typeof ownImport>>;

/** The text of a document that waits, and what is recognised in it. @throws NotFound when it is a report already. */
export function readAgain({ note, createdAt }: ImportRow): { note: Node; recognised: Recognised } {
  if (note === null) throw new NotFound("import");
  const text = Node.fromJSON(noteSchema, note);
  // By the day on which it came, so that the form means the same as long as it stands open.
  return { note: text, recognised: recognise(documentText(text), brusselsDay(createdAt)) };
}

/** What the page shows on which a document is confirmed. @throws NotFound */
export async function importToConfirm(viewer: Viewer, importId: string) {
  const row = await ownImport(viewer, importId);
  if (row.reportId) return { reportId: row.reportId };
  const { recognised, note } = readAgain(row);
  const [network, events, sectors] = await Promise.all([
    row.networkId ? filledNow(row.networkId) : null,
    eventsWithoutReport(viewer, row.networkId),
    db().sector.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } }),
  ]);
  const { id, fileName, format, words, lost, pictures, eraseAfter } = row;
  return {
    ...{ reportId: null, id, fileName, format, words, lost, pictures, eraseAfter, recognised },
    ...{ network, events, sectors, text: note.textBetween(0, note.content.size, "\n", "\n") },
  };
}

export type ImportToConfirm = Extract<Awaited<ReturnType<typeof importToConfirm>>, { reportId: null }>;
export type { FilledNetwork };

/** Events that a report can be about: the viewer's, of the same network, without one. */
async function eventsWithoutReport(viewer: Viewer, networkId: string | null) {
  const mine = viewer.grants.flatMap(({ role, eventId }) =>
    role === "ORGANISER" && eventId ? [eventId] : [],
  );
  return db().event.findMany({
    where: {
      report: null,
      OR: [...(networkId || isAdministrator(viewer) ? [{ networkId }] : []), { id: { in: mine } }],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 100,
    select: { id: true, title: true },
  });
}

/** Throws a waiting document away. @throws NotFound */
export async function dropImport(viewer: Viewer, importId: string): Promise<void> {
  const { id } = await ownImport(viewer, importId);
  await db().reportImport.delete({ where: { id } });
}

/** Erases what waited for a week, and what is left of what was confirmed. Returns how many there were. */
export async function eraseImports(): Promise<number> {
  const { count } = await db().reportImport.deleteMany({ where: { eraseAfter: { lte: now() } } });
  return count;
}
