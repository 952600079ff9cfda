import { expect, test } from "vitest";
import { attendeesAddress, PAGE, readAttendeeFilter } from "~/domain/registrations/attendee-filter";
import { listAttendees } from "~/domain/registrations/attendees.server";
import { cancelRegistration } from "~/domain/registrations/cancel.server";
import { dateOverview } from "~/domain/registrations/date-overview.server";
import { holderAsOrganiser } from "~/domain/registrations/holder.server";
import { needsOn } from "~/domain/registrations/needs-list.server";
import { organisedRegistration } from "~/domain/registrations/organised-registration.server";
import { register } from "~/domain/registrations/register.server";
import { visitor, type Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { addDays } from "~/platform/time";
import { useDatabase } from "../../support/database";
import { codeOf, makeDay, scan, send } from "../../support/door";
import { makeNetwork } from "../../support/events";
import { form, makeEvent, registerGuest } from "../../support/make";
import { makeOrganiser } from "../../support/date-organiser";
import { viewerWith } from "../../support/people";
import { statementsOf } from "../../support/statements";

useDatabase();

const filter = (query = "") => readAttendeeFilter(new URLSearchParams(query));
const names = async (viewer: Viewer, occurrenceId: string, query = "") =>
  (await listAttendees(viewer, occurrenceId, filter(query))).rows.map(({ name }) => name);

test("only who organises the date sees who comes and what they need", async () => {
  const { event, date } = await makeEvent();
  const { id } = await registerGuest(date.id);
  const other = await makeNetwork();
  const strangers = [
    visitor,
    viewerWith("ORGANISER", { networkId: other.id }),
    viewerWith("CHECK_IN", { eventId: event.id }),
    viewerWith("FACILITATOR", { eventId: event.id }),
  ];
  for (const stranger of strangers) {
    const asked = [
      () => listAttendees(stranger, date.id, filter()),
      () => dateOverview(stranger, date.id),
      () => needsOn(stranger, date.id),
      () => organisedRegistration(stranger, id),
    ];
    for (const ask of asked) await expect(ask()).rejects.toMatchObject({ code: "not-found" });
  }
  const { viewer } = await makeOrganiser(event.id);
  expect((await organisedRegistration(viewer, id)).registration.id).toBe(id);
});

test("a search finds name, organisation and address, each word anywhere, whatever the accents and capitals", async () => {
  const { event, date } = await makeEvent();
  const { viewer } = await makeOrganiser(event.id);
  await registerGuest(date.id, { name: "Zoë D'Hondt", organisation: "Groep Intro", email: "zd@example.org" });
  await registerGuest(date.id, { name: "Bo Zoet", organisation: "Emino", email: "bo.100%@example.org" });
  expect(await names(viewer, date.id, "zoek=zoe")).toEqual(["Bo Zoet", "Zoë D'Hondt"]);
  expect(await names(viewer, date.id, "zoek=INTRO+ZOË")).toEqual(["Zoë D'Hondt"]);
  expect(await names(viewer, date.id, "zoek=zd@example")).toEqual(["Zoë D'Hondt"]);
  expect(await names(viewer, date.id, "zoek=100%25")).toEqual(["Bo Zoet"]);
  expect(await names(viewer, date.id, "zoek=_")).toEqual([]);
});

test("the list narrows by status, type and workshop, and leaves out who cancelled unless asked", async () => {
  const { event, date, round } = await makeEvent({ capacity: 3, workshops: [1, 5] });
  const { viewer } = await makeOrganiser(event.id);
  const [small] = round!.items;
  const wishes = [{ roundId: round!.id, firstItemId: small!.id, secondItemId: null }];
  await registerGuest(date.id, { name: "Ann", wishes });
  await registerGuest(date.id, { name: "Bert", type: "VAKBOND" });
  const cas = await registerGuest(date.id, { name: "Cas" });
  await registerGuest(date.id, { name: "Dora" });
  await registerGuest(date.id, { name: "Aaron" });
  await cancelRegistration(await holderAsOrganiser(viewer, cas.id));
  expect(await names(viewer, date.id)).toEqual(["Aaron", "Ann", "Bert", "Dora"]);
  expect(await names(viewer, date.id, "status=alle")).toEqual(["Aaron", "Ann", "Bert", "Cas", "Dora"]);
  expect(await names(viewer, date.id, "status=bevestigd")).toEqual(["Ann", "Bert"]);
  expect(await names(viewer, date.id, "status=aanbod")).toEqual(["Dora"]);
  expect(await names(viewer, date.id, "status=wachtlijst")).toEqual(["Aaron"]);
  expect(await names(viewer, date.id, "status=geannuleerd")).toEqual(["Cas"]);
  expect(await names(viewer, date.id, "soort=VAKBOND")).toEqual(["Bert"]);
  expect(await names(viewer, date.id, `workshop=${small!.id}`)).toEqual(["Ann"]);
  expect(await names(viewer, date.id, "workshop=zonder")).toEqual(["Bert"]);
  expect(await names(viewer, date.id, "richting=af")).toEqual(["Dora", "Bert", "Ann", "Aaron"]);
});

test("a waiting list stands in its own order, with places", async () => {
  const { event, date } = await makeEvent({ capacity: 1 });
  const { viewer } = await makeOrganiser(event.id);
  for (const name of ["Een", "Zot", "Aap"]) await registerGuest(date.id, { name });
  const { rows } = await listAttendees(viewer, date.id, filter("status=wachtlijst"));
  expect(rows.map(({ name, place }) => [name, place])).toEqual([
    ["Zot", 1],
    ["Aap", 2],
  ]);
  const searched = await listAttendees(viewer, date.id, filter("zoek=aap"));
  expect(searched.rows[0]).toMatchObject({ place: 2 });
});

test("the list knows who was there, who was not, and who is inside", async () => {
  const { event, date, start, open, helper } = await makeDay();
  const { viewer } = await makeOrganiser(event.id);
  const [inside, left] = [
    await registerGuest(date.id, { name: "Inge" }),
    await registerGuest(date.id, { name: "Lut" }),
  ];
  await registerGuest(date.id, { name: "Weg" });
  open(60);
  const now = { deviceNow: start + 60 * 60_000 };
  await send(helper, date.id, [scan(await codeOf(inside), start), scan(await codeOf(left), start)], now);
  await send(helper, date.id, [scan(await codeOf(left), start + 60_000, { arriving: false })], now);
  expect(await names(viewer, date.id, "aanwezig=ja")).toEqual(["Inge", "Lut"]);
  expect(await names(viewer, date.id, "aanwezig=nu")).toEqual(["Inge"]);
  expect(await names(viewer, date.id, "aanwezig=nee")).toEqual(["Weg"]);
  expect((await dateOverview(viewer, date.id)).counts).toMatchObject({ present: 2, presentNow: 1 });
});

test("pages and overview take as many statements for three registrations as for a hundred", async () => {
  const counted = [];
  for (const people of [3, 100]) {
    const { event, date, round } = await makeEvent({ capacity: 80, workshops: [40, 40] });
    const { viewer } = await makeOrganiser(event.id);
    const wishes = [{ roundId: round!.id, firstItemId: round!.items[0]!.id, secondItemId: null }];
    await Promise.all(
      Array.from({ length: people }, (_, i) =>
        registerGuest(date.id, { wishes, organisation: `Org ${i % 9}` }),
      ),
    );
    const list = await listAttendees(viewer, date.id, filter());
    expect(list).toMatchObject({ total: people, pages: people > PAGE ? 2 : 1, live: people });
    expect(list.rows).toHaveLength(Math.min(people, PAGE));
    const second = await listAttendees(viewer, date.id, filter("pagina=2"));
    expect(second.rows).toHaveLength(Math.max(0, people - PAGE));
    expect(new Set([...list.rows, ...second.rows].map(({ id }) => id)).size).toBe(people);
    counted.push([
      await statementsOf(() => listAttendees(viewer, date.id, filter("zoek=org"))),
      await statementsOf(() => dateOverview(viewer, date.id)),
      await statementsOf(() => needsOn(viewer, date.id)),
    ]);
  }
  expect(counted[1]).toEqual(counted[0]);
});

test("the overview counts seats, types beside the wanted mix, organisations and workshops", async () => {
  const { event, date, round } = await makeEvent({
    capacity: 4,
    workshops: [1, 9],
    quotas: [{ kind: "KEEP", types: ["REGULIERE_ONDERNEMING"], seats: 1 }],
  });
  const { viewer } = await makeOrganiser(event.id);
  await db().wantedParticipants.create({
    data: { occurrenceId: date.id, type: "REGULIERE_ONDERNEMING", atLeast: 2 },
  });
  const [small] = round!.items;
  const wishes = [{ roundId: round!.id, firstItemId: small!.id, secondItemId: null }];
  await registerGuest(date.id, { wishes, organisation: "vzw De Spil" });
  await registerGuest(date.id, { wishes, organisation: "De Spil" });
  await registerGuest(date.id);
  await registerGuest(date.id, { wishes });
  const overview = await dateOverview(viewer, date.id);
  expect(overview).toMatchObject({
    seats: { capacity: 4, taken: 3, waiting: 1 },
    counts: { confirmed: 3, offered: 0, waiting: 1, cancelled: 0 },
    state: "open",
    kept: [{ types: ["REGULIERE_ONDERNEMING"], left: 1 }],
    types: [
      { type: "LDE_ONDERNEMING", taken: 3, waiting: 1, wanted: null },
      { type: "REGULIERE_ONDERNEMING", taken: 0, waiting: 0, wanted: 2 },
    ],
    organisations: [{ name: "vzw De Spil", people: 2 }],
    withoutOrganisation: 1,
    withoutWorkshop: 2,
  });
  expect(overview.rounds[0]!.items[0]).toMatchObject({ taken: 1, free: 0, waiting: 1, firstChoices: 3 });
});

test("needs are gathered however they are spelled, of who comes only, until the day they are erased", async () => {
  const { event, date } = await makeEvent({ capacity: 3 });
  const { viewer } = await makeOrganiser(event.id);
  for (const diet of ["Vegetarisch", "vegetarisch.", "geen noten", "vegetarisch"])
    await register(visitor, "nl", { ...form(date.id), diet });
  const needs = await needsOn(viewer, date.id);
  expect(needs.diet.map(({ text, people }) => [text.toLowerCase().replace(".", ""), people.length])).toEqual([
    ["vegetarisch", 2],
    ["geen noten", 1],
  ]);
  expect(needs.access).toEqual([]);
  expect(needs.eraseAfter).toEqual(addDays(date.endsAt, 14));
});

test("an address that makes no sense shows the whole list, and a filter survives its address", () => {
  expect(filter("status=weg&soort=X&workshop=1&aanwezig=soms&pagina=-1&sorteer=id;&zoek=%00+")).toEqual(
    filter(),
  );
  const query =
    "zoek=an+b&status=alle&soort=VAKBOND&workshop=zonder&aanwezig=nu&sorteer=status&richting=af&pagina=2";
  expect(attendeesAddress("/x", filter(query), { page: 2 })).toBe(`/x?${query}`);
  expect(attendeesAddress("/x", filter())).toBe("/x");
});
