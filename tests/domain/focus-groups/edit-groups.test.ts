import { expect, test } from "vitest";
import { removeDate, removeDraft } from "~/domain/events/remove-draft.server";
import { visitor } from "~/domain/people/viewer";
import { dealOut } from "~/domain/focus-groups/deal-out.server";
import { changeGroup, createGroup, removeGroup } from "~/domain/focus-groups/edit-groups.server";
import { FocusGroupForm } from "~/domain/focus-groups/focus-group";
import { groupBoard, groupFormOf, organisedGroup } from "~/domain/focus-groups/queries.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { parseValues } from "~/platform/http/form.server";
import { useDatabase } from "../../support/database";
import { groupActivities, groupInput, makeGroups, seatsOn } from "../../support/groups";
import { makeEvent, registerGuest } from "../../support/make";
import { statementsOf } from "../../support/statements";

useDatabase();

const itemOn = (eventId: string, more: object = {}) =>
  db().programmeItem.create({
    data: { eventId, kind: "FOCUSGROEP", title: "Focusgroepen", startMinute: 600, endMinute: 690, ...more },
  });

test("groups stand in the order in which they were made, with all that was filled in", async () => {
  const { date, event, organiser, groups } = await makeGroups([{ title: "Een" }, { title: "Twee" }]);
  const item = await itemOn(event.id);
  const input = groupInput({
    title: "Drie",
    guidingQuestion: "Wat heb je nodig?",
    room: "Zaal C",
    facilitator: "Yara Haddad",
    itemId: item.id,
    capacity: 12,
    allowedTypes: ["VAKBOND", "KOEPEL"],
    minTypes: 2,
    maxPerOrganisation: 1,
  });
  const id = await createGroup(organiser, date.id, input);
  const board = await groupBoard(organiser, date.id);
  expect(board.groups.map((group) => group.id)).toEqual([...groups, id]);
  expect(board.groups[2]).toEqual({ id, ...input });
  expect(board.items).toEqual([{ id: item.id, title: "Focusgroepen", startMinute: 600, endMinute: 690 }]);
});

test("a group is changed and nobody moves; removed, and its people have none", async () => {
  const { date, organiser, groups } = await makeGroups([{}, {}]);
  for (let i = 0; i < 4; i += 1) await registerGuest(date.id);
  await dealOut(organiser, date.id);
  const before = await seatsOn(date.id);
  expect(await changeGroup(organiser, groups[0]!, groupInput({ title: "Klein", capacity: 1 }))).toBe(date.id);
  expect(await seatsOn(date.id)).toEqual(before);
  expect(await organisedGroup(organiser, groups[0]!)).toMatchObject({
    group: { title: "Klein", capacity: 1 },
    sitting: 2,
  });
  expect(await removeGroup(organiser, groups[0]!)).toBe(date.id);
  expect(await seatsOn(date.id)).toEqual(before.filter((seat) => seat.groupId !== groups[0]));
  expect((await groupActivities(date.id)).map((one) => one.kind)).toEqual([
    "group.created",
    "group.created",
    "groups.dealt",
    "group.changed",
    "group.removed",
  ]);
});

test("only who organises the date sees, makes, changes or removes groups", async () => {
  const { date, organiser, stranger, groups } = await makeGroups([{}]);
  for (const viewer of [visitor, stranger])
    for (const asked of [
      () => groupBoard(viewer, date.id),
      () => groupFormOf(viewer, date.id),
      () => organisedGroup(viewer, groups[0]!),
      () => createGroup(viewer, date.id, groupInput()),
      () => changeGroup(viewer, groups[0]!, groupInput()),
      () => removeGroup(viewer, groups[0]!),
    ])
      await expect(asked()).rejects.toMatchObject({ code: "not-found" });
  const id = newId();
  for (const asked of [
    () => organisedGroup(organiser, id),
    () => changeGroup(organiser, id, groupInput()),
    () => removeGroup(organiser, id),
  ])
    await expect(asked()).rejects.toMatchObject({ code: "not-found" });
  expect((await groupBoard(organiser, date.id)).groups).toHaveLength(1);
});

test("a group meets in a focus group part of its own date's programme, nowhere else", async () => {
  const { date, event, organiser } = await makeGroups([]);
  const { event: other } = await makeEvent();
  const elsewhere = await itemOn(other.id);
  const lunch = await itemOn(event.id, { kind: "PAUZE" });
  const dropped = await itemOn(event.id, {
    overrides: { create: { occurrenceId: date.id, dropped: true } },
  });
  for (const itemId of [elsewhere.id, lunch.id, dropped.id, newId()])
    await expect(createGroup(organiser, date.id, groupInput({ itemId }))).rejects.toMatchObject({
      fields: { itemId: "not-on-this-date" },
    });
});

test("the form says what is wrong with it", () => {
  const form = (more: Record<string, string | string[]>) => () =>
    parseValues({ title: "Groep", capacity: "10", ...more }, FocusGroupForm);
  expect(form({ allowedTypes: "VAKBOND" })()).toEqual(groupInput({ allowedTypes: ["VAKBOND"] }));
  expect(form({ allowedTypes: ["VAKBOND", "KOEPEL", "VAKBOND"], minTypes: "2" })()).toMatchObject({
    allowedTypes: ["VAKBOND", "KOEPEL"],
    minTypes: 2,
  });
  const wrong: [Record<string, string | string[]>, Record<string, string>][] = [
    [{ title: " " }, { title: "required" }],
    [{ capacity: "" }, { capacity: "required" }],
    [{ capacity: "0" }, { capacity: "too-small" }],
    [{ capacity: "tien" }, { capacity: "number" }],
    [{ capacity: "100000" }, { capacity: "too-large" }],
    [{ minTypes: "3", allowedTypes: ["VAKBOND", "KOEPEL"] }, { minTypes: "more-than-allowed" }],
    [{ minTypes: "5", capacity: "4" }, { minTypes: "more-than-seats" }],
    [{ maxPerOrganisation: "0" }, { maxPerOrganisation: "too-small" }],
    [{ itemId: "geen-id" }, { itemId: "invalid" }],
    [{ title: "x".repeat(121) }, { title: "too-long" }],
  ];
  for (const [values, fields] of wrong) expect(form(values)).toThrow(expect.objectContaining({ fields }));
  expect(form({ allowedTypes: "PAUS" })).toThrow("allowedTypes");
});

test("the board asks the database as often for three people as for one", async () => {
  const one = await makeGroups([{}]);
  const three = await makeGroups([{}, {}, {}]);
  await registerGuest(one.date.id);
  for (let i = 0; i < 3; i += 1) await registerGuest(three.date.id, { organisation: `Org ${i}` });
  await dealOut(one.organiser, one.date.id);
  await dealOut(three.organiser, three.date.id);
  const few = await statementsOf(() => groupBoard(one.organiser, one.date.id));
  expect(await statementsOf(() => groupBoard(three.organiser, three.date.id))).toBe(few);
});

test("a group that wrote or said something is never removed, nor the date or event that it is of", async () => {
  const { event, date, organiser, groups } = await makeGroups([{}, {}, {}]);
  const [wrote, said, silent] = groups as [string, string, string];
  const at = new Date();
  const note = { createdAt: at, changedAt: at };
  await db().note.createMany({
    data: [
      { groupId: wrote, head: 1, ...note },
      { groupId: silent, ...note },
    ],
  });
  const contribution = {
    id: newId(),
    groupId: said,
    kind: "TIP",
    source: "PHONE",
    text: "Bel eerst.",
  } as const;
  await db().contribution.create({ data: { ...contribution, ...note } });
  for (const kept of [wrote, said])
    await expect(removeGroup(organiser, kept)).rejects.toMatchObject({ reason: "group-has-note" });
  await removeGroup(organiser, silent);
  // Past every rule of ours, the database still says no.
  await expect(db().focusGroup.delete({ where: { id: wrote } })).rejects.toThrow();
  await db().event.update({ where: { id: event.id }, data: { publishedAt: null } });
  await expect(removeDate(organiser, date.id)).rejects.toMatchObject({ reason: "in-use" });
  await expect(removeDraft(organiser, event.id)).rejects.toMatchObject({ reason: "in-use" });
  expect((await groupBoard(organiser, date.id)).groups.map((group) => group.id)).toEqual([wrote, said]);
});
