import { expect, test } from "vitest";
import { limit, limitRegistrations, networkOf } from "~/domain/people/rate-limits.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";

useDatabase();

test("every spelling of one IPv6 network counts as that network", () => {
  const spellings = [
    "2001:db8:1:2:3:4:5:6",
    "2001:0DB8:0001:0002::1",
    "2001:db8:1:2::",
    "2001:db8:1:2:ffff::%eth0",
  ];
  expect(spellings.map(networkOf)).toEqual(Array<string>(4).fill("2001:db8:1:2::/64"));
  expect(networkOf("::1")).toBe("0:0:0:0::/64");
  expect(networkOf("2001:db8::9")).toBe("2001:db8:0:0::/64");
});

test("an IPv4 address is the same one when it comes in over IPv6", () => {
  expect(["10.1.2.3", "::ffff:10.1.2.3", "::FFFF:0a01:0203"].map(networkOf)).toEqual(
    Array<string>(3).fill("10.1.2.3"),
  );
});

test("five hundred people of one hotel register at once", async () => {
  const results = await Promise.allSettled(
    Array.from({ length: 500 }, (_, i) => limitRegistrations("10.9.8.7", [`gast-${i}@example.org`])),
  );
  expect(results.filter((one) => one.status === "rejected")).toEqual([]);
});

test("a hundred registrations for one victim are stopped, from however many networks", async () => {
  const victim = `slachtoffer-${newId()}@example.org`;
  const results = await Promise.allSettled(
    Array.from({ length: 100 }, (_, i) =>
      limitRegistrations(`10.0.${i}.1`, [i % 2 ? victim : victim.toUpperCase()]),
    ),
  );
  expect(results.filter((one) => one.status === "fulfilled")).toHaveLength(30);
});

test("counters hold hashes, and count exactly under a race", async () => {
  const who = `wie-${newId()}`;
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => limit("link-address", who)));
  expect(results.filter((one) => one.status === "fulfilled")).toHaveLength(5);
  const rows = await db().rateLimit.findMany({ where: { key: { startsWith: "link-address" } } });
  expect(rows.map((row) => row.points)).toEqual([20]);
  expect(rows[0]!.key).not.toContain(who);
});
