import { expect, test } from "vitest";
import { loader as itemPage, action as saveItem } from "~/routes/programme/item";
import { action as removeItem } from "~/routes/programme/item-removal";
import { action as move } from "~/routes/programme/move";
import { action as notify } from "~/routes/programme/notice";
import { loader as programme } from "~/routes/programme/programme";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { call } from "../../support/call";
import { useDatabase } from "../../support/database";
import { loginAs } from "../../support/login";
import { registerGuest } from "../../support/make";
import { makePerson } from "../../support/people";
import { makeProgramme } from "../../support/programme";

useDatabase();

async function loggedIn() {
  const made = await makeProgramme();
  const person = await makePerson();
  await db().roleGrant.create({
    data: { personId: person.id, role: "ORGANISER", eventId: made.event.id },
  });
  return { ...made, cookie: await loginAs(person.id) };
}

test("a visitor, an organiser of another event and an id that is none find nothing, also when they post", async () => {
  const [mine, other] = [await loggedIn(), await loggedIn()];
  const itemId = mine.round.items[0]!.id;
  for (const cookie of [undefined, other.cookie])
    for (const route of [programme, itemPage, saveItem, removeItem, move, notify]) {
      const params = { eventId: mine.event.id, itemId };
      const form = {
        ...{ itemKind: "PANEL", title: "Van mij", start: "9:00", end: "10:00" },
        ...{ block: itemId, occurrenceId: mine.dates[0]!.id, to: "later" },
      };
      expect((await call(route, "/beheer", { params, cookie, form })).status).toBe(404);
    }
  for (const eventId of ["geen-id", newId(), "'; --"]) {
    const answer = await call(programme, "/beheer", { params: { eventId }, cookie: mine.cookie });
    expect(answer.status).toBe(404);
  }
  expect((await db().programmeItem.findUniqueOrThrow({ where: { id: itemId } })).title).toBe("Workshop 1");
});

test("a refused form comes back with what was typed and what is wrong", async () => {
  const { event, round, cookie, dates } = await loggedIn();
  const [first, second] = round.items.map((one) => one.id);
  const params = { eventId: event.id, itemId: first! };
  const form = { itemKind: "WORKSHOP", title: "", start: "10:00", end: "9:00", capacity: "veel" };
  const refused = await call(saveItem, "/beheer", { params, cookie, form });
  expect(refused).toMatchObject({
    status: 422,
    data: {
      errors: { title: "required", capacity: "number" },
      values: { start: "10:00" },
    },
  });
  const wishes = [{ roundId: round.id, firstItemId: first!, secondItemId: second! }];
  await registerGuest(dates[0]!.id, { wishes });
  expect(await call(removeItem, "/beheer", { params, cookie, form: {} })).toMatchObject({
    status: 409,
    data: { reason: "item-chosen" },
  });
});

test("the programme page says where one is after a move", async () => {
  const { event, round, cookie, dates } = await loggedIn();
  const form = { block: round.id, occurrenceId: dates[0]!.id, to: "later", along: "on" };
  const { status, location } = await call(move, "/beheer", { params: { eventId: event.id }, cookie, form });
  expect(status).toBe(302);
  const [query] = location!.split("#");
  expect((await call(programme, query!, { params: { eventId: event.id }, cookie })).data).toMatchObject({
    chosen: dates[0]!.id,
    done: { kind: "moved", title: "Workshops", start: 600 },
  });
});
