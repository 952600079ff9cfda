import { beforeAll, expect, test } from "vitest";
import { addMark } from "../../support/mark-passage";
import { groupAccess } from "~/domain/focus-groups/access.server";
import { confirmImport } from "~/domain/reports/import/apply.server";
import { importToConfirm, ownImport } from "~/domain/reports/import/imports.server";
import { db } from "~/platform/db.server";
import { toWallClock } from "~/platform/time";
import { sectors } from "../../../prisma/seed/vocabulary";
import { useDatabase } from "../../support/database";
import { makeListed, makeNetwork } from "../../support/events";
import { bringIn, form, organiser, type Values } from "../../support/imports";

useDatabase();
beforeAll(async () => {
  await db().sector.createMany({ data: sectors });
});

const NEW = { event: "new", eventTitle: "Kick-off Doorstroom", eventKind: "KICK_OFF" };

test("the kick-off becomes an event with its day, place, figures, groups and speakers, and a report with the text", async () => {
  const made = await organiser();
  const { id } = await bringIn(made, "kick-off-doorstroom-verslag");
  const { reportId } = await confirmImport(made.viewer, id, await form(made.viewer, id, NEW));
  const report = await db().report.findUniqueOrThrow({
    where: { id: reportId },
    include: {
      figures: true,
      desk: { include: { note: { include: { text: true } } } },
      event: {
        include: {
          attendance: true,
          items: { include: { speakers: { include: { organisation: true } } }, orderBy: { order: "asc" } },
          occurrences: { include: { venue: true, focusGroups: { orderBy: { order: "asc" } } } },
        },
      },
    },
  });
  expect(report).toMatchObject({
    title: "Verslag Kick-off Doorstroom Lokale Diensteneconomie",
    slug: "verslag-kick-off-doorstroom-lokale-diensteneconomie",
    state: "DRAFT",
    importedFrom: "kick-off-doorstroom-verslag.txt",
    networkId: made.networkId,
  });
  expect(report.event).toMatchObject({ kind: "KICK_OFF", title: "Kick-off Doorstroom", publishedAt: null });
  expect(report.event!.description).toContain("uren van dit evenement zijn niet gekend");
  const [date, ...others] = report.event!.occurrences;
  expect(others).toEqual([]);
  expect([toWallClock(date!.startsAt), toWallClock(date!.endsAt)]).toEqual([
    "2018-04-25T09:00",
    "2018-04-25T17:00",
  ]);
  expect(date!.venue).toMatchObject({
    name: "hotel Park Inn",
    municipality: "Leuven",
    province: "VLAAMS_BRABANT",
  });
  expect(date!.focusGroups.map(({ title, allowedTypes }) => ({ title, allowedTypes }))).toEqual([
    { title: "Focusgroep 1", allowedTypes: ["LDE_ONDERNEMING"] },
    { title: "Focusgroep 2", allowedTypes: ["LDE_ONDERNEMING", "REGULIERE_ONDERNEMING", "LOKAAL_BESTUUR"] },
    { title: "Focusgroep 3: doorstroom naar de social profit", allowedTypes: [] },
  ]);
  const rows = report.event!.attendance.map(({ type, count, qualifier }) => ({ type, count, qualifier }));
  expect(rows).toHaveLength(6);
  expect(rows).toContainEqual({ type: null, count: 60, qualifier: "MORE_THAN" });
  expect(rows).toContainEqual({ type: "LOKAAL_BESTUUR", count: null, qualifier: "EXACT" });
  const speakers = report.event!.items.flatMap((item) => item.speakers);
  expect(speakers.map(({ name, title, organisation }) => [name, title, organisation?.name])).toEqual([
    ["Jan Van Passel", "voorzitter", "Koepel Lokale Diensteneconomie"],
    ["Ruth Claes", "algemeen directeur", "vzw IN-Z"],
  ]);
  expect(
    report.figures.map(({ value, source, passage }) => [Number(value), source, passage.includes("10.000")]),
  ).toEqual([[10_000, "", true]]);
  expect(report.desk.note?.text?.plain).toContain("We bedanken alle deelnemers voor hun bijdrage.");
});

test("two days become two dates, each in its own place with its own speaker", async () => {
  const made = await organiser();
  const { id } = await bringIn(made, "lde-dagen-doorstroom");
  const values = await form(made.viewer, id, { ...NEW, eventKind: "INSPIRATIEDAG", published: "yes" });
  const { reportId } = await confirmImport(made.viewer, id, values);
  const { event } = await db().report.findUniqueOrThrow({
    where: { id: reportId },
    select: {
      event: {
        select: {
          ...{ edition: true, publishedAt: true, summary: true },
          items: { select: { occurrenceId: true, speakers: { select: { name: true } } } },
          occurrences: { orderBy: { startsAt: "asc" }, include: { venue: true } },
        },
      },
    },
  });
  expect(event).toMatchObject({ edition: 3, summary: "Georganiseerd door Vormingsfonds LDE." });
  expect(event!.publishedAt).not.toBeNull();
  const [brugge, leuven] = event!.occurrences;
  expect([brugge!.venue?.municipality, leuven!.venue?.municipality]).toEqual(["Brugge", "Leuven"]);
  const dateOf = (name: string) => event!.items.find((item) => item.speakers[0]?.name === name)?.occurrenceId;
  expect([dateOf("Groep Intro"), dateOf("Emino"), dateOf("VDAB")]).toEqual([brugge!.id, leuven!.id, null]);
  // Nobody is written to about a day that is over.
  expect(await db().activity.count({ where: { kind: "event.published" } })).toBe(0);
});

test("a plan fills the network: phases, a session per sector, groups, partners and contact", async () => {
  const made = await organiser();
  const { id } = await bringIn(made, "lerend-netwerk-plan");
  const { reportId } = await confirmImport(made.viewer, id, await form(made.viewer, id));
  const network = await db().network.findUniqueOrThrow({
    where: { id: made.networkId },
    include: {
      phases: { orderBy: { order: "asc" }, include: { plannedSessions: { orderBy: { order: "asc" } } } },
      partners: { include: { organisation: true } },
      groups: { include: { members: { include: { organisation: true } } } },
    },
  });
  expect(network.challenge).toMatch(/^Een betere doorstroom/);
  expect(network.hinderingFactors).toHaveLength(1);
  expect(network).toMatchObject({ contactPhone: "016/29.87.50", contactName: "" });
  expect(network.fundingLine).toContain("Europees Sociaal Fonds");
  expect(
    network.phases.map(({ kind, startsOn, endsOn }) => [
      kind,
      startsOn?.toISOString().slice(0, 10),
      endsOn?.toISOString().slice(0, 10),
    ]),
  ).toEqual([
    ["REGIONALE_SESSIES", "2014-10-14", "2015-03-31"],
    ["THEMATISCHE_SESSIES", undefined, undefined],
    ["SLOTEVENT", undefined, undefined],
  ]);
  expect(network.phases[0]!.plannedSessions.map(({ sectorId }) => sectorId)).toEqual([
    ...["voeding-horeca", "groen", "interim", "dienstencheques", "lokale-besturen", "metaal-logistiek"],
  ]);
  expect(network.partners).toHaveLength(6);
  const steering = network.groups.find(({ kind }) => kind === "STUURGROEP")!;
  expect(steering.members.map(({ organisation }) => organisation?.name).sort()).toEqual([
    "Binario",
    "IGO",
    "vzw Velo",
  ]);
  const report = await db().report.findUniqueOrThrow({ where: { id: reportId } });
  expect(report.eventId).toBeNull();
  expect(report.documentDate?.toISOString().slice(0, 10)).toBe("2014-09-12");
  // The same plan once more: nothing is there twice.
  const again = await bringIn(made, "lerend-netwerk-plan");
  await confirmImport(made.viewer, again.id, await form(made.viewer, again.id));
  expect(await db().phase.count({ where: { networkId: made.networkId } })).toBe(3);
  expect(await db().plannedSession.count({ where: { phase: { networkId: made.networkId } } })).toBe(6);
  expect(await db().networkGroupMember.count({ where: { group: { networkId: made.networkId } } })).toBe(3);
});

test("what is not ticked is not written, and what a network has stays", async () => {
  const made = await organiser();
  await db().network.update({ where: { id: made.networkId }, data: { challenge: "Onze eigen uitdaging." } });
  const { id } = await bringIn(made, "lerend-netwerk-plan");
  const values = await form(made.viewer, id, {
    "challenge-1-use": "",
    "contact-1-phone": "",
    "contact-1-email": "",
  });
  await confirmImport(made.viewer, id, values);
  const network = await db().network.findUniqueOrThrow({ where: { id: made.networkId } });
  expect(network.challenge).toBe("Onze eigen uitdaging.");
  expect(network.contactPhone).toBe("");
});

test("a dossier becomes a report of no event, with every figure and its source", async () => {
  const made = await organiser();
  const { id } = await bringIn(made, "dossier-toeleiding");
  const { reportId } = await confirmImport(
    made.viewer,
    id,
    await form(made.viewer, id, { "contact-1-use": "" }),
  );
  const figures = await db().figure.findMany({ where: { reportId }, orderBy: { order: "asc" } });
  expect(
    figures.map(({ value, upTo, qualifier, source }) => [
      Number(value),
      upTo && Number(upTo),
      qualifier,
      source,
    ]),
  ).toEqual([
    [30, null, "ABOUT", ""],
    [5, null, "EXACT", ""],
    [20, 43, "EXACT", "Raad van Bestuur van VDAB"],
    [88, null, "EXACT", "Antwoord op een parlementaire vraag"],
    [62_140, null, "EXACT", "ARVASTAT (VDAB)"],
    [36_184, null, "EXACT", "Antwoord op een parlementaire vraag"],
    [68, null, "EXACT", "ledenbevraging toeleiding april 2024"],
    [50, null, "ABOUT", ""],
    [70, null, "EXACT", ""],
  ]);
  expect(figures[7]!.measure).toBe("deelnemers, Verslag denk- en deeldag I");
});

test("a report can be of an event that is there, once; the event stays as it is", async () => {
  const made = await organiser();
  const event = await makeListed({ title: "Bestaat al", networkId: made.networkId });
  const first = await bringIn(made, "kick-off-doorstroom-verslag");
  const second = await bringIn(made, "kick-off-doorstroom-verslag");
  const values = await form(made.viewer, first.id, { event: event.id });
  await confirmImport(made.viewer, first.id, values);
  const after = await db().event.findUniqueOrThrow({
    where: { id: event.id },
    include: { occurrences: { include: { focusGroups: true } }, attendance: true },
  });
  expect(after).toMatchObject({ title: "Bestaat al", kind: "INSPIRATIEDAG" });
  expect(after.occurrences.map((date) => date.focusGroups.length)).toEqual([3]);
  expect(after.attendance).toHaveLength(6);
  await expect(confirmImport(made.viewer, second.id, values)).rejects.toMatchObject({
    fields: { event: "has-report" },
  });
  const elsewhere = await makeListed({ networkId: (await makeNetwork()).id });
  await expect(
    confirmImport(made.viewer, second.id, { ...values, event: elsewhere.id }),
  ).rejects.toMatchObject({ fields: { event: "invalid" } });
});

test("faults come back at their fields, and nothing is made", async () => {
  const made = await organiser();
  const { id } = await bringIn(made, "kick-off-doorstroom-verslag");
  const before = await db().event.count();
  const refused = async (changes: Values) =>
    confirmImport(made.viewer, id, await form(made.viewer, id, { ...NEW, ...changes })).then(
      () => null,
      (error: { fields?: object }) => error.fields,
    );
  expect(await refused({ title: "", eventKind: "X", eventTitle: "" })).toEqual({
    ...{ title: "required", eventKind: "required", eventTitle: "required" },
  });
  expect(await refused({ event: "elders" })).toEqual({ event: "required" });
  expect(
    await refused({
      ...{ "date-1-day": "2018-02-30", "attendance-1-count": "veel", "venue-1-province": "LUIK" },
      ...{ "presentType-6-use": "on", "focusGroup-1-types": ["NIETS"] },
    }),
  ).toEqual({
    ...{ "date-1-day": "day", "attendance-1-count": "number", "venue-1-province": "invalid" },
    ...{ "presentType-6-type": "required", "focusGroup-1-types": "invalid" },
  });
  expect(await refused({ "date-1-use": "" })).toEqual({ event: "no-date-for-groups" });
  expect(await db().event.count()).toBe(before);
  expect((await ownImport(made.viewer, id)).reportId).toBeNull();
});

test("pressed twice at once it is one report", async () => {
  const made = await organiser();
  const { id } = await bringIn(made, "kick-off-doorstroom-verslag");
  const values = await form(made.viewer, id, NEW);
  const made2 = await Promise.all([1, 2, 3].map(() => confirmImport(made.viewer, id, values)));
  expect(new Set(made2.map(({ reportId }) => reportId)).size).toBe(1);
  expect(await importToConfirm(made.viewer, id)).toEqual({ reportId: made2[0]!.reportId });
  expect((await ownImport(made.viewer, id)).note).toBeNull();
});

test("a passage of an imported report that is marked becomes a contribution of its desk", async () => {
  const made = await organiser();
  const { id } = await bringIn(made, "kick-off-doorstroom-verslag");
  const { reportId } = await confirmImport(made.viewer, id, await form(made.viewer, id, NEW));
  const { deskId } = await db().report.findUniqueOrThrow({ where: { id: reportId } });
  const access = await groupAccess({ viewer: made.viewer, guestSecret: null }, deskId);
  expect(access).toMatchObject({ organises: true, writes: true, occurrenceId: null });
  const words = "het opmaken van sectorconvenanten";
  const marked = await addMark(deskId, words, "SUGGESTIE");
  const rows = await db().contribution.findMany({ where: { groupId: deskId } });
  expect(rows).toMatchObject([{ id: marked, kind: "SUGGESTIE", text: words, source: "NOTE", inNote: true }]);
});
