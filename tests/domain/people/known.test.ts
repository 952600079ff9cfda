import { expect, test } from "vitest";
import { transaction } from "~/domain/activity/record.server";
import { organisationsFor, personsFor } from "~/domain/people/known.server";
import { organisationKey } from "~/domain/people/organisation";
import { suggestOrganisations } from "~/domain/people/suggest.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { makeEvent, registerGuest } from "../../support/make";
import { makePerson } from "../../support/people";

useDatabase();

const newcomer = (email: string, name = "Jan") => ({
  email,
  name,
  locale: "nl" as const,
  organisationId: null,
});

test("twenty registrations of one newcomer at once make one person", async () => {
  const email = `Nieuw-${newId()}@Example.org`;
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      transaction((tx) => personsFor(tx, [newcomer(i % 2 ? email : email.toLowerCase())])),
    ),
  );
  expect(new Set(all.map((found) => found.get(email.toLowerCase()))).size).toBe(1);
  expect(await db().person.count({ where: { emailKey: email.toLowerCase() } })).toBe(1);
});

test("whoever types a known address does not rename its owner", async () => {
  const person = await makePerson({ name: "Noor Peeters" });
  const found = await transaction((tx) => personsFor(tx, [newcomer(person.email, "Iemand Anders")]));
  expect(found.get(person.email)).toBe(person.id);
  expect(await db().person.findUnique({ where: { id: person.id } })).toMatchObject({ name: "Noor Peeters" });
});

test("accents as one character or as two are one person; a look-alike letter is another", async () => {
  const [composed, decomposed, cyrillic] = [
    "rené@example.org",
    "rene\u0301@example.org",
    "r\u0435né@example.org",
  ];
  const found = await transaction((tx) =>
    personsFor(
      tx,
      [composed, decomposed, cyrillic].map((one) => newcomer(one!)),
    ),
  );
  expect(found.size).toBe(2);
});

test("many newcomers in any order, at once, do not lock each other out", async () => {
  const emails = Array.from({ length: 12 }, () => `samen-${newId()}@example.org`);
  await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      transaction((tx) =>
        personsFor(
          tx,
          (i % 2 ? emails : [...emails].reverse()).map((one) => newcomer(one)),
        ),
      ),
    ),
  );
  expect(await db().person.count({ where: { emailKey: { in: emails } } })).toBe(12);
});

test("spellings of one organisation's name meet; different ones do not", () => {
  const same = ["Wonen & Werken vzw", "VZW wonen  & werken", "Wonen-Wérken"].map(organisationKey);
  expect(same).toEqual(Array<string>(3).fill("wonen werken"));
  expect(organisationKey("HERW!N")).toBe("herw n");
  expect(organisationKey("vzw")).toBe("");
  expect(organisationKey("IN-Z")).not.toBe(organisationKey("IN-C"));
});

test("an organisation typed by twenty people at once becomes one", async () => {
  const name = `Bakkerij ${newId().slice(-6)}`;
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      transaction((tx) => organisationsFor(tx, [i % 2 ? name : `${name.toUpperCase()} vzw`])),
    ),
  );
  expect(new Set(all.map((found) => found.get(organisationKey(name)))).size).toBe(1);
});

test("a name without letters or digits is no organisation", async () => {
  expect(await transaction((tx) => organisationsFor(tx, ["", " - ", "!!!"]))).toEqual(new Map());
});

test("a few letters, also wrong ones, suggest what we know", async () => {
  const known = ["Groep Intro", "Werkmmaat", "De Winning", "Stad Brugge", "Wonen & Werken"];
  await db().organisation.createMany({
    data: known.map((name) => ({
      id: newId(),
      name,
      nameKey: organisationKey(name),
      kind: "ANDERE" as const,
    })),
  });
  expect(await suggestOrganisations("gr")).toEqual(["Groep Intro"]);
  expect(await suggestOrganisations("werkmaat")).toEqual(["Werkmmaat"]);
  expect(await suggestOrganisations("Wining")).toEqual(["De Winning"]);
  expect(await suggestOrganisations("Intro")).toEqual(["Groep Intro"]);
  expect(await suggestOrganisations("brug")).toEqual(["Stad Brugge"]);
  for (const nothing of ["g", "", "%", "__", "\\", "xyzzy"])
    expect(await suggestOrganisations(nothing)).toEqual([]);
});

test("at most eight, the best first", async () => {
  await db().organisation.createMany({
    data: Array.from({ length: 12 }, (_, i) => ({
      id: newId(),
      name: `OCMW Dorp ${i}`,
      nameKey: `ocmw dorp ${i}`,
      kind: "LOKAAL_BESTUUR" as const,
    })),
  });
  const found = await suggestOrganisations("ocmw dorp 11");
  expect(found).toHaveLength(8);
  expect(found[0]).toBe("OCMW Dorp 11");
});

test("what one visitor typed is suggested to nobody until a second person gives the same name", async () => {
  const { date } = await makeEvent();
  await registerGuest(date.id, { organisation: "Geheime Plannen vzw" });
  expect(await suggestOrganisations("geheime")).toEqual([]);
  await registerGuest(date.id, { organisation: "geheime plannen" });
  expect(await suggestOrganisations("geheime")).toEqual(["Geheime Plannen vzw"]);
});
