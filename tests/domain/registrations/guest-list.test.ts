import { expect, test } from "vitest";
import { visitor } from "~/domain/people/viewer";
import { expectedGuests } from "~/domain/registrations/guest-list.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../../support/database";
import { codeOf, helper, makeDay, scan, send } from "../../support/door";
import { makeEvent, registerGuest } from "../../support/make";
import { statementsOf } from "../../support/statements";

useDatabase();

test("the list of guests has what the door needs and never diet or access", async () => {
  const { date, open, start, helper, round } = await makeDay({ workshops: [5] });
  const wishes = [{ roundId: round!.id, firstItemId: round!.items[0]!.id, secondItemId: null }];
  const guest = await registerGuest(date.id, { name: "An Peeters", organisation: "Effect", wishes });
  await db().registrationNeeds.create({
    data: {
      registrationId: guest.id,
      access: "rolstoel",
      diet: "noten",
      consentAt: new Date(),
      eraseAfter: new Date(),
    },
  });
  open();
  await send(helper, date.id, [scan(await codeOf(guest), start)], { deviceNow: start });
  const list = await expectedGuests(helper, date.id);
  expect(list.guests).toEqual([
    {
      id: guest.id,
      name: "An Peeters",
      organisation: "Effect",
      type: "LDE_ONDERNEMING",
      status: "CONFIRMED",
      ticketCode: await codeOf(guest),
      photo: "NO",
      walkIn: false,
      seats: [round!.items[0]!.id],
      presences: [{ itemId: null, arrivedAt: start, leftAt: null, device: "Inkom links" }],
    },
  ]);
  expect(JSON.stringify(list)).not.toMatch(/rolstoel|noten|example\.org/);
  expect(list.mayExceed).toBe(false);
});

test("the list takes the same number of statements for one guest as for three", async () => {
  const { date, helper } = await makeDay();
  await registerGuest(date.id);
  const one = await statementsOf(() => expectedGuests(helper, date.id));
  await Promise.all([registerGuest(date.id), registerGuest(date.id)]);
  expect(await statementsOf(() => expectedGuests(helper, date.id))).toBe(one);
});

test("who has nothing to do at this door sees and changes nothing", async () => {
  const { date, start } = await makeDay();
  const other = await makeEvent();
  for (const viewer of [visitor, helper(other.event.id)]) {
    await expect(expectedGuests(viewer, date.id)).rejects.toMatchObject({ code: "not-found" });
    await expect(send(viewer, date.id, [], { deviceNow: start })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(expectedGuests(viewer, "geen-nummer")).rejects.toMatchObject({ code: "not-found" });
  }
});
