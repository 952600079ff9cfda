import { expect, test } from "vitest";
import { publishEvent } from "~/domain/events/publish.server";
import { removeDate, removeDraft } from "~/domain/events/remove-draft.server";
import { visitor } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { useDatabase } from "../../support/database";
import { makeListed } from "../../support/events";
import { registerGuest } from "../../support/make";
import { makeOrganisers } from "../../support/organise";

useDatabase();

test("a draft goes with its dates and programme, and one of its dates without the others", async () => {
  const { network, tine } = await makeOrganisers();
  const event = await makeListed({ networkId: network.id, published: false, days: [{ in: 5 }, { in: 9 }] });
  await db().programmeItem.create({
    data: { eventId: event.id, kind: "WELKOM", title: "Welkom", startMinute: 540, endMinute: 570 },
  });
  const [first, second] = event.occurrences;
  expect(await removeDate(tine, first!.id)).toEqual({ eventId: event.id });
  expect((await db().occurrence.findMany({ where: { eventId: event.id } })).map(({ id }) => id)).toEqual([
    second!.id,
  ]);
  await removeDraft(tine, event.id);
  expect(await db().event.count({ where: { id: event.id } })).toBe(0);
  expect(await db().programmeItem.count({ where: { eventId: event.id } })).toBe(0);
});

test("what is online, or where somebody ever registered, stays", async () => {
  const { network, tine } = await makeOrganisers();
  const event = await makeListed({ networkId: network.id });
  const { id } = event.occurrences[0]!;
  await expect(removeDraft(tine, event.id)).rejects.toMatchObject({ reason: "in-use" });
  await expect(removeDate(tine, id)).rejects.toMatchObject({ reason: "in-use" });
  const guest = await registerGuest(id);
  await db().registration.update({ where: { id: guest.id }, data: { status: "CANCELLED" } });
  await db().event.update({ where: { id: event.id }, data: { publishedAt: null } });
  await expect(removeDraft(tine, event.id)).rejects.toMatchObject({ reason: "in-use" });
  await expect(removeDate(tine, id)).rejects.toMatchObject({ reason: "in-use" });
});

test("going online and being removed at the same moment: one of the two happens", async () => {
  const { network, tine } = await makeOrganisers();
  for (let round = 0; round < 5; round += 1) {
    const { id } = await makeListed({ networkId: network.id, published: false });
    const done = (work: Promise<unknown>) =>
      work.then(
        () => true,
        () => false,
      );
    const [published, removed] = await Promise.all([
      done(publishEvent(tine, id)),
      done(removeDraft(tine, id)),
    ]);
    expect([published, removed].filter(Boolean)).toHaveLength(1);
    expect(await db().event.count({ where: { id } })).toBe(published ? 1 : 0);
  }
});

test("another network's organiser and a visitor remove nothing", async () => {
  const { network, stranger } = await makeOrganisers();
  const event = await makeListed({ networkId: network.id, published: false });
  for (const viewer of [stranger, visitor]) {
    await expect(removeDraft(viewer, event.id)).rejects.toThrow("not-found");
    await expect(removeDate(viewer, event.occurrences[0]!.id)).rejects.toThrow("not-found");
  }
});
