import { expect, test } from "vitest";
import { inviteProposed, proposedGuests } from "~/domain/registrations/proposed-guests.server";
import { anonymise } from "~/domain/registrations/retention.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { addDays } from "~/platform/time";
import { makeCore, wasThere } from "../../support/core";
import { useDatabase } from "../../support/database";
import { registerGuest } from "../../support/make";

useDatabase();

type Core = Awaited<ReturnType<typeof makeCore>>;
const MARCH = { in: 10, province: "WEST_VLAANDEREN" as const };
const APRIL = { in: 40, province: "LIMBURG" as const };

async function sector(id: string) {
  await db().sector.upsert({ where: { id }, create: { id, name: id, nameEn: id }, update: {} });
  return id;
}

/** Somebody who was at the door of an earlier session, for an organisation of a sector. */
async function cameTo(dateId: string, name: string, sectorId?: string) {
  const organisation = `${name} vzw ${dateId}`;
  const { id, email } = await registerGuest(dateId, { name, organisation });
  await wasThere(id);
  if (sectorId) await db().organisation.updateMany({ where: { name: organisation }, data: { sectorId } });
  return { id, email };
}

/** An earlier session in West Flanders and one in Limburg, and one to come in Limburg about the green sector. */
async function makeSessions(core: Core) {
  const green = await sector("groen");
  const west = (await core.session({ title: "West", days: [MARCH] })).occurrences[0]!;
  const limburg = (await core.session({ title: "Limburg", days: [{ ...APRIL, in: 12 }] })).occurrences[0]!;
  const next = (await core.session({ title: "Groen in Limburg", sectorId: green, days: [APRIL] }))
    .occurrences[0]!;
  return { west, limburg, next };
}
const later = () => setClock(() => addDays(new Date(), 20));
const names = async (core: Core, dateId: string) =>
  (await proposedGuests(core.tine, dateId))
    .map(({ name, grounds }) => `${name}: ${grounds.join("+")}`)
    .sort();

test("who came to an earlier session of the network from the sector or in the province is proposed", async () => {
  const core = await makeCore();
  const { west, limburg, next } = await makeSessions(core);
  await cameTo(west.id, "Groen", "groen");
  await cameTo(limburg.id, "Buur");
  await cameTo(limburg.id, "Allebei", "groen");
  await cameTo(west.id, "Geen van beide");
  await registerGuest(limburg.id, { name: "Kwam niet" });
  later();
  expect(await names(core, next.id)).toEqual(["Allebei: SECTOR+STREEK", "Buur: STREEK", "Groen: SECTOR"]);
  const [one] = await proposedGuests(core.tine, next.id);
  expect(Object.keys(one!).sort()).toEqual(["grounds", "id", "name", "organisation", "session"]);
});

test("nobody is proposed who answered, sits in the core, was erased, or came only to another network", async () => {
  const [core, other] = [await makeCore(), await makeCore()];
  const { limburg, next } = await makeSessions(core);
  const elsewhere = (await other.session({ days: [{ ...APRIL, in: 12 }] })).occurrences[0]!;
  await cameTo(elsewhere.id, "Van elders");
  const registered = await cameTo(limburg.id, "Ingeschreven");
  const invited = await cameTo(limburg.id, "Uitgenodigd");
  const erased = await cameTo(limburg.id, "Gewist");
  const member = await core.join({ name: "Lid" });
  await wasThere((await registerGuest(limburg.id, { email: member.email, name: "Lid" })).id);
  await registerGuest(next.id, { email: registered.email });
  const emailKey = invited.email;
  await db().invitation.create({
    data: { occurrenceId: next.id, email: emailKey, emailKey, invitedAt: new Date() },
  });
  await db().$transaction((tx) => anonymise(tx, [erased.id]));
  later();
  expect(await names(core, next.id)).toEqual([]);
});

test("who is ticked is invited for that reason; others are passed over, whatever was sent", async () => {
  const core = await makeCore();
  const { west, limburg, next } = await makeSessions(core);
  const green = await cameTo(west.id, "Groen", "groen");
  const near = await cameTo(limburg.id, "Buur");
  const stranger = await cameTo(west.id, "Geen van beide");
  await cameTo(limburg.id, "Niet gekozen");
  later();
  const chosen = [green.id, near.id, stranger.id, "geen-id"];
  const counts = await Promise.all([
    inviteProposed(core.tine, next.id, chosen),
    inviteProposed(core.tine, next.id, chosen),
  ]);
  expect(counts[0] + counts[1]).toBe(2);
  const rows = await db().invitation.findMany({ where: { occurrenceId: next.id }, orderBy: { name: "asc" } });
  expect(rows.map(({ name, ground, invitedById }) => [name, ground, invitedById])).toEqual([
    ["Buur", "STREEK", core.tine.personId],
    ["Groen", "SECTOR", core.tine.personId],
  ]);
  expect(await names(core, next.id)).toEqual(["Niet gekozen: STREEK"]);
});

test("with nobody ticked, on a closed date, or by a stranger nothing is sent", async () => {
  const [core, other] = [await makeCore(), await makeCore()];
  const { limburg, next } = await makeSessions(core);
  const { id } = await cameTo(limburg.id, "Buur");
  later();
  await expect(inviteProposed(core.tine, next.id, [])).rejects.toMatchObject({ reason: "nobody-ticked" });
  await expect(inviteProposed(other.tine, next.id, [id])).rejects.toThrow(NotFound);
  await expect(proposedGuests(other.tine, next.id)).rejects.toThrow(NotFound);
  await db().occurrence.update({ where: { id: next.id }, data: { closedAt: new Date() } });
  await expect(inviteProposed(core.tine, next.id, [id])).rejects.toMatchObject({
    reason: "registration-closed",
  });
  expect(await db().invitation.count({ where: { occurrenceId: next.id } })).toBe(0);
});
