import type { Node } from "prosemirror-model";
import { transaction } from "~/domain/activity/record.server";
import { projectNow } from "~/domain/focus-groups/note/note-now.server";
import { noteSchema } from "~/domain/focus-groups/note/schema";
import { heldState, writeAsServer } from "~/domain/focus-groups/note/write-as-server.server";
import { noteOfState, restoreUpdate } from "~/domain/focus-groups/note/yjs-text";
import type { Viewer } from "~/domain/people/viewer";
import { projectCitations } from "~/domain/reports/citations.server";
import { answerComment, askComments, decideReport, giveComment } from "~/domain/reports/comments.server";
import { beginReport } from "~/domain/reports/draft.server";
import { publishReport } from "~/domain/reports/publish.server";
import { db } from "~/platform/db.server";
import { addDays, brusselsDay } from "~/platform/time";
import { atTime } from "../clock.server";
import { REPORT_WORDS, type CommentSeed, type ReportWords } from "./reports";
import type { HeldSession } from "./tables.server";

/** Days after the session. */
const BEGUN = 2;
const ASKED = 4;
const COMMENTED = 6;
const ANSWERED = 14;
const PUBLISHED = 16;

/**
 * The reports of the sessions, each at its own time by the commands of the application; that of the last one is still
 * open for comments.
 * @returns the report of each session.
 */
export async function seedReports(
  sessions: HeldSession[],
  lena: Viewer,
  today: Date,
): Promise<Map<string, string>> {
  const reports = new Map<string, string>();
  for (const session of sessions) {
    const words = REPORT_WORDS[session.slug]!;
    const after = (days: number) => addDays(session.endsAt, days);
    const last = session === sessions.at(-1);
    const { id, deskId } = await atTime(after(BEGUN), () => writtenReport(lena, session.eventId, words));
    const until = brusselsDay(last ? addDays(today, 8) : after(ANSWERED - 1));
    if (words.comments) await commented(lena, id, words.comments, until, after);
    if (last) await projectCitations(deskId);
    else await atTime(after(PUBLISHED), () => published(lena, id));
    reports.set(session.slug, id);
  }
  // Who was there read this long ago; who may still comment finds the letter with the link.
  await db().outboxMail.deleteMany({ where: { letter: "report-published" } });
  return reports;
}

async function writtenReport(lena: Viewer, eventId: string, words: ReportWords) {
  const { id } = await beginReport(lena, eventId);
  const { desk } = await db().report.findUniqueOrThrow({
    where: { id },
    select: { desk: { select: { id: true, note: { select: { id: true } } } } },
  });
  const noteId = desk.note!.id;
  await transaction(async (tx) => {
    const state = await heldState(tx, noteId);
    await writeAsServer(tx, noteId, restoreUpdate(state, withWords(noteOfState(state), words)), null);
  });
  await projectNow(noteId);
  return { id, deskId: desk.id };
}

/** The draft with a beginning of the writer's own, and an end: nothing in it is left to be filled in. */
function withWords(draft: Node, { intro, next }: ReportWords): Node {
  const heading = (title: string) => noteSchema.node("heading", { level: 1 }, [noteSchema.text(title)]);
  const paragraph = (text: string) => noteSchema.node("paragraph", null, [noteSchema.text(text)]);
  const ends = draft.children.findIndex(
    ({ type, textContent }) => type.name === "heading" && textContent === "Wat volgt",
  );
  return noteSchema.node("doc", null, [
    ...[heading("De dag in het kort"), paragraph(intro)],
    ...draft.children.slice(0, ends + 1),
    paragraph(next),
  ]);
}

/** Some who were there say what they think, by the link of their letter. */
async function commented(
  lena: Viewer,
  reportId: string,
  comments: CommentSeed[],
  until: string,
  after: (days: number) => Date,
): Promise<void> {
  await atTime(after(ASKED), () => askComments(lena, reportId, until));
  const letters = await db().outboxMail.findMany({
    where: { letter: "report-comments", createdAt: after(ASKED) },
    orderBy: { toEmail: "asc" },
    select: { data: true },
  });
  for (const [i, { passage, text, answer }] of comments.entries()) {
    const { token } = letters[i]!.data as { token: string };
    await atTime(after(COMMENTED + i), () => giveComment(token, { passage, text }));
    if (!answer) continue;
    const { id } = await db().reportComment.findFirstOrThrow({ where: { reportId, text } });
    await atTime(after(ANSWERED), () => answerComment(lena, reportId, id, answer));
  }
  const open = comments.some(({ answer }) => answer === null);
  if (!open) await db().outboxMail.deleteMany({ where: { letter: "report-comments" } });
}

async function published(lena: Viewer, reportId: string): Promise<void> {
  await decideReport(lena, reportId);
  await publishReport(lena, reportId, { number: 1, remark: "", tell: false });
}
