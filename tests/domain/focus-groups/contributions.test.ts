import { expect, test } from "vitest";
import { admit, decline, undoDecline } from "~/domain/focus-groups/contributions/admit.server";
import { ContributionForm } from "~/domain/focus-groups/contributions/contribution-form";
import { changeOwn, contribute, withdraw } from "~/domain/focus-groups/contributions/contribute.server";
import { quote } from "~/domain/focus-groups/contributions/quote.server";
import { support, withdrawSupport } from "~/domain/focus-groups/contributions/support.server";
import { allowAnonymous } from "~/domain/focus-groups/table/open.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { parseValues } from "~/platform/http/form.server";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { makeTable, put, say, seenBy } from "../../support/tables";

useDatabase();

const notFound = { code: "not-found" };
const words = { kind: "TIP" as const, text: "Anders gezegd", organisation: "" };

test("what a guest sends waits for who leads; then the whole table sees it", async () => {
  const { groupId, leader, join } = await makeTable();
  const [nele, omar] = [await join("Nele"), await join("Omar")];
  const id = await say(nele, groupId, { text: "We hebben tijd nodig" });
  expect((await seenBy(omar, groupId)).shown).toEqual([]);
  expect((await seenBy(omar, groupId)).pending).toEqual([]);
  expect((await seenBy(nele, groupId)).own.map(({ state }) => state)).toEqual(["waiting"]);
  expect((await seenBy(leader, groupId)).pending.map((one) => [one.id, one.author])).toEqual([[id, "Nele"]]);
  await admit(leader, groupId, id);
  await admit(leader, groupId, id);
  expect((await seenBy(omar, groupId)).shown.map((one) => [one.text, one.author])).toEqual([
    ["We hebben tijd nodig", "Nele"],
  ]);
  expect((await seenBy(nele, groupId)).own.map(({ state }) => state)).toEqual(["in"]);
  const kinds = await db().activity.findMany({
    where: { subjectId: id },
    select: { kind: true, data: true },
    orderBy: { id: "asc" },
  });
  expect(kinds).toEqual([
    { kind: "contribution.sent", data: { groupId, kind: "NOOD" } },
    { kind: "contribution.admitted", data: { groupId } },
  ]);
});

test("one form sent ten times at once is one contribution, and another text on it is another one", async () => {
  const { groupId, leader, join } = await makeTable();
  const nele = await join("Nele");
  const formKey = newId();
  const ids = await Promise.all(
    Array.from({ length: 10 }, () => say(nele, groupId, { text: "Een", formKey })),
  );
  expect(new Set(ids).size).toBe(1);
  await say(nele, groupId, { text: "Twee", formKey });
  // Somebody else's form with the same number is theirs.
  await say(await join("Omar"), groupId, { text: "Een", formKey });
  expect((await seenBy(leader, groupId)).pending.map((one) => [one.text, one.author]).sort()).toEqual([
    ["Een", "Nele"],
    ["Een", "Omar"],
    ["Twee", "Nele"],
  ]);
});

test("nobody gets to know who is anonymous: not who leads, and not from what is on record", async () => {
  const { groupId, leader, organiser, join } = await makeTable();
  const nele = await join("Nele Naamloos");
  const id = await say(nele, groupId, { anonymous: true });
  const mine = await say(leader, groupId, { anonymous: true });
  const { guestId } = await db().contribution.findUniqueOrThrow({ where: { id } });
  for (const caller of [leader, organiser, await join("Omar")]) {
    const seen = JSON.stringify(await seenBy(caller, groupId));
    expect(seen).not.toContain("Nele");
    expect(seen).not.toContain(guestId);
    expect(seen).not.toContain("Fatma");
  }
  const rows = await db().activity.findMany({
    where: { subjectId: { in: [id, mine] } },
    orderBy: { id: "asc" },
  });
  expect(rows.map(({ actorId }) => actorId)).toEqual([null, null]);
  expect((await seenBy(nele, groupId)).own.map(({ author }) => author)).toEqual([null]);
});

test("where the table wants names, anonymous is not taken for an answer", async () => {
  const { groupId, leader, join } = await makeTable();
  const [nele, nobody] = [await join("Nele"), await join()];
  await allowAnonymous(leader, groupId, false);
  await say(nele, groupId, { text: "Een", anonymous: true });
  await expect(say(nobody, groupId, { anonymous: true })).rejects.toMatchObject({
    fields: { name: "required" },
  });
  await say(nobody, groupId, { text: "Twee", name: "Omar" });
  await say(nobody, groupId, { text: "Drie" });
  expect((await seenBy(leader, groupId)).pending.map(({ author }) => author)).toEqual([
    "Nele",
    "Omar",
    "Omar",
  ]);
});

test("one changes or takes back one's own as long as nobody decided, and nobody else's ever", async () => {
  const { groupId, leader, join } = await makeTable();
  const [nele, omar] = [await join("Nele"), await join("Omar")];
  const [first, second] = [await say(nele, groupId), await say(nele, groupId)];
  for (const caller of [omar, leader]) {
    await expect(changeOwn(caller, groupId, first, words)).rejects.toMatchObject(notFound);
    await expect(withdraw(caller, groupId, first)).rejects.toMatchObject(notFound);
  }
  await changeOwn(nele, groupId, first, words);
  await withdraw(nele, groupId, second);
  expect((await seenBy(leader, groupId)).pending.map(({ text }) => text)).toEqual(["Anders gezegd"]);
  await admit(leader, groupId, first);
  const decided = { code: "conflict", reason: "already-decided" };
  await expect(changeOwn(nele, groupId, first, words)).rejects.toMatchObject(decided);
  await expect(withdraw(nele, groupId, first)).rejects.toMatchObject(decided);
});

test("taking back and letting in at the same moment: one of the two happens", async () => {
  const { groupId, leader, join } = await makeTable();
  const nele = await join("Nele");
  for (let round = 0; round < 8; round += 1) {
    const id = await say(nele, groupId);
    const [taken, let_] = await Promise.allSettled([withdraw(nele, groupId, id), admit(leader, groupId, id)]);
    const row = await db().contribution.findUnique({ where: { id } });
    expect(row === null).toBe(taken.status === "fulfilled");
    expect(let_.status === "fulfilled" && row !== null).toBe(Boolean(row?.admittedAt));
  }
});

test("what is left out is seen by nobody else, and comes back as it was", async () => {
  const { groupId, leader, join } = await makeTable();
  const [nele, omar] = [await join("Nele"), await join("Omar")];
  const [waiting, shown] = [await say(nele, groupId), await put({ leader, groupId }, nele)];
  await decline(leader, groupId, waiting);
  await decline(leader, groupId, shown);
  expect((await seenBy(omar, groupId)).shown).toEqual([]);
  expect((await seenBy(nele, groupId)).own.map(({ state }) => state)).toEqual(["declined", "declined"]);
  expect((await seenBy(omar, groupId)).declined).toEqual([]);
  await undoDecline(leader, groupId, waiting);
  await undoDecline(leader, groupId, shown);
  expect((await seenBy(omar, groupId)).shown.map(({ id }) => id)).toEqual([shown]);
  expect((await seenBy(leader, groupId)).pending.map(({ id }) => id)).toEqual([waiting]);
});

test("a marked passage is in from the start, without the name of who took the note, and leaves by its mark", async () => {
  const { groupId, leader, join } = await makeTable();
  const id = newId();
  const at = now();
  await db().contribution.create({
    data: {
      ...{ id, groupId, kind: "DREMPEL", source: "NOTE", text: "Uit de nota", personId: newId() },
      ...{ createdAt: at, changedAt: at, admittedAt: at, inNote: true },
    },
  });
  const [seen] = (await seenBy(await join(), groupId)).shown;
  expect(seen).toMatchObject({ id, fromNote: true, author: null, inNote: true });
  await expect(decline(leader, groupId, id)).rejects.toMatchObject({ reason: "in-note" });
});

test("support counts once each, also when it is pressed five times at once, and can be taken back", async () => {
  const { groupId, leader, join } = await makeTable();
  const [nele, omar] = [await join("Nele"), await join("Omar")];
  const id = await put({ leader, groupId }, nele);
  await Promise.all(Array.from({ length: 5 }, () => support(omar, groupId, id)));
  await support(leader, groupId, id);
  const [seen] = (await seenBy(omar, groupId)).shown;
  expect(seen).toMatchObject({ supports: 2, supported: true });
  await withdrawSupport(omar, groupId, id);
  await withdrawSupport(omar, groupId, id);
  expect((await seenBy(omar, groupId)).shown[0]).toMatchObject({ supports: 1, supported: false });
});

test("what one does not see one cannot support, and under another group there is nothing", async () => {
  const { groupId, otherGroupId, leader, organiser, join } = await makeTable();
  const nele = await join("Nele");
  const waiting = await say(nele, groupId);
  const shown = await put({ leader, groupId }, nele);
  await expect(support(nele, groupId, waiting)).rejects.toMatchObject(notFound);
  await expect(support(nele, groupId, newId())).rejects.toMatchObject(notFound);
  await expect(support(organiser, otherGroupId, shown)).rejects.toMatchObject(notFound);
  await expect(admit(organiser, otherGroupId, waiting)).rejects.toMatchObject(notFound);
  await expect(quote(organiser, otherGroupId, shown, true)).rejects.toMatchObject(notFound);
  await expect(admit(nele, groupId, waiting)).rejects.toMatchObject(notFound);
});

test("once the note is frozen nothing is added, changed or supported", async () => {
  const { groupId, leader, join } = await makeTable();
  const nele = await join("Nele");
  const [waiting, shown] = [await say(nele, groupId), await put({ leader, groupId }, nele)];
  const at = now();
  await db().note.create({ data: { groupId, createdAt: at, changedAt: at, frozenAt: at } });
  const closed = { code: "conflict", reason: "group-closed" };
  await expect(say(nele, groupId)).rejects.toMatchObject(closed);
  await expect(changeOwn(nele, groupId, waiting, words)).rejects.toMatchObject(closed);
  await expect(support(nele, groupId, shown)).rejects.toMatchObject(closed);
});

test("somebody who floods the table is stopped, the others are not", async () => {
  const { groupId, join } = await makeTable();
  const [nele, omar] = [await join("Nele"), await join("Omar")];
  const sent = await Promise.allSettled(Array.from({ length: 70 }, () => say(nele, groupId)));
  expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(60);
  await say(omar, groupId);
});

test("too long a text, a kind that is none, an empty one and repeated fields are refused at their field", async () => {
  const form = (more: Record<string, string | string[]>) => () =>
    parseValues({ formKey: newId(), contributionKind: "TIP", text: "Ja", ...more }, ContributionForm);
  expect(form({})()).toMatchObject({ kind: "TIP", text: "Ja", anonymous: false });
  expect(form({ text: "x".repeat(10_000) })).toThrow(
    expect.objectContaining({ fields: { text: "too-long" } }),
  );
  expect(form({ text: "   \u200b " })).toThrow(expect.objectContaining({ fields: { text: "required" } }));
  expect(form({ contributionKind: "GEROEP" })).toThrow(
    expect.objectContaining({ fields: { contributionKind: "invalid" } }),
  );
  expect(form({ contributionKind: ["TIP", "NOOD"] })).toThrow();
  expect(form({ formKey: "1" })).toThrow(expect.objectContaining({ fields: { formKey: "invalid" } }));
});

test("nobody chooses the id of what they send", async () => {
  const { groupId, leader, join } = await makeTable();
  const nele = await join("Nele");
  const known = await put({ leader, groupId }, nele, "Eerst");
  const sent = await contribute(await join("Omar"), groupId, {
    ...{ formKey: known, kind: "TIP", text: "Daarna", organisation: "", name: "", anonymous: false },
  });
  expect(sent).not.toBe(known);
  expect((await seenBy(nele, groupId)).shown.map(({ text }) => text)).toEqual(["Eerst"]);
});
