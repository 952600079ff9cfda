import { expect, test } from "vitest";
import { addRound, changeRound } from "~/domain/events/choice-rounds.server";
import { programmePlan } from "~/domain/events/programme-queries.server";
import { roundPeople } from "~/domain/registrations/programme-people.server";
import { removeRound } from "~/domain/registrations/remove-from-programme.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../../support/database";
import { registerGuest } from "../../support/make";
import { makeProgramme } from "../../support/programme";

useDatabase();
const wish = (roundId: string, firstItemId: string) => [{ roundId, firstItemId, secondItemId: null }];

test("a round in which people chose stays; an empty one goes and leaves its items", async () => {
  const { event, organiser, round, dates } = await makeProgramme();
  const guest = await registerGuest(dates[0]!.id, { wishes: wish(round.id, round.items[0]!.id) });
  await expect(removeRound(organiser, event.id, round.id)).rejects.toMatchObject({ reason: "round-chosen" });
  expect(await roundPeople(organiser, event.id, round.id)).toBe(1);
  await db().registration.update({ where: { id: guest.id }, data: { status: "CANCELLED" } });
  await removeRound(organiser, event.id, round.id);
  const { rounds, items } = await programmePlan(organiser, event.id);
  expect(rounds).toEqual([]);
  expect(items.map((one) => [one.title, one.roundId])).toEqual([
    ["Workshop 1", null],
    ["Workshop 2", null],
  ]);
});

test("rounds are added at the end, renamed and put in another order", async () => {
  const { event, organiser, round } = await makeProgramme();
  const second = await addRound(organiser, event.id, { title: "Tweede" });
  await addRound(organiser, event.id, { title: "Derde" });
  const titles = async () =>
    (await programmePlan(organiser, event.id)).rounds.map((one) => [one.order, one.title]);
  await changeRound(organiser, event.id, round.id, { title: "Eerste", place: 99 });
  expect(await titles()).toEqual([
    [1, "Tweede"],
    [2, "Derde"],
    [3, "Eerste"],
  ]);
  await changeRound(organiser, event.id, second, { title: "Tweede", place: 2 });
  expect(await titles()).toEqual([
    [1, "Derde"],
    [2, "Tweede"],
    [3, "Eerste"],
  ]);
});
