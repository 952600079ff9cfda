import { beforeAll, expect, test } from "vitest";
import { EventForm } from "~/domain/events/event-form";
import { slugOf } from "~/platform/slug";
import { changeEvent, createEvent, eventChoices, eventToEdit } from "~/domain/events/save-event.server";
import {
  changeSeries,
  createSeries,
  organisedSeries,
  seriesToEdit,
} from "~/domain/events/save-series.server";
import { system, visitor } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { parseValues } from "~/platform/http/form.server";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { eventInput, makeOrganisers } from "../../support/organise";
import { viewerWith } from "../../support/people";

useDatabase();
beforeAll(async () => {
  await db().theme.create({ data: { id: "taal", name: "Taal", nameEn: "Language" } });
  await db().sector.create({ data: { id: "groen", name: "Groen", nameEn: "Green" } });
});

const row = (id: string) => db().event.findUniqueOrThrow({ where: { id }, include: { themes: true } });

test("an organiser starts a draft in their own network, and only there", async () => {
  const { network, other, tine } = await makeOrganisers();
  const { id } = await createEvent(
    tine,
    eventInput({ networkId: network.id, themeIds: ["taal"], sectorId: "groen" }),
  );
  expect(await row(id)).toMatchObject({
    networkId: network.id,
    publishedAt: null,
    sectorId: "groen",
    themes: [{ id: "taal" }],
  });
  for (const networkId of [other.id, null, newId()])
    await expect(createEvent(tine, eventInput({ networkId }))).rejects.toMatchObject({
      fields: { networkId: "required" },
    });
  await expect(createEvent(visitor, eventInput())).rejects.toMatchObject({ code: "not-allowed" });
  expect(await db().activity.count({ where: { kind: "event.created", subjectId: id } })).toBe(1);
});

test("only an administrator starts an event outside every network", async () => {
  const { id } = await createEvent(system, eventInput());
  expect((await row(id)).networkId).toBeNull();
});

test("the address comes from the title once and stays when the title changes", async () => {
  const { network, tine } = await makeOrganisers();
  const title = `Koffie & thee: "leren" in Zoutleeuw ${newId().slice(-4)}`;
  const { id } = await createEvent(tine, eventInput({ networkId: network.id, title }));
  const { slug } = await row(id);
  expect(slug).toMatch(/^koffie-thee-leren-in-zoutleeuw-[0-9a-f]{4}$/);
  await changeEvent(tine, id, eventInput({ networkId: network.id, title: "Iets heel anders" }));
  expect(await row(id)).toMatchObject({ slug, title: "Iets heel anders" });
});

test("events with one title that are made at the same moment each get their own address", async () => {
  const make = () => createEvent(system, eventInput({ title: "Samen begonnen" }));
  const made = await Promise.all(Array.from({ length: 6 }, make));
  const slugs = await Promise.all(made.map(async ({ id }) => (await row(id)).slug));
  expect(slugs.sort()).toEqual(["samen-begonnen", ...[2, 3, 4, 5, 6].map((n) => `samen-begonnen-${n}`)]);
});

test("an address is short, plain and never empty", () => {
  expect(slugOf("Één élan: 't Zuiden")).toBe("een-elan-t-zuiden");
  expect(slugOf("…!?")).toBe("dag");
  expect(slugOf("日本")).toBe("dag");
  const long = slugOf("woord ".repeat(60));
  expect(long.length).toBeLessThanOrEqual(70);
  expect(long).toMatch(/woord$/);
  expect(slugOf("x".repeat(300))).toHaveLength(70);
});

test("an edition left out is the next of the series, also when two are made at once", async () => {
  const { network, tine } = await makeOrganisers();
  const { id: seriesId } = await createSeries(tine, {
    title: "Dagen",
    description: "",
    networkId: network.id,
  });
  const make = (edition: number | null = null) =>
    createEvent(tine, eventInput({ networkId: network.id, seriesId, edition }));
  await make(3);
  const made = await Promise.all([make(), make()]);
  const editions = await Promise.all(made.map(async ({ id }) => (await row(id)).edition));
  expect(editions.sort()).toEqual([4, 5]);
  await expect(make(4)).rejects.toMatchObject({ fields: { edition: "taken" } });
  expect((await eventChoices(tine)).series).toEqual([{ id: seriesId, title: "Dagen", next: 6 }]);
});

test("an event that keeps its series keeps its edition, and one that leaves it has none", async () => {
  const { network, tine } = await makeOrganisers();
  const { id: seriesId } = await createSeries(tine, {
    title: "Blijft",
    description: "",
    networkId: network.id,
  });
  const input = eventInput({ networkId: network.id, seriesId, edition: 2 });
  const { id } = await createEvent(tine, input);
  await changeEvent(tine, id, { ...input, title: "Nieuwe titel" });
  expect((await row(id)).edition).toBe(2);
  await changeEvent(tine, id, { ...input, seriesId: null });
  expect(await row(id)).toMatchObject({ seriesId: null, edition: null });
});

test("another network's organiser finds neither the event nor its form, and borrows no series", async () => {
  const { network, other, tine, stranger } = await makeOrganisers();
  const { id } = await createEvent(tine, eventInput({ networkId: network.id }));
  const { id: seriesId } = await createSeries(tine, {
    title: "Van ons",
    description: "",
    networkId: network.id,
  });
  await expect(eventToEdit(stranger, id)).rejects.toThrow("not-found");
  await expect(changeEvent(stranger, id, eventInput({ networkId: other.id }))).rejects.toThrow("not-found");
  await expect(eventToEdit(stranger, "geen-id")).rejects.toThrow("not-found");
  await expect(createEvent(stranger, eventInput({ networkId: other.id, seriesId }))).rejects.toMatchObject({
    fields: { seriesId: "invalid" },
  });
  for (const viewer of [visitor, viewerWith("CHECK_IN", { networkId: network.id })])
    await expect(changeEvent(viewer, id, eventInput())).rejects.toThrow("not-found");
});

test("who organises one event changes it and leaves it in its network, but does not move it", async () => {
  const { network, other } = await makeOrganisers();
  const { id } = await createEvent(system, eventInput({ networkId: network.id }));
  const own = viewerWith("ORGANISER", { eventId: id });
  await changeEvent(own, id, eventInput({ networkId: network.id, summary: "Nu met samenvatting." }));
  expect((await row(id)).summary).toBe("Nu met samenvatting.");
  await expect(changeEvent(own, id, eventInput({ networkId: other.id }))).rejects.toMatchObject({
    fields: { networkId: "required" },
  });
  expect(
    (await eventChoices(own, { networkId: network.id, seriesId: null })).networks.map((n) => n.id),
  ).toEqual([network.id]);
});

test("themes and sectors that do not exist are refused at their field", async () => {
  await expect(createEvent(system, eventInput({ themeIds: ["verzonnen"] }))).rejects.toMatchObject({
    fields: { themeIds: "invalid" },
  });
  await expect(createEvent(system, eventInput({ sectorId: "verzonnen" }))).rejects.toMatchObject({
    fields: { sectorId: "invalid" },
  });
});

test("the form says at each field what is wrong", () => {
  const wrong = (values: Record<string, string>) => {
    try {
      parseValues(values, EventForm);
    } catch (error) {
      return (error as { fields: object }).fields;
    }
    return {};
  };
  expect(wrong({})).toEqual({ kind: "required", title: "required" });
  expect(wrong({ kind: "KICK_OFF", title: "x".repeat(161), contactEmail: "geen", edition: "nul" })).toEqual({
    title: "too-long",
    contactEmail: "email",
    edition: "number",
  });
  expect(wrong({ kind: "FEEST", title: "Feest", networkId: "1" })).toEqual({
    kind: "required",
    networkId: "invalid",
  });
});

test("a series is seen and changed by who organises its network, and its address stays", async () => {
  const { network, other, tine, stranger } = await makeOrganisers();
  const { id } = await createSeries(tine, { title: "Onze dagen", description: "", networkId: network.id });
  const { slug } = await seriesToEdit(tine, id);
  await changeSeries(tine, id, { title: "Onze leerdagen", description: "Elk jaar.", networkId: network.id });
  expect((await organisedSeries(tine)).map(({ title, slug: now }) => [title, now])).toEqual([
    ["Onze leerdagen", slug],
  ]);
  expect(await organisedSeries(stranger)).toEqual([]);
  await expect(seriesToEdit(stranger, id)).rejects.toThrow("not-found");
  await expect(
    changeSeries(stranger, id, { title: "Gekaapt", description: "", networkId: other.id }),
  ).rejects.toThrow("not-found");
  await expect(
    changeSeries(tine, id, { title: "Weg", description: "", networkId: other.id }),
  ).rejects.toMatchObject({ fields: { networkId: "required" } });
});
