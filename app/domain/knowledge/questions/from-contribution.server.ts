import { record, transaction } from "~/domain/activity/record.server";
import type { GroupCaller } from "~/domain/focus-groups/caller";
import { seenContributions } from "~/domain/reports/visible.server";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { isId, newId } from "~/platform/ids.server";
import { mayEdit } from "../rights";
import { happening } from "./edit.server";
import { standingFor } from "./family.server";
import { freeQuestionSlug } from "./inside/slug.server";
import { MOST_IN_QUESTION } from "./question";

/**
 * Makes a question, or a policy request, out of what somebody said in a session, filled in with what is known of it, for an editor to
 * finish. Pressed twice, or after somebody else did, it answers the question that is there.
 * @returns the id of the question.
 * @throws NotFound when the contribution is not the caller's to see, or its network not theirs to edit.
 */
export async function questionOutOf(caller: GroupCaller, contributionId: string): Promise<string> {
  const { viewer } = caller;
  if (!isId(contributionId) || !(await seenContributions(caller, [contributionId])).has(contributionId))
    throw new NotFound("contribution");
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Contribution" WHERE "id" = ${contributionId}::uuid FOR NO KEY UPDATE`;
    const said = await saidIn(tx, contributionId);
    if (!said || !mayEdit(viewer, said.networkId)) throw new NotFound("contribution");
    const known = await tx.questionSource.findFirst({
      where: { contributionId, removedAt: null },
      orderBy: [{ addedAt: "asc" }, { questionId: "asc" }],
      select: { questionId: true },
    });
    if (known) return (await standingFor([known.questionId], tx)).get(known.questionId)!;
    const [id, at] = [newId(), now()];
    const { text, context } = asQuestion(said.text);
    const kind = said.kind === "VRAAG_AAN_BELEID" ? said.kind : "OPEN_VRAAG";
    await tx.question.create({
      data: {
        ...{ id, kind, slug: await freeQuestionSlug(tx, text), text, context, networkId: said.networkId },
        ...{ createdAt: at, changedAt: at, createdById: viewer.personId },
        themes: { create: said.themeId ? [{ themeId: said.themeId }] : [] },
        sectors: { create: said.sectorId ? [{ sectorId: said.sectorId }] : [] },
        sources: { create: [{ contributionId, text: said.text, addedAt: at }] },
      },
    });
    await record(tx, { ...happening("question.made", viewer, id), data: { contributionId } });
    return id;
  });
}

/** Whether the caller may make a question of this contribution: the button is shown to nobody else. */
export async function mayMakeQuestion({ viewer }: GroupCaller, contributionId: string): Promise<boolean> {
  if (viewer.personId === null && viewer.grants.length === 0) return false;
  const said = await saidIn(db(), contributionId);
  return said !== null && mayEdit(viewer, said.networkId);
}

async function saidIn(tx: Tx, id: string) {
  const ofEvent = { select: { networkId: true, sectorId: true } } as const;
  const row = await tx.contribution.findUnique({
    where: { id },
    select: {
      ...{ kind: true, text: true, sectorId: true, themeId: true },
      group: {
        select: {
          occurrence: { select: { event: ofEvent } },
          report: { select: { networkId: true, event: ofEvent } },
        },
      },
    },
  });
  if (!row) return null;
  const { group, ...said } = row;
  const event = group.occurrence?.event ?? group.report?.event;
  return {
    ...said,
    networkId: event?.networkId ?? group.report?.networkId ?? null,
    sectorId: said.sectorId ?? event?.sectorId ?? null,
  };
}

/** A passage as a question; one that is too long for it is what lies behind it as well. */
function asQuestion(passage: string): { text: string; context: string } {
  const text = passage.replace(/\s+/g, " ").trim();
  if (text.length <= MOST_IN_QUESTION) return { text, context: "" };
  const cut = text.slice(0, MOST_IN_QUESTION - 1);
  return { text: `${cut.slice(0, cut.lastIndexOf(" "))}…`, context: passage };
}
