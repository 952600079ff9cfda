import { beforeAll, expect, test } from "vitest";
import type { GroupCaller } from "~/domain/focus-groups/caller";
import {
  addOrganisation,
  changeOrganisation,
  knownOrganisations,
  setListed,
} from "~/domain/knowledge/directory/edit.server";
import type { OrganisationInput } from "~/domain/knowledge/directory/organisation";
import { readDirectory } from "~/domain/knowledge/directory/organisation";
import { directory, organisationPage } from "~/domain/knowledge/directory/queries.server";
import { entryInDirectory } from "~/domain/knowledge/directory/searchable.server";
import { sign, signatureOf, takeSignatureBack } from "~/domain/knowledge/directory/signature.server";
import { system, visitor, type Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { Conflict, NotAllowed, NotFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { makeEvent } from "../../support/make";
import { makePerson, viewerWith } from "../../support/people";
import { makeReport, publishVersion } from "../../support/cited-report";

useDatabase();

const input = (organisation: Partial<OrganisationInput> = {}): OrganisationInput => ({
  ...{ organisationName: "Groep Intro", slug: "", organisationKind: "ONDERSTEUNER", sectorId: null },
  ...{ municipality: "Brugge", province: "WEST_VLAANDEREN", about: "Begeleidt mensen.", website: "" },
  ...organisation,
});

async function listed(name: string, facts: Partial<OrganisationInput> = {}) {
  const { id } = await addOrganisation(system, name);
  await changeOrganisation(system, id, input({ organisationName: name, ...facts }));
  await setListed(system, id, true);
  return id;
}

const filter = (query: string) => readDirectory(new URLSearchParams(query));
const names = async (query: string) => (await directory(filter(query))).organisations.map(({ name }) => name);
const asCaller = (viewer: Viewer): GroupCaller => ({ viewer, guestSecret: null });

let intro: string;
beforeAll(async () => {
  intro = await listed("Groep Intro vzw");
  await listed("Manus", { organisationKind: "MAATWERKBEDRIJF", province: "VLAAMS_BRABANT" });
  await listed("Ateljee", { organisationKind: "MAATWERKBEDRIJF", province: "OOST_VLAANDEREN" });
  await addOrganisation(system, "Niet gekozen");
});

test("the directory holds who chose to stand in it, by alphabet, by name, kind and province", async () => {
  expect(await names("")).toEqual(["Ateljee", "Groep Intro vzw", "Manus"]);
  expect(await names("zoek=íntro")).toEqual(["Groep Intro vzw"]);
  expect(await names("zoek=niet")).toEqual([]);
  expect(await names("soort=MAATWERKBEDRIJF")).toEqual(["Ateljee", "Manus"]);
  expect(await names("soort=MAATWERKBEDRIJF&provincie=VLAAMS_BRABANT")).toEqual(["Manus"]);
  expect(await names("soort=KONING&provincie=%00&pagina=-1")).toHaveLength(3);
  expect(await names("pagina=2")).toEqual([]);
  const { facets } = await directory(filter("soort=MAATWERKBEDRIJF"));
  expect(facets.kind).toEqual([
    { value: "MAATWERKBEDRIJF", count: 2 },
    { value: "ONDERSTEUNER", count: 1 },
  ]);
  expect(facets.province).toHaveLength(2);
});

test("who is taken out is found nowhere, and comes back at the same address", async () => {
  const id = await listed("Even weg");
  expect(await entryInDirectory(id)).toMatchObject({ path: "/organisaties/even-weg", audience: ["public"] });
  await setListed(system, id, false);
  await expect(organisationPage(asCaller(system), "even-weg")).rejects.toThrow(NotFound);
  expect(await entryInDirectory(id)).toBeNull();
  await expect(setListed(system, id, false)).rejects.toThrow(Conflict);
  await setListed(system, id, true);
  expect((await organisationPage(asCaller(visitor), "even-weg")).organisation.name).toBe("Even weg");
  await setListed(system, id, false);
});

test("an address or a name that another has is refused at its field, and only editors change anything", async () => {
  const change = (facts: Partial<OrganisationInput>) => changeOrganisation(system, intro, input(facts));
  await expect(change({ slug: "manus" })).rejects.toMatchObject({ fields: { slug: "taken" } });
  await expect(change({ organisationName: "MANUS vzw" })).rejects.toMatchObject({
    fields: { organisationName: "taken" },
  });
  await expect(change({ sectorId: "geen" })).rejects.toMatchObject({ fields: { sectorId: "invalid" } });
  const expert = viewerWith("EXPERT", { networkId: newId() });
  for (const act of [
    () => knownOrganisations(expert, "", 1, false),
    () => addOrganisation(expert, "Nieuw"),
    () => changeOrganisation(expert, intro, input()),
    () => setListed(expert, intro, false),
  ])
    await expect(act()).rejects.toThrow(NotAllowed);
  await expect(setListed(system, newId(), true)).rejects.toThrow(NotFound);
});

async function said(from: { personId?: string; authorName?: string; source?: "PHONE" | "NOTE" } = {}) {
  const { event, date } = await makeEvent();
  const group = await db().focusGroup.create({
    data: { occurrenceId: date.id, title: "Tafel", capacity: 8 },
  });
  const at = new Date();
  const { id } = await db().contribution.create({
    data: {
      ...{ id: newId(), groupId: group.id, kind: "TIP", text: "Begin klein.", createdAt: at, changedAt: at },
      ...{ source: "PHONE", admittedAt: at, ...from },
    },
  });
  return { id, event, publish: () => published(event.id, id) };
}

async function published(eventId: string, id: string) {
  const cited = { id, kind: "TIP" as const, text: "Begin klein." };
  await publishVersion((await makeReport({ eventId, cites: [cited] })).id, [cited]);
}

const signedBy = async (caller: GroupCaller) =>
  (await organisationPage(caller, "groep-intro-vzw")).contributions.map(({ id }) => id);

test("who said it signs with their own organisation, and takes that back", async () => {
  const person = await makePerson();
  await db().person.update({ where: { id: person.id }, data: { organisationId: intro } });
  const author = asCaller({ ...visitor, personId: person.id });
  const one = await said({ personId: person.id });
  await one.publish();
  expect(await signatureOf(author, one.id)).toMatchObject({
    by: null,
    own: "Groep Intro vzw",
    mayChoose: false,
  });
  await sign(author, one.id, { organisationId: null });
  expect(await signatureOf(asCaller(visitor), one.id)).toMatchObject({
    by: { name: "Groep Intro vzw", slug: "groep-intro-vzw" },
    mayTakeBack: false,
  });
  expect(await signedBy(asCaller(visitor))).toEqual([one.id]);
  await expect(sign(author, one.id, { organisationId: null })).rejects.toMatchObject({
    reason: "signed-already",
  });
  await takeSignatureBack(author, one.id);
  expect(await signedBy(asCaller(visitor))).toEqual([]);
  const manus = await db().organisation.findFirstOrThrow({ where: { slug: "manus" } });
  await expect(sign(author, one.id, { organisationId: manus.id })).rejects.toThrow(NotFound);
});

test("an organiser signs for an organisation that agreed, but never for who stayed unnamed", async () => {
  const named = await said({ authorName: "Vera" });
  const organiser = asCaller(viewerWith("ORGANISER", { eventId: named.event.id }));
  await expect(sign(organiser, named.id, { organisationId: null })).rejects.toMatchObject({
    fields: { organisationId: "required" },
  });
  const hidden = await db().organisation.findFirstOrThrow({ where: { name: "Niet gekozen" } });
  await expect(sign(organiser, named.id, { organisationId: hidden.id })).rejects.toMatchObject({
    fields: { organisationId: "invalid" },
  });
  const results = await Promise.allSettled(
    [1, 2].map(() => sign(organiser, named.id, { organisationId: intro })),
  );
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  // It stands in no published report, so it is not everybody's to read.
  expect(await signedBy(asCaller(visitor))).toEqual([]);
  expect(await signedBy(organiser)).toEqual([named.id]);
  const unnamed = await said();
  const theirs = asCaller(viewerWith("ORGANISER", { eventId: unnamed.event.id }));
  expect(await signatureOf(theirs, unnamed.id)).toMatchObject({ mayChoose: false, listed: [] });
  await expect(sign(theirs, unnamed.id, { organisationId: intro })).rejects.toMatchObject({
    reason: "author-unnamed",
  });
  await unnamed.publish();
  for (const caller of [organiser, asCaller(visitor)])
    for (const act of [
      () => sign(caller, unnamed.id, { organisationId: intro }),
      () => takeSignatureBack(caller, unnamed.id),
    ])
      await expect(act()).rejects.toThrow(NotFound);
});

test("its page shows where it spoke once that is published, and the questions put to it", async () => {
  const { event, date } = await makeEvent();
  const draft = await makeEvent();
  await db().event.update({ where: { id: draft.event.id }, data: { publishedAt: null } });
  for (const one of [event, draft.event])
    await db().programmeItem.create({
      data: {
        ...{ eventId: one.id, kind: "GETUIGENIS", title: "Getuigenis", startMinute: 600, endMinute: 660 },
        speakers: { create: { name: "Vera", organisationId: intro } },
      },
    });
  const at = new Date();
  const question = (slug: string, publishedAt: Date | null) => ({
    ...{
      slug,
      text: "Wanneer komt de evaluatie?",
      addresseeId: intro,
      createdAt: at,
      changedAt: at,
      publishedAt,
    },
  });
  await db().question.createMany({ data: [question("wanneer", at), question("nog-niet", null)] });
  const page = await organisationPage(asCaller(visitor), "groep-intro-vzw");
  expect(page.sessions.map(({ slug, startsAt }) => [slug, startsAt])).toEqual([[event.slug, date.startsAt]]);
  expect(page.questions.map(({ slug }) => slug)).toEqual(["wanneer"]);
});
