import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { STANDING, themesOf } from "~/domain/vocabulary/theme";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { Conflict, Invalid, NotAllowed } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { editedNetworkIds, mayEdit } from "../rights";
import { editedQuestion } from "./access.server";
import { familyOf } from "./family.server";
import { addresseeFor, freeQuestionSlug } from "./inside/slug.server";
import type { QuestionKindName } from "./question";
import type { QuestionInput } from "./question-forms";

/**
 * Writes down a question; nobody else sees it before it is published.
 * @throws NotAllowed for who edits nothing; Invalid for a network that is not theirs, or themes of another one.
 */
export async function makeQuestion(viewer: Viewer, input: QuestionInput): Promise<string> {
  if (editedNetworkIds(viewer)?.length === 0) throw new NotAllowed("not-allowed");
  return transaction(async (tx) => {
    await mustFit(tx, viewer, input);
    const { kind, questionText: text, context, networkId, addressee, themeIds, sectorIds } = input;
    const [id, at] = [newId(), now()];
    await tx.question.create({
      data: {
        ...{ id, kind, slug: await freeQuestionSlug(tx, text), text, context, networkId },
        addresseeId: await addresseeFor(tx, addressee),
        ...{ createdAt: at, changedAt: at, createdById: viewer.personId },
        themes: { create: themeIds.map((themeId) => ({ themeId })) },
        sectors: { create: sectorIds.map((sectorId) => ({ sectorId })) },
      },
    });
    await record(tx, happening("question.made", viewer, id));
    return id;
  });
}

/**
 * Changes what a question says, to whom it is put, and whether it asks to know something or asks it of policy.
 * @throws NotFound; Conflict `question-merged` for another kind than what stands for it; Invalid as makeQuestion, and
 *   for another kind once an authority said what it does with it.
 */
export async function changeQuestion(
  viewer: Viewer,
  questionId: string,
  input: QuestionInput,
): Promise<void> {
  await transaction(async (tx) => {
    const question = await editedQuestion(viewer, questionId, tx, true);
    const had = await tx.questionTheme.findMany({ where: { questionId }, select: { themeId: true } });
    await mustFit(tx, viewer, input, new Set(had.map(({ themeId }) => themeId)));
    const { questionText: text, context, networkId, addressee, themeIds, sectorIds } = input;
    if (input.kind !== question.kind) await changeKind(tx, question, input.kind);
    await tx.question.update({
      where: { id: questionId },
      data: {
        ...{ text, context, networkId, addresseeId: await addresseeFor(tx, addressee), changedAt: now() },
        themes: { deleteMany: {}, create: themeIds.map((themeId) => ({ themeId })) },
        sectors: { deleteMany: {}, create: sectorIds.map((sectorId) => ({ sectorId })) },
      },
    });
    await record(tx, happening("question.changed", viewer, questionId));
  });
}

/** Those that it stands for ask the same, so they change along. Only of a policy request an answer has an outcome. */
async function changeKind(
  tx: Tx,
  { id, mergedIntoId }: { id: string; mergedIntoId: string | null },
  kind: QuestionKindName,
): Promise<void> {
  if (mergedIntoId) throw new Conflict("question-merged");
  const family = await familyOf(id, tx);
  const outcomes = { questionId: { in: family }, outcome: { not: null } };
  const given = { ...outcomes, decidedAt: { not: null }, state: { not: "REFUSED" as const } };
  if ((await tx.answer.count({ where: given })) > 0) throw new Invalid({ kind: "outcome-given" });
  await tx.answer.updateMany({ where: outcomes, data: { outcome: null } });
  await tx.question.updateMany({ where: { id: { in: family } }, data: { kind, changedAt: now() } });
}

/** Shows a question to everybody; twice is once. @throws NotFound */
export async function publishQuestion(viewer: Viewer, questionId: string): Promise<void> {
  await transaction(async (tx) => {
    const { publishedAt } = await editedQuestion(viewer, questionId, tx, true);
    if (publishedAt) return;
    const at = now();
    await tx.question.update({ where: { id: questionId }, data: { publishedAt: at, changedAt: at } });
    await record(tx, happening("question.published", viewer, questionId));
  });
}

/** Takes a question offline again. @throws NotFound; Conflict `question-answered`: an answer is not hidden. */
export async function unpublishQuestion(viewer: Viewer, questionId: string): Promise<void> {
  await transaction(async (tx) => {
    const { publishedAt, state } = await editedQuestion(viewer, questionId, tx, true);
    if (!publishedAt) return;
    if (state === "BEANTWOORD") throw new Conflict("question-answered");
    await tx.question.update({ where: { id: questionId }, data: { publishedAt: null, changedAt: now() } });
    await record(tx, happening("question.unpublished", viewer, questionId));
  });
}

export const happening = (kind: `question.${string}`, viewer: Viewer, questionId: string) => ({
  kind,
  subjectId: questionId,
  actorId: viewer.personId,
});

/** The network is the viewer's to edit, and the themes are its own or everybody's; one that it had may stay. */
async function mustFit(
  tx: Tx,
  viewer: Viewer,
  { networkId, themeIds, sectorIds }: QuestionInput,
  had: ReadonlySet<string> = new Set(),
): Promise<void> {
  const fresh = themeIds.filter((id) => !had.has(id));
  const known = networkId === null || (await tx.network.count({ where: { id: networkId } })) === 1;
  if (!known || !mayEdit(viewer, networkId)) throw new Invalid({ networkId: "invalid" });
  const [themes, sectors] = await Promise.all([
    tx.theme.count({ where: { AND: [{ id: { in: fresh } }, themesOf(networkId), STANDING] } }),
    tx.sector.count({ where: { id: { in: sectorIds } } }),
  ]);
  if (themes !== fresh.length) throw new Invalid({ themeIds: "invalid" });
  if (sectors !== sectorIds.length) throw new Invalid({ sectorIds: "invalid" });
}
