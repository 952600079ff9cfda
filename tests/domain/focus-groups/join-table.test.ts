import { expect, test } from "vitest";
import { groupAccess } from "~/domain/focus-groups/access.server";
import { CODE_LETTERS, readCode } from "~/domain/focus-groups/table/code";
import { tableByCode } from "~/domain/focus-groups/table/find.server";
import { joinOwnTable, joinTable } from "~/domain/focus-groups/table/join.server";
import { leaveTable, letGuestBack, removeGuest } from "~/domain/focus-groups/table/leave.server";
import { allowAnonymous, closeTable, openTable, renewCode } from "~/domain/focus-groups/table/open.server";
import { tableDoor } from "~/domain/focus-groups/table/queries.server";
import { visitor } from "~/domain/people/viewer";
import { holderByLink } from "~/domain/registrations/holder.server";
import { privateToken } from "~/domain/registrations/links.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { addDays } from "~/platform/time";
import { useDatabase } from "../../support/database";
import { registerGuest } from "../../support/make";
import { someIp } from "../../support/people";
import { makeTable } from "../../support/tables";

useDatabase();

const asked = (code: string, proof: string | null = null, ip = someIp()) => ({ code, proof, ip });
const refused = (reason: string) => ({ code: "conflict", reason });

test("a code is read however somebody types it, and nothing else is a code", () => {
  expect([" b c d f ", "BcDf", "b-c.d f", "B_C_D_F"].map(readCode)).toEqual(Array(4).fill("BCDF"));
  expect(["", "BCD", "BCDFG", "BCD0", "ABCD", "B€DF", "<b>x"].map(readCode)).toEqual(Array(7).fill(null));
});

test("a table gets four letters that no other one has when it is opened, and another four on request", async () => {
  const { groupId, otherGroupId, leader, organiser, code } = await makeTable();
  expect([...code].filter((letter) => CODE_LETTERS.includes(letter))).toHaveLength(4);
  await openTable(organiser, otherGroupId);
  await openTable(leader, groupId);
  expect((await tableDoor(leader, groupId)).code).toBe(code);
  expect((await tableDoor(organiser, otherGroupId)).code).not.toBe(code);
  await renewCode(leader, groupId);
  const { code: renewed } = await tableDoor(leader, groupId);
  expect(renewed).not.toBe(code);
  await expect(tableByCode(asked(code))).rejects.toMatchObject(refused("table-code"));
  expect((await tableByCode(asked(renewed!.toLowerCase()))).id).toBe(groupId);
});

test("a code works only while the table is open and its day is near; unknown and closed answer the same", async () => {
  const { groupId, leader, code, date } = await makeTable();
  const answers = async () => {
    const one = await tableByCode(asked(code)).catch((error: unknown) => error);
    const unknown = await tableByCode(asked(code === "BBBB" ? "CCCC" : "BBBB")).catch(
      (error: unknown) => error,
    );
    return { one, unknown };
  };
  setClock(() => new Date(date.startsAt.getTime() - 25 * 3_600_000));
  let { one, unknown } = await answers();
  expect(one).toEqual(unknown);
  setClock(() => new Date(date.endsAt.getTime() + 25 * 3_600_000));
  ({ one, unknown } = await answers());
  expect(one).toEqual(unknown);
  setClock(() => new Date(date.endsAt.getTime() + 23 * 3_600_000));
  expect((await tableByCode(asked(code))).id).toBe(groupId);
  setClock();
  await closeTable(leader, groupId);
  ({ one, unknown } = await answers());
  expect(one).toEqual(unknown);
});

test("joining twice with one browser is one guest, also at the same moment, and a name may come later", async () => {
  const { groupId, leader, code } = await makeTable();
  const { secret } = await joinTable(null, asked(code), { name: "" });
  await Promise.all(Array.from({ length: 5 }, () => joinTable(secret, asked(code), { name: "Nele" })));
  expect((await tableDoor(leader, groupId)).guests.map(({ name }) => name)).toEqual(["Nele"]);
  expect((await groupAccess({ viewer: visitor, guestSecret: secret }, groupId)).name).toBe("Nele");
});

test("one browser sits at several tables with one secret", async () => {
  const [one, two] = [await makeTable(), await makeTable()];
  const { secret } = await joinTable(null, asked(one.code), { name: "Nele" });
  expect((await joinTable(secret, asked(two.code), { name: "Nele" })).secret).toBe(secret);
  const caller = { viewer: visitor, guestSecret: secret };
  expect((await groupAccess(caller, one.groupId)).part).toBe("guest");
  expect((await groupAccess(caller, two.groupId)).part).toBe("guest");
});

test("a table that wants names lets nobody in without", async () => {
  const { groupId, leader, code } = await makeTable();
  await allowAnonymous(leader, groupId, false);
  await expect(joinTable(null, asked(code), { name: "" })).rejects.toMatchObject({
    fields: { name: "required" },
  });
  expect((await tableDoor(leader, groupId)).guests).toEqual([]);
});

test("who is sent away is out at once, cannot come back with that browser, and can be let back in", async () => {
  const { groupId, leader, code, join } = await makeTable();
  const guest = await join("Nele");
  const { id } = (await tableDoor(leader, groupId)).guests[0]!;
  await removeGuest(leader, groupId, id);
  await expect(groupAccess(guest, groupId)).rejects.toMatchObject({ code: "not-found" });
  await expect(joinTable(guest.guestSecret, asked(code), { name: "Nele" })).rejects.toMatchObject(
    refused("removed-from-table"),
  );
  await letGuestBack(leader, groupId, id);
  expect((await groupAccess(guest, groupId)).name).toBe("Nele");
});

test("who leaves is out, and the browser may join again as somebody else", async () => {
  const { groupId, leader, code, join } = await makeTable();
  const guest = await join("Nele");
  await leaveTable(guest, groupId);
  await expect(groupAccess(guest, groupId)).rejects.toMatchObject({ code: "not-found" });
  await joinTable(guest.guestSecret, asked(code), { name: "Omar" });
  const { guests } = await tableDoor(leader, groupId);
  expect(guests.map(({ name, removedAt }) => [name, removedAt !== null])).toEqual([
    ["Nele", true],
    ["Omar", false],
  ]);
});

test("the link of a registration opens one's own table, under one's own name, on any number of devices", async () => {
  const { groupId, leader, date } = await makeTable();
  const { id } = await registerGuest(date.id, { name: "Ine Ingeschreven" });
  const row = await db().registration.findUniqueOrThrow({ where: { id } });
  const holder = await holderByLink(privateToken(row));
  await expect(joinOwnTable(null, holder)).rejects.toMatchObject({ code: "not-found" });
  await db().focusGroupMember.create({ data: { groupId, registrationId: id } });
  const [phone, tablet] = [await joinOwnTable(null, holder), await joinOwnTable(null, holder)];
  const accesses = await Promise.all(
    [phone, tablet].map(({ secret }) => groupAccess({ viewer: visitor, guestSecret: secret }, groupId)),
  );
  expect(accesses.map(({ name }) => name)).toEqual(["Ine Ingeschreven", "Ine Ingeschreven"]);
  expect(new Set(accesses.map(({ voterId }) => voterId))).toEqual(new Set([row.personId]));
  await closeTable(leader, groupId);
  await expect(joinOwnTable(null, holder)).rejects.toMatchObject({ code: "not-found" });
});

test("only who leads this group opens, shuts, renews or sends away", async () => {
  const table = await makeTable();
  const { groupId, otherGroupId, leader, organiser, stranger, join } = table;
  const guest = await join("Nele");
  const { id } = (await tableDoor(leader, groupId)).guests[0]!;
  for (const caller of [guest, stranger, { viewer: visitor, guestSecret: null }])
    for (const command of [openTable, closeTable, renewCode, tableDoor])
      await expect(command(caller, groupId)).rejects.toMatchObject({ code: "not-found" });
  await expect(removeGuest(guest, groupId, id)).rejects.toMatchObject({ code: "not-found" });
  // Under another group of one's own nothing of this one is found.
  await expect(removeGuest(organiser, otherGroupId, id)).rejects.toMatchObject({ code: "not-found" });
  expect((await groupAccess(guest, groupId)).part).toBe("guest");
});

test("guessing codes stops per network, even for the right one, while who scans and who is elsewhere still join", async () => {
  const { code, path } = await makeTable();
  const ip = someIp();
  const wrong = code === "BBBB" ? "CCCC" : "BBBB";
  const proof = new URL(path, "http://x.example").searchParams.get("k");
  const tries = await Promise.allSettled(
    Array.from({ length: 70 }, () => tableByCode(asked(wrong, null, ip))),
  );
  const reasons = tries.map((one) =>
    one.status === "rejected" ? (one.reason as { reason: string }).reason : "",
  );
  expect(reasons.filter((reason) => reason === "table-code")).toHaveLength(60);
  await expect(tableByCode(asked(code, null, ip))).rejects.toMatchObject(refused("too-many-tries"));
  await expect(tableByCode(asked(code, "vervalst", ip))).rejects.toMatchObject(refused("too-many-tries"));
  expect((await tableByCode(asked(code, proof, ip))).title).toBe("Tafel");
  expect((await tableByCode(asked(code))).title).toBe("Tafel");
});

test("three hundred people of one hotel join with one code, some mistyping it first", async () => {
  const { groupId, leader, code } = await makeTable();
  const ip = someIp();
  await Promise.allSettled(Array.from({ length: 50 }, () => tableByCode(asked("ZZZZ", null, ip))));
  // Thirty at a time: more would wait for a connection, on a busy machine for longer than they may.
  for (let i = 0; i < 300; i += 30)
    await Promise.all(
      Array.from({ length: 30 }, (_, j) => joinTable(null, asked(code, null, ip), { name: `Gast ${i + j}` })),
    );
  expect((await tableDoor(leader, groupId)).guests).toHaveLength(300);
});

test("guessing from ever other networks stops as well", async () => {
  const { code } = await makeTable();
  const far = addDays(new Date(), 400);
  await db().rateLimit.deleteMany({ where: { key: { startsWith: "table-everywhere" } } });
  // The thousandth wrong guess of this hour was made elsewhere.
  await tableByCode(asked("ZZZZ")).catch(() => {});
  await db().rateLimit.updateMany({
    where: { key: { startsWith: "table-everywhere" } },
    data: { points: 1000, expire: BigInt(far.getTime()) },
  });
  await expect(tableByCode(asked(code))).rejects.toMatchObject(refused("too-many-tries"));
  await db().rateLimit.deleteMany({ where: { key: { startsWith: "table-everywhere" } } });
});
