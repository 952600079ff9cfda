import { expect, test } from "vitest";
import { mayGrant } from "~/domain/people/rules";
import { grantRole, revokeRole, rolesOn } from "~/domain/people/roles.server";
import { viewerFromCookie } from "~/domain/people/sessions.server";
import { system, visitor } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { loginAs } from "../../support/login";
import { makePerson, viewerWith } from "../../support/people";

useDatabase();

async function makeNetwork() {
  const network = await db().network.create({ data: { slug: newId(), name: "Doorstroom" } });
  const event = await db().event.create({
    data: { slug: newId(), kind: "KICK_OFF", title: "Kick-off", networkId: network.id },
  });
  return { network, event };
}
const someone = () => ({
  email: `els-${newId().slice(-8)}@example.org`,
  name: "Els",
  locale: "nl" as const,
});

test("who organises a network gives roles on it and on its events, and nowhere else", async () => {
  const { network, event } = await makeNetwork();
  const other = await makeNetwork();
  const organiser = viewerWith("ORGANISER", { networkId: network.id });
  await grantRole(organiser, { ...someone(), role: "CHECK_IN", on: { eventId: event.id } });
  await grantRole(organiser, { ...someone(), role: "ORGANISER", on: { networkId: network.id } });
  for (const on of [{ eventId: other.event.id }, { networkId: other.network.id }, null])
    await expect(grantRole(organiser, { ...someone(), role: "CHECK_IN", on })).rejects.toThrow("not-allowed");
  await expect(grantRole(organiser, { ...someone(), role: "ADMINISTRATOR", on: null })).rejects.toThrow(
    "not-allowed",
  );
});

test("who organises one event does not rule its network", async () => {
  const { network, event } = await makeNetwork();
  const organiser = viewerWith("ORGANISER", { eventId: event.id });
  await grantRole(organiser, { ...someone(), role: "FACILITATOR", on: { eventId: event.id } });
  await expect(
    grantRole(organiser, { ...someone(), role: "CHECK_IN", on: { networkId: network.id } }),
  ).rejects.toThrow("not-allowed");
});

test("every other role gives nothing to anybody", () => {
  const scope = { eventId: newId(), networkId: null };
  const others = ["CHECK_IN", "FACILITATOR", "NOTE_TAKER", "EXPERT", "MEMBER"] as const;
  expect(
    others.filter((role) => mayGrant(viewerWith(role, { eventId: scope.eventId }), "CHECK_IN", scope)),
  ).toEqual([]);
  expect(mayGrant(visitor, "CHECK_IN", scope)).toBe(false);
});

test("an administrator's role is everywhere and only theirs to give", () => {
  const scope = { eventId: newId(), networkId: null };
  expect(mayGrant(system, "ADMINISTRATOR", null)).toBe(true);
  expect(mayGrant(system, "ADMINISTRATOR", scope)).toBe(false);
  expect(mayGrant(system, "CHECK_IN", null)).toBe(false);
});

test("giving a role twice, or twenty times at once, gives it once", async () => {
  const { event } = await makeNetwork();
  const person = someone();
  const grants = await Promise.all(
    Array.from({ length: 10 }, () =>
      grantRole(system, { ...person, role: "CHECK_IN", on: { eventId: event.id } }),
    ),
  );
  expect(new Set(grants).size).toBe(1);
  expect(await rolesOn(system, { eventId: event.id })).toEqual([
    {
      id: grants[0],
      role: "CHECK_IN",
      grantedAt: expect.any(Date) as Date,
      name: "Els",
      email: person.email,
    },
  ]);
  expect(await db().activity.count({ where: { kind: "role.granted", eventId: event.id } })).toBe(1);
});

test("a role that is taken away is gone at the next request", async () => {
  const { event } = await makeNetwork();
  const person = await makePerson();
  const id = await grantRole(system, { ...person, role: "CHECK_IN", on: { eventId: event.id } });
  const cookie = await loginAs(person.id);
  expect((await viewerFromCookie(cookie)).grants).toHaveLength(1);
  await expect(revokeRole(viewerWith("CHECK_IN", { eventId: event.id }), id)).rejects.toThrow("not-found");
  await revokeRole(viewerWith("ORGANISER", { eventId: event.id }), id);
  expect((await viewerFromCookie(cookie)).grants).toEqual([]);
  await expect(revokeRole(system, id)).rejects.toThrow("not-found");
});

test("the last administrator stays, also when two take each other's role at once", async () => {
  await db().roleGrant.deleteMany({ where: { role: "ADMINISTRATOR" } });
  const [a, b] = [
    await grantRole(system, { ...someone(), role: "ADMINISTRATOR", on: null }),
    await grantRole(system, { ...someone(), role: "ADMINISTRATOR", on: null }),
  ];
  const taken = await Promise.allSettled([revokeRole(system, a), revokeRole(system, b)]);
  expect(taken.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  expect(await db().roleGrant.count({ where: { role: "ADMINISTRATOR" } })).toBe(1);
});

test("who may not organise does not see who has which role", async () => {
  const { event } = await makeNetwork();
  await expect(rolesOn(visitor, { eventId: event.id })).rejects.toThrow("not-allowed");
  await expect(rolesOn(viewerWith("CHECK_IN", { eventId: event.id }), { eventId: event.id })).rejects.toThrow(
    "not-allowed",
  );
});
