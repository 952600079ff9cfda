import { record } from "~/domain/activity/record.server";
import { db, type Tx } from "~/platform/db.server";
import { Conflict, NotFound } from "~/platform/errors";
import { ledGroup } from "../access.server";
import type { GroupCaller } from "../caller";
import { leading } from "../inside/group-work.server";
import { MAX_STEPS, type StepInput, type StepMove } from "./step";
import { USUAL_STEPS } from "./usual-steps";

/** Adds a step behind the others. @throws Conflict `too-many-steps`. */
export async function addStep(caller: GroupCaller, groupId: string, input: StepInput): Promise<void> {
  await leading(caller, groupId, async ({ tx, happening }) => {
    const ids = await stepIds(tx, groupId);
    if (ids.length >= MAX_STEPS) throw new Conflict("too-many-steps");
    const { id } = await tx.groupStep.create({ data: { groupId, ...input, order: ids.length + 1 } });
    await inOrder(tx, [...ids, id]);
    await record(tx, happening("step.added", id));
  });
}

/** Puts the usual steps there; a group that has steps keeps its own. */
export async function takeUsualSteps(caller: GroupCaller, groupId: string): Promise<void> {
  await leading(caller, groupId, async ({ tx, happening }) => {
    if ((await stepIds(tx, groupId)).length > 0) return;
    await tx.groupStep.createMany({
      data: USUAL_STEPS.map((step, i) => ({ groupId, ...step, order: i + 1 })),
    });
    await record(tx, happening("step.usual-taken", groupId));
  });
}

/** Changes a step; a clock that runs for it goes on as it was. @throws NotFound, also for a step of another group. */
export async function changeStep(
  caller: GroupCaller,
  groupId: string,
  stepId: string,
  input: StepInput,
): Promise<void> {
  await leading(caller, groupId, async ({ tx, happening }) => {
    const { count } = await tx.groupStep.updateMany({ where: { id: stepId, groupId }, data: input });
    if (count === 0) throw new NotFound("step");
    await record(tx, happening("step.changed", stepId));
  });
}

/** Removes a step; a clock that runs for it goes on without a name. @throws NotFound */
export async function removeStep(caller: GroupCaller, groupId: string, stepId: string): Promise<void> {
  await leading(caller, groupId, async ({ tx, happening }) => {
    const { count } = await tx.groupStep.deleteMany({ where: { id: stepId, groupId } });
    if (count === 0) throw new NotFound("step");
    await inOrder(tx, await stepIds(tx, groupId));
    await record(tx, happening("step.removed", stepId));
  });
}

/** Changes places with the step before or after. @throws NotFound */
export async function moveStep(
  caller: GroupCaller,
  groupId: string,
  stepId: string,
  to: StepMove,
): Promise<void> {
  await leading(caller, groupId, async ({ tx, happening }) => {
    const ids = await stepIds(tx, groupId);
    const from = ids.indexOf(stepId);
    if (from < 0) throw new NotFound("step");
    const other = from + (to === "earlier" ? -1 : 1);
    if (!ids[other]) return;
    [ids[from], ids[other]] = [ids[other], stepId];
    await inOrder(tx, ids);
    await record(tx, happening("step.moved", stepId));
  });
}

async function stepIds(tx: Tx, groupId: string): Promise<string[]> {
  const rows = await tx.groupStep.findMany({
    where: { groupId },
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Numbers the steps 1, 2, 3, … in one statement. */
async function inOrder(tx: Tx, ids: string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "GroupStep" SET "order" = array_position(${ids}::uuid[], "id") WHERE "id" = ANY(${ids}::uuid[])`;
}

/** The steps of a group, for who leads it. @throws NotFound */
export async function stepsOf(caller: GroupCaller, groupId: string) {
  await ledGroup(caller, groupId);
  return db().focusGroup.findUniqueOrThrow({
    where: { id: groupId },
    select: {
      ...{ id: true, title: true },
      steps: { orderBy: [{ order: "asc" }, { id: "asc" }], select: { id: true, title: true, minutes: true } },
    },
  });
}
