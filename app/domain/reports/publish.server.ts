import { isDeepStrictEqual } from "node:util";
import { writeLetters } from "~/domain/activity/outbox.server";
import { record, transaction } from "~/domain/activity/record.server";
import { noteToMarkdown } from "~/domain/focus-groups/note/markdown";
import { plainText } from "~/domain/focus-groups/note/passages";
import { heldState } from "~/domain/focus-groups/note/write-as-server.server";
import { noteOfState } from "~/domain/focus-groups/note/yjs-text";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { Conflict, Invalid } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import type { Node } from "prosemirror-model";
import type { OpenReport } from "./access.server";
import { attributionOf } from "./attribution";
import { cite } from "./citations.server";
import { happening, heldReport } from "./comments.server";
import { unsafeFacts } from "./facts.server";
import { problemsOf, type Problem } from "./guard";
import { citedIn } from "./inside/cited";
import { presentAt } from "./inside/present.server";
import type { PublicationInput } from "./report";

/**
 * Fixes the text as it stands, with what is known of the event, as the next version that everybody reads. Who was there
 * hears of the first one once, and of a later one when that is asked.
 * @throws NotFound when it is not the viewer's; Invalid when a correction does not say what changed.
 * @throws Conflict `report-not-decided`, `comments-open`, `report-incomplete`, `changed-meanwhile`, `nothing-changed`.
 */
export async function publishReport(
  viewer: Viewer,
  reportId: string,
  { number, remark, tell }: PublicationInput,
): Promise<void> {
  await transaction(async (tx) => {
    const report = await heldReport(tx, viewer, reportId);
    const last = await tx.reportVersion.findFirst({ where: { reportId }, orderBy: { number: "desc" } });
    if (number !== (last?.number ?? 0) + 1) throw new Conflict("changed-meanwhile");
    if (last && remark === "") throw new Invalid({ remark: "required" });
    await mustBeReady(tx, report);
    const state = await heldState(tx, report.noteId);
    const note = noteOfState(state);
    if ((await unsafeProblems(report, note, tx)).length > 0) throw new Conflict("report-incomplete");
    const facts = await unsafeFacts(report.eventId, tx);
    const text = { title: report.title, markdown: noteToMarkdown(note), plain: plainText(note) };
    if (last && isSame(last, { ...text, facts })) throw new Conflict("nothing-changed");
    await cite(tx, report, citedIn(note));
    const at = now();
    await tx.reportVersion.create({
      data: {
        ...{ id: newId(), reportId, number, publishedAt: at, publishedById: viewer.personId },
        ...{ remark: last ? remark : "", ...text, facts, state: new Uint8Array(state) },
      },
    });
    await tx.report.update({ where: { id: reportId }, data: { state: "PUBLISHED", changedAt: at } });
    await record(tx, happening("report.published", viewer, report, { number }));
    if (!last || tell) await tellThosePresent(tx, report, number);
  });
}

async function mustBeReady(tx: Tx, { id, state }: OpenReport): Promise<void> {
  if (state !== "DECIDED" && state !== "PUBLISHED") throw new Conflict("report-not-decided");
  const open = await tx.reportComment.count({ where: { reportId: id, outcome: null } });
  if (open > 0) throw new Conflict("comments-open");
}

type Fixed = { title: string; markdown: string; facts: unknown };

const isSame = (one: Fixed, other: Fixed) =>
  one.title === other.title &&
  one.markdown === other.markdown &&
  isDeepStrictEqual(one.facts, JSON.parse(JSON.stringify(other.facts)));

async function tellThosePresent(tx: Tx, { id, eventId }: OpenReport, number: number): Promise<void> {
  if (!eventId) return;
  const present = await presentAt(tx, eventId);
  await writeLetters(
    tx,
    present.map((person) => ({
      key: `report-published:${id}:${number}:${person.id}`,
      letter: "report-published",
      ...{ toEmail: person.email, toName: person.name, locale: person.locale },
      data: { reportId: id, registrationId: person.id, number },
    })),
  );
}

/** What keeps this text of a report from being published. Checks no viewer. */
export async function unsafeProblems(
  { eventId }: Pick<OpenReport, "eventId">,
  note: Node,
  tx: Tx = db(),
): Promise<Problem[]> {
  const rows = await tx.contribution.findMany({
    where: { id: { in: citedIn(note).map(({ id }) => id) } },
    select: { id: true, source: true, authorName: true, organisation: true },
  });
  const unnamed = rows.filter((row) => attributionOf({ ...row, fromPhone: row.source === "PHONE" }) === null);
  return problemsOf(note, {
    anonymous: new Set(unnamed.map(({ id }) => id)),
    names: unnamed.length > 0 && eventId ? await namesAt(tx, eventId) : [],
  });
}

async function namesAt(tx: Tx, eventId: string): Promise<string[]> {
  const registered = await tx.registration.findMany({
    where: { occurrence: { eventId } },
    select: { name: true },
  });
  const guests = await tx.tableGuest.findMany({
    where: { group: { occurrence: { eventId } } },
    select: { name: true },
  });
  return [...new Set([...registered, ...guests].map(({ name }) => name))];
}
