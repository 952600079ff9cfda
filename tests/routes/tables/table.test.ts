import { expect, test } from "vitest";
import { guestSecretOf } from "~/domain/focus-groups/caller";
import * as contributions from "~/routes/tables/contributions";
import * as enter from "~/routes/tables/enter";
import * as join from "~/routes/tables/join";
import * as merging from "~/routes/tables/merging";
import * as phone from "~/routes/tables/phone";
import * as sending from "~/routes/tables/sending";
import * as support from "~/routes/tables/support";
import { db } from "~/platform/db.server";
import { loggedPath } from "~/platform/http/logged-path";
import { newId } from "~/platform/ids.server";
import { setOrigin } from "~/platform/origin.server";
import { call, cookieOf } from "../../support/call";
import { useDatabase } from "../../support/database";
import { loginAs } from "../../support/login";
import { someIp } from "../../support/people";
import { makeTable, put } from "../../support/tables";

useDatabase();

const words = { contributionKind: "TIP", text: "Begin klein" };

/** Joins as a browser does; answers what it has to show from then on. */
async function joinAs(code: string, name: string, cookie = "") {
  const answer = await call(join.action, `/tafel/${code}`, {
    ...{ params: { code }, form: { name }, ip: someIp(), cookie },
  });
  return { ...answer, cookie: cookieOf(answer.cookies) };
}

test("a browser that joins gets one secret that no script reads and no other site sends", async () => {
  const [one, two] = [await makeTable(), await makeTable()];
  const first = await joinAs(one.code, "Nele");
  expect([first.status, first.location]).toEqual([302, `/groepen/${one.groupId}/tafel`]);
  expect(first.cookies[0]).toMatch(
    /^netwerf_tafel=[\w-]{27}; Path=\/; Max-Age=172800; HttpOnly; SameSite=Lax$/,
  );
  const second = await joinAs(two.code, "Nele", first.cookie);
  expect(second.cookie).toBe(first.cookie);
  setOrigin("https://netwerf.example");
  expect((await joinAs(one.code, "Nele")).cookies[0]).toMatch(/; Secure$/);
  setOrigin("http://localhost:3000");
  const rows = await db().tableGuest.findMany({ select: { secretHash: true } });
  expect(JSON.stringify(rows)).not.toContain(guestSecretOf(first.cookie));
});

test("a code leads to its table, a wrong one back to where one types it, and whoever sits there goes on", async () => {
  const { code, groupId } = await makeTable();
  const go = (typed: string) => call(enter.loader, `/tafel?code=${encodeURIComponent(typed)}`);
  expect((await go(` ${code.toLowerCase().split("").join(" ")}`)).location).toBe(`/tafel/${code}`);
  expect((await go("<script>")).data).toEqual({ locale: "nl", code: "<script>", reason: "table-code" });
  const ask = (typed: string, cookie = "") =>
    call(join.loader, `/tafel/${typed}`, { params: { code: typed }, ip: someIp(), cookie });
  expect((await ask(code)).data).toMatchObject({ group: "Tafel", by: { code } });
  const [wrong] = ["BBBB", "CCCC"].filter((one) => one !== code);
  expect((await ask(wrong!)).location).toBe(`/tafel?code=${wrong}&reden=table-code`);
  const { cookie } = await joinAs(code, "Nele");
  expect((await ask(code, cookie)).location).toBe(`/groepen/${groupId}/tafel`);
});

test("the page of a table tells a guest nothing that is not theirs to know", async () => {
  const { code, groupId, leader, join: sit } = await makeTable();
  const omar = await sit("Omar Ander");
  await put({ leader, groupId }, omar, "Voor iedereen");
  const nele = await joinAs(code, "Nele");
  const page = await call(phone.loader, `/groepen/${groupId}/tafel`, {
    ...{ params: { groupId }, cookie: nele.cookie },
  });
  const said = JSON.stringify(page.data);
  expect(said).toContain("Voor iedereen");
  for (const secret of ["guestId", "personId", "secretHash", code, "pending"])
    expect(said).not.toContain(secret);
});

test("a phone's outbox is answered in words, and what it sends twice is there once", async () => {
  const { code, groupId } = await makeTable();
  const { cookie } = await joinAs(code, "Nele");
  const send = (form: Record<string, string>) =>
    call(sending.action, `/groepen/${groupId}/tafel/bijdragen`, { params: { groupId }, cookie, form });
  const form = { ...words, formKey: newId() };
  const [once, twice] = [await send(form), await send(form)];
  expect([once.status, twice.data]).toEqual([200, once.data]);
  const long = await send({ ...form, text: "x".repeat(10_000) });
  expect([long.status, JSON.parse(String(long.data))]).toEqual([
    422,
    { reason: "invalid", words: "Dit is langer dan 500 tekens. Maak het korter." },
  ]);
  expect((await send({ ...form, contributionKind: "GEROEP" })).status).toBe(422);
  await db().tableGuest.updateMany({ where: { groupId }, data: { removedAt: new Date() } });
  expect((await send(form)).status).toBe(404);
  expect(await db().contribution.count({ where: { groupId } })).toBe(1);
});

test("a button leads back to its page, and nowhere else whatever its form says", async () => {
  const table = await makeTable();
  const { groupId, code, leader } = table;
  const { cookie } = await joinAs(code, "Nele");
  const contributionId = await put({ leader, groupId }, await table.join("Omar"));
  const press = (terug: string) =>
    call(support.action, "/", { params: { groupId, contributionId }, cookie, form: { terug } });
  expect((await press("")).location).toBe(`/groepen/${groupId}/tafel#bijdrage-${contributionId}`);
  expect((await press("https://elders.example/")).location).toBe(
    `/groepen/${groupId}/tafel#bijdrage-${contributionId}`,
  );
  const other = await makeTable();
  const elsewhere = await call(support.action, "/", {
    ...{ params: { groupId: other.groupId, contributionId }, cookie, form: {} },
  });
  expect(elsewhere.status).toBe(404);
});

test("what does not work on the board is said on the board", async () => {
  const { groupId, leader, join: sit } = await makeTable();
  const cookie = await loginAs(leader.viewer.personId!);
  const contributionId = await put({ leader, groupId }, await sit("Omar"));
  const press = (form: Record<string, string>) =>
    call(merging.action, "/", { params: { groupId, contributionId }, cookie, form });
  expect((await press({ targetId: contributionId })).location).toBe(
    `/groepen/${groupId}/bijdragen?reden=same-contribution`,
  );
  expect((await press({ targetId: "" })).location).toBe(
    `/groepen/${groupId}/bijdragen?veld=targetId&reden=required`,
  );
  const added = await call(contributions.action, `/groepen/${groupId}/bijdragen`, {
    ...{ params: { groupId }, cookie, form: { ...words, formKey: newId() } },
  });
  expect(added.location).toBe(`/groepen/${groupId}/bijdragen`);
});

test("no log has the code of a table", () => {
  expect(loggedPath("/tafel/BCDF?k=geheim")).toBe("/tafel/…");
  expect(loggedPath("/tafel")).toBe("/tafel");
});
