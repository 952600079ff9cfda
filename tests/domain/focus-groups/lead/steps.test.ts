import { expect, test } from "vitest";
import {
  addStep,
  changeStep,
  moveStep,
  removeStep,
  stepsOf,
  takeUsualSteps,
} from "~/domain/focus-groups/lead/steps.server";
import { StepForm } from "~/domain/focus-groups/lead/step";
import { db } from "~/platform/db.server";
import { useDatabase } from "../../../support/database";
import { makeLed } from "../../../support/lead";

useDatabase();

const titles = async (groupId: string) => {
  const rows = await db().groupStep.findMany({ where: { groupId }, orderBy: { order: "asc" } });
  expect(rows.map(({ order }) => order)).toEqual(rows.map((_, i) => i + 1));
  return rows.map(({ title, minutes }) => `${title} ${minutes}`);
};

test("the usual steps come once, and are added to, changed, put in order and removed", async () => {
  const { leads, groupId } = await makeLed();
  await Promise.all([1, 2].map(() => takeUsualSteps(leads, groupId)));
  expect(await titles(groupId)).toEqual(["Kennismaking 5", "Verkennen 20", "Kiezen 15", "Afronden 10"]);
  await addStep(leads, groupId, { title: "Foto", minutes: 2 });
  const { steps } = await stepsOf(leads, groupId);
  const [first, second, , , last] = steps.map(({ id }) => id) as [string, string, string, string, string];
  await moveStep(leads, groupId, last, "earlier");
  await moveStep(leads, groupId, first, "earlier");
  await changeStep(leads, groupId, first, { title: "Voorstelronde", minutes: 8 });
  await removeStep(leads, groupId, second);
  expect(await titles(groupId)).toEqual(["Voorstelronde 8", "Kiezen 15", "Foto 2", "Afronden 10"]);
  await moveStep(leads, groupId, last, "later");
  expect(await titles(groupId)).toEqual(["Voorstelronde 8", "Kiezen 15", "Afronden 10", "Foto 2"]);
});

test("steps that are added at once all stand in the order, and there are never more than twenty", async () => {
  const { leads, groupId } = await makeLed();
  const added = await Promise.allSettled(
    Array.from({ length: 23 }, (_, i) => addStep(leads, groupId, { title: `Stap ${i}`, minutes: 1 })),
  );
  const refused = added.flatMap((one) =>
    one.status === "rejected" ? [one.reason as { reason: string }] : [],
  );
  expect(refused.map(({ reason }) => reason)).toEqual(Array(3).fill("too-many-steps"));
  expect(await titles(groupId)).toHaveLength(20);
});

test("nobody but who leads changes the steps, and under one group no step of another is found", async () => {
  const { leads, outside, groupId, otherId } = await makeLed();
  await takeUsualSteps(leads, groupId);
  const before = await titles(groupId);
  const input = { title: "X", minutes: 1 };
  const [stepId] = (await stepsOf(leads, groupId)).steps.map(({ id }) => id) as [string];
  for (const caller of outside)
    for (const act of [
      () => addStep(caller, groupId, input),
      () => changeStep(caller, groupId, stepId, input),
      () => removeStep(caller, groupId, stepId),
      () => moveStep(caller, groupId, stepId, "later"),
      () => stepsOf(caller, groupId),
    ])
      await expect(act()).rejects.toMatchObject({ code: "not-found" });
  const theirs = await db().groupStep.create({
    data: { groupId: otherId, order: 1, title: "Hun", minutes: 5 },
  });
  for (const act of [
    () => changeStep(leads, groupId, theirs.id, input),
    () => removeStep(leads, groupId, theirs.id),
    () => moveStep(leads, groupId, theirs.id, "later"),
  ])
    await expect(act()).rejects.toMatchObject({ code: "not-found" });
  expect(await titles(groupId)).toEqual(before);
  expect(await titles(otherId)).toEqual(["Hun 5"]);
});

test("a step without a name, without time or of a whole day is not one", () => {
  for (const bad of [
    { title: " ", minutes: "5" },
    { title: "Stap", minutes: "0" },
    { title: "Stap", minutes: "241" },
    { title: "Stap", minutes: "vijf" },
    { title: "x".repeat(81), minutes: "5" },
  ])
    expect(StepForm.safeParse(bad).success).toBe(false);
});
