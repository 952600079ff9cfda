import { record, transaction } from "~/domain/activity/record.server";
import { now } from "~/platform/clock.server";
import { newId } from "~/platform/ids.server";
import { log } from "~/platform/log.server";
import { enrol, type Author } from "./author.server";
import { keeper, Overrun } from "./keeper.server";
import type { Outcome } from "./live-note.server";
import { readParts } from "./load.server";
import { lockNote } from "./make-version.server";
import type { RefusalReason } from "./wire";
import type { Verdict } from "./worker/messages";

/** What became of it: `kept`, for a reason that the browser gets too, or not. */
type Done = (outcome: Outcome) => void;

/** Late edits, one after the other: the parts of what one browser sends build on each other. */
export class LateEdits {
  #last: Promise<void> = Promise.resolve();

  /** @param may asked first: is this somebody who could have written in good faith? */
  keep(
    author: Author,
    update: Uint8Array,
    reason: RefusalReason,
    done: Done,
    may?: () => Promise<boolean>,
  ): void {
    this.#last = this.#last.then(async () => {
      try {
        if (may && !(await may())) return done({ reason: "not-allowed", kept: false });
        const verdict = await keepLateEdit(author, update);
        if (verdict === "nothing") done("nothing");
        else if (verdict === "new") done({ reason, kept: true });
        else done({ reason: verdict === "spoiled" ? "malformed" : verdict, kept: false });
      } catch (error) {
        log.warn({ err: error }, "a late edit could not be kept");
        done({ reason: error instanceof Overrun ? "malformed" : "unavailable", kept: false });
      }
    });
  }

  /** Once all are kept. */
  async done(): Promise<void> {
    await this.#last;
  }
}

/**
 * Keeps what somebody wrote while the note was locked, frozen or no longer theirs, for the organiser to decide on. What
 * one author sends until then is one late edit: the parts of it build on each other.
 * @returns `new` when it is kept; else why there is nothing to keep.
 */
async function keepLateEdit(author: Author, update: Uint8Array): Promise<Verdict> {
  const { noteId } = author;
  const authorId = await enrol(author);
  return transaction(async (tx) => {
    await lockNote(tx, noteId);
    const waiting = await tx.lateEdit.findFirst({
      where: { noteId, authorId, takenAt: null, declinedAt: null },
      orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
      select: { id: true, update: true },
    });
    const { parts } = await readParts(noteId, tx);
    const updates = waiting ? [waiting.update, update] : [update];
    const late = await keeper().ask("preview", { parts, updates });
    if (late.verdict !== "new") return late.verdict;
    const data = { receivedAt: now(), update: new Uint8Array(late.update), markdown: late.markdown };
    if (waiting) {
      await tx.lateEdit.update({ where: { id: waiting.id }, data });
      return "new";
    }
    const id = newId();
    await tx.lateEdit.create({ data: { id, noteId, authorId, ...data } });
    const { group } = await tx.note.findUniqueOrThrow({
      where: { id: noteId },
      select: {
        group: {
          select: {
            id: true,
            occurrenceId: true,
            occurrence: { select: { eventId: true } },
            report: { select: { eventId: true } },
          },
        },
      },
    });
    await record(tx, {
      kind: "note.late-edit-kept",
      subjectId: id,
      actorId: author.personId,
      eventId: (group.occurrence ?? group.report)?.eventId,
      occurrenceId: group.occurrenceId,
      data: { groupId: group.id },
    });
    return "new";
  });
}
