import { expect, test } from "vitest";
import { unsafeGroupLine } from "~/domain/focus-groups/queries.server";
import { privateToken } from "~/domain/registrations/links.server";
import { writeLetter } from "~/mail/write-letter.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { setOrigin } from "~/platform/origin.server";
import { loader as board } from "~/routes/groups/board";
import { action as clear } from "~/routes/groups/clearing";
import { action as deal } from "~/routes/groups/dealing";
import { action as fill } from "~/routes/groups/filling";
import { action as change, loader as group } from "~/routes/groups/group";
import { action as move } from "~/routes/groups/move";
import { action as create } from "~/routes/groups/new-group";
import { action as release } from "~/routes/groups/release";
import { action as remove, loader as removal } from "~/routes/groups/removal";
import { loader as own } from "~/routes/registrations/manage";
import { call } from "../../support/call";
import { useDatabase } from "../../support/database";
import { makeGroups, seatsOn } from "../../support/groups";
import { loginAs } from "../../support/login";
import { registerGuest } from "../../support/make";
import { makePerson } from "../../support/people";

useDatabase();

/** A date with groups, and its organiser's browser. */
async function organised(groups: Parameters<typeof makeGroups>[0]) {
  const made = await makeGroups(groups);
  const person = await makePerson();
  await db().roleGrant.create({
    data: { personId: person.id, role: "ORGANISER", eventId: made.event.id },
  });
  const path = `/beheer/datums/${made.date.id}/groepen`;
  return {
    ...made,
    path,
    asked: { cookie: await loginAs(person.id), params: { occurrenceId: made.date.id } },
  };
}

test("the organiser deals out, fills, moves, releases and empties; each leads back to the board", async () => {
  const { path, asked, date, groups } = await organised([{ capacity: 1 }, { capacity: 1 }]);
  const [a, b] = [await registerGuest(date.id), await registerGuest(date.id)];
  const form = {};
  const to = async (answer: ReturnType<typeof call>) => (await answer).location;
  expect(await to(call(deal, `${path}/indeling`, { ...asked, form }))).toBe(
    `${path}?gedaan=ingedeeld&nieuw=2&anders=0`,
  );
  expect(await to(call(fill, `${path}/aanvulling`, { ...asked, form }))).toBe(
    `${path}?gedaan=aangevuld&nieuw=0`,
  );
  const there = (await seatsOn(date.id)).find((seat) => seat.registrationId === b.id)!.groupId;
  const wanted = { personId: a.id, groupId: there };
  expect(await to(call(move, `${path}/plaatsen`, { ...asked, form: wanted }))).toBe(
    `${path}?wie=${a.id}&gevraagd=${there}`,
  );
  expect(await to(call(move, `${path}/plaatsen`, { ...asked, form: { ...wanted, override: "on" } }))).toBe(
    `${path}?gedaan=verplaatst&wie=${a.id}`,
  );
  expect((await seatsOn(date.id)).map((seat) => seat.groupId)).toEqual([there, there]);
  expect(await to(call(release, `${path}/losmaking`, { ...asked, form: { personId: a.id } }))).toBe(
    `${path}?gedaan=los&wie=${a.id}`,
  );
  expect(await to(call(clear, `${path}/leegmaking`, { ...asked, form }))).toBe(`${path}?gedaan=leeg`);
  expect(await seatsOn(date.id)).toEqual([]);
  for (const groupId of groups)
    expect(await to(call(remove, "/", { ...asked, params: { groupId }, form }))).toBe(
      `${path}?gedaan=verwijderd`,
    );
  expect(await to(call(deal, `${path}/indeling`, { ...asked, form }))).toBe(`${path}?reden=no-groups`);
});

test("a group's form comes back filled in when something is wrong, and is kept when nothing is", async () => {
  const { path, asked, groups } = await organised([{}]);
  const wrong = { title: "", capacity: "9", allowedTypes: "VAKBOND" };
  const refused = { status: 422, data: { errors: { title: "required" }, values: wrong } };
  expect(await call(create, `${path}/nieuw`, { ...asked, form: wrong })).toMatchObject(refused);
  const edit = { ...asked, params: { groupId: groups[0]! } };
  expect(await call(change, "/", { ...edit, form: wrong })).toMatchObject(refused);
  const form = { ...wrong, title: "Vakbonden" };
  expect(await call(change, "/", { ...edit, form })).toMatchObject({ location: `${path}?gedaan=bewaard` });
  expect(
    await call(create, `${path}/nieuw`, { ...asked, form: { ...form, title: "Nog een" } }),
  ).toMatchObject({ location: `${path}?gedaan=bewaard` });
  const { data } = await call(board, path, asked);
  expect((data as { groups: { title: string }[] }).groups.map((one) => one.title)).toEqual([
    "Vakbonden",
    "Nog een",
  ]);
});

test("ids that are none, are nobody's, or are of a date of others are not found", async () => {
  const { asked } = await organised([]);
  const others = await organised([{}]);
  for (const occurrenceId of ["geen-id", newId(), others.date.id])
    for (const route of [board, deal, fill, clear])
      expect(
        await call(route, "/", { ...asked, method: "POST", form: {}, params: { occurrenceId } }),
      ).toMatchObject({ status: 404 });
  for (const groupId of ["geen-id", newId(), others.groups[0]!])
    for (const route of [group, removal, remove])
      expect(await call(route, "/", { ...asked, params: { groupId } })).toMatchObject({ status: 404 });
  expect(await call(move, "/", { ...asked, form: { personId: "geen-id", groupId: "" } })).toMatchObject({
    status: 422,
  });
  expect(await call(board, "/", { params: { occurrenceId: others.date.id } })).toMatchObject({ status: 404 });
});

test("participants see their own group on their page and in the reminder, and nothing of who else sits there", async () => {
  setOrigin("http://localhost:3000");
  const { path, asked, date, event, groups } = await organised([
    { title: "Groep 1", guidingQuestion: "Wat heb je nodig?", room: "Zaal A", facilitator: "Noor Faes" },
  ]);
  const item = await db().programmeItem.create({
    data: { eventId: event.id, kind: "FOCUSGROEP", title: "Groepen", startMinute: 645, endMinute: 735 },
  });
  await db().focusGroup.update({ where: { id: groups[0] }, data: { itemId: item.id } });
  const { id } = await registerGuest(date.id);
  await registerGuest(date.id, { name: "Iemand Anders" });
  const params = { token: privateToken({ id, linkVersion: 0 }) };
  const seating = async () =>
    ((await call(own, "/inschrijving", { params })).data as { seating: unknown }).seating;
  expect(await seating()).toEqual({ group: null });
  expect(await unsafeGroupLine(id)).toBe(null);
  await call(deal, `${path}/indeling`, { ...asked, form: {} });
  expect(await seating()).toEqual({
    group: {
      title: "Groep 1",
      tableOpen: false,
      guidingQuestion: "Wat heb je nodig?",
      room: "Zaal A",
      facilitator: "Noor Faes",
      startMinute: 645,
      endMinute: 735,
    },
  });
  expect(JSON.stringify(await call(own, "/inschrijving", { params }))).not.toContain("Iemand Anders");
  const queued = (letter: string) => ({
    letter,
    locale: "nl" as const,
    data: { registrationId: id, when: "day" },
  });
  const write = async (letter: string) =>
    JSON.stringify(await writeLetter(queued(letter) as unknown as Parameters<typeof writeLetter>[0]));
  expect(await write("reminder")).toContain("Groep 1, Zaal A");
  expect(await write("confirmed")).not.toContain("Groep 1");
  await db().focusGroup.deleteMany({ where: { occurrenceId: date.id } });
  expect(await seating()).toBe(null);
  expect(await write("reminder")).not.toContain("Je groep");
});
