import { expect, test } from "vitest";
import { addMember, endMember } from "~/domain/networks/group-members.server";
import { beginGroup, changeGroup, groupsOf } from "~/domain/networks/groups.server";
import { MemberForm } from "~/domain/networks/network-form";
import { endNetworkRole, rolesOfNetwork } from "~/domain/networks/network-roles.server";
import { grantRole } from "~/domain/people/roles.server";
import { addScribe } from "~/domain/activity/record.server";
import { mailScribe } from "~/mail/scribe.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../../support/database";
import { makeNetworkGroup, memberInput, rightsOf } from "../../support/networks";
import { makeOrganisers } from "../../support/organise";

useDatabase();
addScribe(mailScribe);

const ella = { personName: "Ella", personEmail: "ella@example.org" };

test("a person in a group gets its role and one mail, however often they are added", async () => {
  const { network, tine } = await makeOrganisers();
  const group = await makeNetworkGroup(network.id);
  const twice = memberInput({ ...ella, organisationName: "Voka" });
  const one = await addMember(tine, network.id, group.id, twice);
  const again = await addMember(tine, network.id, group.id, { ...twice, roleTitle: "voorzitter" });
  expect(again).toEqual(one);
  expect(await rightsOf(group)).toEqual({ grants: [ella.personEmail], seats: [ella.personEmail] });
  expect(await db().outboxMail.count({ where: { toEmail: ella.personEmail } })).toBe(1);
  const { groups } = await groupsOf(tine, network.id);
  expect(groups[0]!.members.map(({ roleTitle, leftAt }) => ({ roleTitle, leftAt }))).toEqual([
    { roleTitle: "voorzitter", leftAt: null },
  ]);
});

test("an organisation's free seat becomes the person's; one that is taken is not made twice", async () => {
  const { network, tine } = await makeOrganisers();
  const group = await makeNetworkGroup(network.id, "STUURGROEP");
  const velo = memberInput({ organisationName: "vzw Velo" });
  const free = await addMember(tine, network.id, group.id, velo);
  expect(await rightsOf(group)).toEqual({ grants: [], seats: [] });
  const taken = await addMember(tine, network.id, group.id, { ...velo, ...ella, organisationName: "Velo" });
  expect(taken).toEqual(free);
  expect(await addMember(tine, network.id, group.id, velo)).toEqual(free);
  expect(await rightsOf(group)).toEqual({ grants: [ella.personEmail], seats: [ella.personEmail] });
});

test("the role ends with the last seat, and the seat stays on record", async () => {
  const { network, tine } = await makeOrganisers();
  const group = await makeNetworkGroup(network.id, "VASTE_KERN");
  const seatFor = (organisationName: string) =>
    addMember(tine, network.id, group.id, memberInput({ ...ella, organisationName }));
  const [manus, effect] = [await seatFor("Manus"), await seatFor("Effect")];
  await endMember(tine, network.id, group.id, manus.id);
  expect((await rightsOf(group)).grants).toEqual([ella.personEmail]);
  await endMember(tine, network.id, group.id, effect.id);
  await endMember(tine, network.id, group.id, effect.id);
  expect(await rightsOf(group)).toEqual({ grants: [], seats: [] });
  const rows = await db().networkGroupMember.findMany({ where: { groupId: group.id } });
  expect(rows.map((row) => row.leftAt !== null)).toEqual([true, true]);
});

test("however adding and ending race, who sits in the group has the role and nobody else", async () => {
  const { network, tine } = await makeOrganisers();
  const group = await makeNetworkGroup(network.id);
  const add = (n: number) =>
    addMember(
      tine,
      network.id,
      group.id,
      memberInput({ personName: "X", personEmail: `x${n % 3}@example.org` }),
    );
  for (let round = 0; round < 5; round += 1) {
    const seats = await db().networkGroupMember.findMany({ where: { groupId: group.id, leftAt: null } });
    await Promise.all([
      ...[0, 1, 2, 3, 4, 5].map(add),
      ...seats.map((seat) => endMember(tine, network.id, group.id, seat.id)),
    ]);
    const { grants, seats: sitting } = await rightsOf(group);
    expect(grants).toEqual([...new Set(sitting)]);
    expect(sitting).toEqual([...new Set(sitting)]);
  }
});

test("two who begin the same group at one moment begin it once", async () => {
  const { network, tine } = await makeOrganisers();
  await Promise.all([1, 2, 3].map(() => beginGroup(tine, network.id, "STUURGROEP")));
  const { groups, missing } = await groupsOf(tine, network.id);
  expect(groups.map((group) => group.kind)).toEqual(["STUURGROEP"]);
  expect(missing).toEqual(["EXPERTGROEP", "VASTE_KERN"]);
});

test("another network's organiser finds no group, and nothing of another network under one's own", async () => {
  const { network, other, tine, stranger } = await makeOrganisers();
  const group = await makeNetworkGroup(network.id);
  const seat = await addMember(tine, network.id, group.id, memberInput(ella));
  for (const networkId of [network.id, other.id]) {
    await expect(groupsOf(stranger, network.id)).rejects.toMatchObject({ code: "not-found" });
    await expect(addMember(stranger, networkId, group.id, memberInput(ella))).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(endMember(stranger, networkId, group.id, seat.id)).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(
      changeGroup(stranger, networkId, group.id, { title: "Gekaapt", description: "" }),
    ).rejects.toMatchObject({ code: "not-found" });
  }
  expect((await rightsOf(group)).seats).toEqual([ella.personEmail]);
});

test("a role that comes with a seat cannot be taken by itself, one that was given can", async () => {
  const { network, tine, stranger } = await makeOrganisers();
  const group = await makeNetworkGroup(network.id);
  await addMember(tine, network.id, group.id, memberInput(ella));
  await grantRole(tine, {
    ...{ email: "omar@example.org", name: "Omar", locale: "nl", role: "CHECK_IN" },
    on: { networkId: network.id },
  });
  const { grants } = await rolesOfNetwork(tine, network.id);
  expect(grants.map(({ role, group: of }) => [role, of?.id ?? null])).toEqual([
    ["EXPERT", group.id],
    ["CHECK_IN", null],
  ]);
  await expect(endNetworkRole(tine, network.id, grants[0]!.id)).rejects.toMatchObject({
    reason: "role-of-group",
  });
  await expect(endNetworkRole(stranger, network.id, grants[1]!.id)).rejects.toMatchObject({
    code: "not-found",
  });
  await endNetworkRole(tine, network.id, grants[1]!.id);
  expect((await rolesOfNetwork(tine, network.id)).grants.map(({ role }) => role)).toEqual(["EXPERT"]);
});

test.each([
  [{}, ["organisationName"]],
  [{ personName: "Ella" }, ["personEmail"]],
  [{ personEmail: "ella@example.org", organisationName: "Voka" }, ["personName"]],
  [{ personName: "Ella", personEmail: "geen adres" }, ["personEmail"]],
  [{ organisationName: "Voka" }, []],
  [{ personName: "Ella", personEmail: "ella@example.org" }, []],
])("of a member %j these fields are wrong: %j", (form, wrong) => {
  const issues = MemberForm.safeParse(form).error?.issues ?? [];
  expect(issues.map((issue) => issue.path[0])).toEqual(wrong);
});

test("a name of which nothing is left is no organisation", async () => {
  const { network, tine } = await makeOrganisers();
  const group = await makeNetworkGroup(network.id);
  await expect(
    addMember(tine, network.id, group.id, memberInput({ organisationName: "…!?" })),
  ).rejects.toMatchObject({ fields: { organisationName: "invalid" } });
});
