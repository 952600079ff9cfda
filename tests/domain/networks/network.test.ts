import { expect, test } from "vitest";
import { visibleNetwork } from "~/domain/networks/access.server";
import { firstWords } from "~/domain/networks/about";
import { NetworkForm, StartForm } from "~/domain/networks/network-form";
import { networkOverview, organisedNetworks } from "~/domain/networks/organise-queries.server";
import { addPartner, partnersOf, removePartner } from "~/domain/networks/partners.server";
import { publishNetwork, takeNetworkOffline } from "~/domain/networks/publish.server";
import { networksFor, networkSpace } from "~/domain/networks/queries.server";
import { phaseIdOf, phaseState } from "~/domain/networks/rules";
import { changeNetwork } from "~/domain/networks/save-network.server";
import { startNetwork } from "~/domain/networks/start-from-template.server";
import { addMember } from "~/domain/networks/group-members.server";
import { system, visitor } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { useDatabase } from "../../support/database";
import { makeNetworkGroup, memberInput, networkInput } from "../../support/networks";
import { makeOrganisers } from "../../support/organise";
import { viewerWith } from "../../support/people";

useDatabase();

const start = {
  networkName: "Netwerk Zorg",
  template: "LDE" as const,
  startsOn: null,
  leadName: "",
  leadEmail: "",
};

test("a network from the template has three phases after each other, three groups and who leads it", async () => {
  const { id } = await startNetwork(system, {
    ...start,
    ...{ startsOn: "2027-01-31", leadName: "Lena", leadEmail: "lena@example.org" },
  });
  const { phases, groups, roleGrants, ...network } = await db().network.findUniqueOrThrow({
    where: { id },
    include: {
      phases: { orderBy: { order: "asc" } },
      groups: { orderBy: { kind: "asc" } },
      roleGrants: { include: { person: true } },
    },
  });
  const day = (at: Date | null) => at?.toISOString().slice(0, 10);
  expect(phases.map(({ kind, startsOn, endsOn }) => [kind, day(startsOn), day(endsOn)])).toEqual([
    ["REGIONALE_SESSIES", "2027-01-31", "2027-07-30"],
    ["THEMATISCHE_SESSIES", "2027-07-31", "2027-11-29"],
    ["SLOTEVENT", "2027-11-30", "2027-12-29"],
  ]);
  expect(groups.map(({ kind }) => kind)).toEqual(["STUURGROEP", "EXPERTGROEP", "VASTE_KERN"]);
  expect(roleGrants.map(({ role, person }) => [role, person.email])).toEqual([
    ["ORGANISER", "lena@example.org"],
  ]);
  expect([network.slug, network.publishedAt, day(network.endsOn)]).toEqual([
    "netwerk-zorg",
    null,
    "2027-12-29",
  ]);
});

test("a free network is empty, and one of the same name gets another address", async () => {
  const ids = await Promise.all(
    [1, 2].map(() => startNetwork(system, { ...start, networkName: "Zelfde", template: "VRIJ" })),
  );
  const rows = await db().network.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    include: { phases: true, groups: true },
  });
  expect(rows.map(({ slug }) => slug).sort()).toEqual(["zelfde", "zelfde-2"]);
  expect(rows.flatMap(({ phases, groups }) => [...phases, ...groups])).toEqual([]);
});

test("only an administrator starts a network", async () => {
  const { tine } = await makeOrganisers();
  await expect(startNetwork(tine, start)).rejects.toMatchObject({ code: "not-allowed" });
  await expect(startNetwork(visitor, start)).rejects.toMatchObject({ code: "not-allowed" });
});

test("a network is online only once it says what it works on, and only its own people see it before", async () => {
  const { network, tine, stranger } = await makeOrganisers();
  await expect(publishNetwork(tine, network.id)).rejects.toMatchObject({ reason: "network-incomplete" });
  await changeNetwork(tine, network.id, networkInput());
  await expect(publishNetwork(stranger, network.id)).rejects.toMatchObject({ code: "not-found" });
  await expect(changeNetwork(stranger, network.id, networkInput())).rejects.toMatchObject({
    code: "not-found",
  });
  const expert = viewerWith("EXPERT", { networkId: network.id });
  const seen = async () =>
    Promise.all(
      [visitor, stranger, expert, tine, system].map((viewer) =>
        visibleNetwork(viewer, network.slug).then(
          () => true,
          () => false,
        ),
      ),
    );
  expect(await seen()).toEqual([false, false, true, true, true]);
  await publishNetwork(tine, network.id);
  await publishNetwork(tine, network.id);
  expect(await seen()).toEqual([true, true, true, true, true]);
  expect(await db().activity.count({ where: { subjectId: network.id, kind: "network.published" } })).toBe(1);
  await takeNetworkOffline(tine, network.id);
  expect((await networksFor(visitor)).map(({ id }) => id)).not.toContain(network.id);
  expect((await networksFor(expert)).map(({ id }) => id)).toContain(network.id);
  expect((await organisedNetworks(tine)).map(({ id }) => id)).toEqual([network.id]);
});

test("a visitor reads the organisations of a group, its own people also by whom", async () => {
  const { network, tine } = await makeOrganisers();
  await changeNetwork(tine, network.id, networkInput());
  await publishNetwork(tine, network.id);
  const group = await makeNetworkGroup(network.id, "STUURGROEP");
  const persons = { personName: "Vera Verborgen", personEmail: "vera@example.org" };
  await addMember(tine, network.id, group.id, memberInput({ ...persons, organisationName: "IGO" }));
  const asVisitor = await networkSpace(visitor, network.slug);
  expect(JSON.stringify(asVisitor)).not.toMatch(/Vera|vera/);
  expect(asVisitor.groups[0]!.members.map((one) => one.organisation?.name)).toEqual(["IGO"]);
  for (const role of ["MEMBER", "EXPERT", "STEERING", "ORGANISER"] as const) {
    const asMember = await networkSpace(viewerWith(role, { networkId: network.id }), network.slug);
    expect(asMember.groups[0]!.members[0]).toMatchObject({ person: { name: "Vera Verborgen" } });
  }
  const atTheDoor = await networkSpace(viewerWith("CHECK_IN", { networkId: network.id }), network.slug);
  expect(JSON.stringify(atTheDoor)).not.toContain("Vera");
});

test("what is still empty is said, and goes as it is filled in", async () => {
  const { network, tine } = await makeOrganisers();
  expect((await networkOverview(tine, network.id)).empty).toEqual([
    ...["challenge", "approach", "phases", "partners", "groups", "contact"],
  ]);
  await addPartner(tine, network.id, { organisationName: "ESF", part: "FINANCIER" });
  await addPartner(tine, network.id, { organisationName: "esf vzw", part: "FINANCIER" });
  const { partners } = await partnersOf(tine, network.id);
  expect(partners.map(({ organisation }) => organisation.name)).toEqual(["ESF"]);
  expect((await networkOverview(tine, network.id)).empty).not.toContain("partners");
});

test("a partner of another network is not to be taken away", async () => {
  const { network, other, tine, stranger } = await makeOrganisers();
  await addPartner(tine, network.id, { organisationName: "ESF", part: "STEUN" });
  const { partners } = await partnersOf(tine, network.id);
  for (const networkId of [network.id, other.id])
    await expect(removePartner(stranger, networkId, partners[0]!.id)).rejects.toMatchObject({
      code: "not-found",
    });
  await removePartner(tine, network.id, partners[0]!.id);
  expect((await partnersOf(tine, network.id)).partners).toEqual([]);
});

test("a phase belongs to its last day too, and one that was closed is over", () => {
  const [startsOn, endsOn] = [new Date("2027-03-01"), new Date("2027-03-31")];
  const state = (at: string, closedAt: Date | null = null) =>
    phaseState({ startsOn, endsOn, closedAt }, new Date(at));
  expect(
    ["2027-02-28T22:00Z", "2027-03-01T00:00Z", "2027-03-31T20:00Z", "2027-04-01T00:00Z"].map((at) =>
      state(at),
    ),
  ).toEqual(["coming", "now", "now", "past"]);
  expect(state("2027-03-02", new Date("2027-03-01"))).toBe("past");
  expect(phaseState({ startsOn: null, endsOn: null, closedAt: null }, startsOn)).toBe("open");
});

test("a session stands in the phase that planned it, else in that of its kind", () => {
  const phases = [
    { id: "een", kind: "REGIONALE_SESSIES" as const, sessionEventIds: ["gepland"] },
    { id: "slot", kind: "SLOTEVENT" as const, sessionEventIds: [] },
  ];
  const of = (id: string, kind: string) => phaseIdOf({ id, kind }, phases);
  expect([
    of("gepland", "SLOTEVENT"),
    of("x", "SLOTEVENT"),
    of("x", "KICK_OFF"),
    of("x", "REGIONALE_SESSIE"),
  ]).toEqual(["een", "slot", null, "een"]);
});

test("days in the wrong order and half a lead are said at the field", () => {
  const wrong = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
    result.error?.issues.map(({ path, message }) => [path[0], message]);
  const form = { networkName: "N", startsOn: "2027-03-02", endsOn: "2027-03-01" };
  expect(wrong(NetworkForm.safeParse(form))).toEqual([["endsOn", "before-start"]]);
  expect(wrong(NetworkForm.safeParse({ networkName: "", startsOn: "2027-02-30" }))).toEqual([
    ["networkName", "required"],
    ["startsOn", "day"],
  ]);
  expect(wrong(StartForm.safeParse({ networkName: "N", template: "LDE", leadName: "Lena" }))).toEqual([
    ["leadEmail", "required"],
  ]);
});

test("the first words of a text are plain", () => {
  expect(firstWords("## Kop\n\nTekst")).toBe("Kop");
  expect(firstWords("Een **vet** [woord](https://x.example).\n\nMeer")).toBe("Een vet woord.");
  expect(firstWords("woord ".repeat(100))).toHaveLength(217);
  expect(firstWords("")).toBe("");
});
