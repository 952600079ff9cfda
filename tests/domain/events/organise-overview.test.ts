import { beforeEach, expect, test } from "vitest";
import { roleOn, rolesAround } from "~/domain/events/event-roles.server";
import { eventOverview, organisedEvents } from "~/domain/events/organise-overview.server";
import { mayStartAnyEvent } from "~/domain/events/rules";
import { todoToday } from "~/domain/events/todo";
import { grantRole } from "~/domain/people/roles.server";
import { system, visitor, type Viewer } from "~/domain/people/viewer";
import { seatsLeft } from "~/domain/registrations/seats-left.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../../support/database";
import { makeListed } from "../../support/events";
import { registerGuest } from "../../support/make";
import { makeOrganisers } from "../../support/organise";
import { viewerWith } from "../../support/people";
import { statementsOf } from "../../support/statements";

useDatabase();
beforeEach(() => setClock(() => new Date("2027-01-10T08:00:00Z")));

const titlesOf = async (viewer: Viewer, page = 1) => {
  const { coming, drafts, past, pastCount } = await organisedEvents(viewer, page);
  const titles = (events: { title: string }[]) => events.map((event) => event.title);
  return { coming: titles(coming), drafts: titles(drafts), past: titles(past), pastCount };
};

test("an organiser sees what is theirs: coming by its next day, drafts, and past ones last first", async () => {
  const { network, other, tine } = await makeOrganisers();
  const make = (title: string, more: Parameters<typeof makeListed>[0] = {}) =>
    makeListed({ networkId: network.id, title, ...more });
  await make("later", { days: [{ in: 20 }] });
  await make("first was", { days: [{ in: -3 }, { in: 9 }] });
  await make("draft", { published: false });
  await make("draft without a day", { published: false, days: [] });
  await make("past", { days: [{ in: -30 }] });
  await make("just past", { days: [{ in: -2 }] });
  await makeListed({ networkId: other.id, title: "not mine" });
  const found = await titlesOf(tine);
  expect({ ...found, drafts: found.drafts.sort() }).toEqual({
    coming: ["first was", "later"],
    drafts: ["draft", "draft without a day"],
    past: ["just past", "past"],
    pastCount: 2,
  });
  expect(await titlesOf(tine, 2)).toMatchObject({ past: [], pastCount: 2 });
  expect(await titlesOf(visitor)).toEqual({ coming: [], drafts: [], past: [], pastCount: 0 });
});

test("who organises one event sees that one, and may start none", async () => {
  const { network } = await makeOrganisers();
  const mine = await makeListed({ networkId: network.id, title: "mine" });
  await makeListed({ networkId: network.id, title: "the network's" });
  const own = viewerWith("ORGANISER", { eventId: mine.id });
  expect((await titlesOf(own)).coming).toEqual(["mine"]);
  expect([mayStartAnyEvent(own), mayStartAnyEvent(system)]).toEqual([false, true]);
  expect(await eventOverview(own, mine.id)).toMatchObject({ mayCopy: false });
});

test("one event or five with many dates take the same number of statements", async () => {
  const { network, tine } = await makeOrganisers();
  const load = async () => {
    const { coming, drafts, past } = await organisedEvents(tine, 1);
    await seatsLeft(
      [...coming, ...drafts, ...past].flatMap((event) => event.occurrences.map(({ id }) => id)),
    );
  };
  const all = async () => {
    for (const more of [{}, { published: false }, { days: [{ in: -9 }] }])
      await makeListed({ networkId: network.id, ...more });
  };
  await all();
  const one = await statementsOf(load);
  for (let i = 0; i < 4; i += 1) await all();
  expect(await statementsOf(load)).toBe(one);
});

test("the overview of an event is for who organises it", async () => {
  const { network, tine, stranger } = await makeOrganisers();
  const { id } = await makeListed({ networkId: network.id });
  const { event } = await eventOverview(tine, id);
  expect(event.empty).toEqual(["description", "programme", "contact"]);
  for (const viewer of [stranger, visitor, viewerWith("CHECK_IN", { networkId: network.id })])
    await expect(eventOverview(viewer, id)).rejects.toThrow("not-found");
  await expect(eventOverview(tine, "nieuwtje")).rejects.toThrow("not-found");
});

test("what needs doing today comes in order of haste, and a quiet day asks nothing", async () => {
  const { network, tine } = await makeOrganisers();
  const make = (title: string, more: Parameters<typeof makeListed>[0] = {}) =>
    makeListed({ networkId: network.id, title, description: "Wat je leert.", ...more });
  const todo = async () => {
    const { coming, drafts, past, at } = await organisedEvents(tine, 1);
    const seats = await seatsLeft(coming.flatMap((event) => event.occurrences.map(({ id }) => id)));
    return todoToday([...coming, ...drafts, ...past], seats, at).map(({ kind, event }) => [
      kind,
      event.title,
    ]);
  };
  expect(await todo()).toEqual([]);
  await make("was yesterday", { days: [{ in: -1 }] });
  await make("draft for soon", { published: false, days: [{ in: 30 }] });
  await make("draft for next year", { published: false, days: [{ in: 200 }] });
  const full = await make("full", { days: [{ in: 20, capacity: 1 }] });
  await make("cancelled", { cancelled: true, days: [{ in: 1 }] });
  await make("in three days", { days: [{ in: 3 }] });
  await make("now", { days: [{ in: 0 }] });
  const closing = await make("closes tomorrow", { days: [{ in: 15 }] });
  await registerGuest(full.occurrences[0]!.id);
  await registerGuest(full.occurrences[0]!.id);
  await db().occurrence.updateMany({
    where: { eventId: closing.id },
    data: { closesAt: new Date("2027-01-11T23:00:00Z") },
  });
  const complete = { contactEmail: "tine@example.org" };
  await db().event.updateMany({ data: complete });
  for (const event of await db().event.findMany())
    await db().programmeItem.create({
      data: { eventId: event.id, kind: "WELKOM", title: "Welkom", startMinute: 540, endMinute: 570 },
    });
  await db().event.update({ where: { id: full.id }, data: { contactEmail: "" } });
  expect(await todo()).toEqual([
    ["going-on", "now"],
    ["prepare", "in three days"],
    ["deadline", "closes tomorrow"],
    ["waiting", "full"],
    ["publish", "draft for soon"],
    ["fill-in", "full"],
    ["evaluate", "was yesterday"],
  ]);
});

test("roles on an event are shown to who organises it, those of the network only to who organises that", async () => {
  const { network, tine, stranger } = await makeOrganisers();
  const { id } = await makeListed({ networkId: network.id });
  const other = await makeListed({ networkId: network.id });
  const els = { email: "els@example.org", name: "Els", locale: "nl" as const };
  const grantId = await grantRole(tine, { ...els, role: "CHECK_IN", on: { eventId: id } });
  await grantRole(tine, { ...els, role: "MEMBER", on: { networkId: network.id } });
  expect(await rolesAround(tine, id)).toMatchObject({
    grants: [{ name: "Els", role: "CHECK_IN" }],
    network: { name: "Vormingsfonds", grants: [{ role: "MEMBER" }] },
  });
  expect((await rolesAround(viewerWith("ORGANISER", { eventId: id }), id)).network).toBeNull();
  expect((await roleOn(tine, id, grantId)).role).toBe("CHECK_IN");
  await expect(roleOn(tine, other.id, grantId)).rejects.toThrow("not-found");
  await expect(rolesAround(stranger, id)).rejects.toThrow("not-found");
});
