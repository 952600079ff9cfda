import { expect, test } from "vitest";
import { evaluate, evaluationOf, evaluationsOf } from "~/domain/registrations/evaluate.server";
import { EvaluationForm } from "~/domain/registrations/evaluation";
import { holderByLink } from "~/domain/registrations/holder.server";
import { joinOnline, onlineMeeting } from "~/domain/registrations/join-online.server";
import { privateToken } from "~/domain/registrations/links.server";
import { registrationDetails } from "~/domain/registrations/queries.server";
import { meetingOf } from "~/domain/registrations/rules";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { addHours } from "~/platform/time";
import { useDatabase } from "../../support/database";
import { makeEvent, registerGuest } from "../../support/make";
import { viewerWith } from "../../support/people";

useDatabase();

const holder = ({ id }: { id: string }) => holderByLink(privateToken({ id, linkVersion: 0 }));
const answer = (score: number, improve = "") => ({ score, mostUseful: "", improve });

async function makeOver(count: number) {
  const made = await makeEvent();
  const guests = [];
  for (let i = 0; i < count; i += 1) guests.push(await registerGuest(made.date.id, { name: `Gast ${i}` }));
  await db().presence.createMany({
    data: guests.map(({ id }) => ({ registrationId: id, arrivedAt: made.date.startsAt, device: "Inkom" })),
  });
  setClock(() => made.date.endsAt);
  return { ...made, guests, organiser: viewerWith("ORGANISER", { eventId: made.event.id }) };
}

test("who was there answers from the last hour on, once, and may change it", async () => {
  const { date, guests } = await makeOver(1);
  const mine = await holder(guests[0]!);
  setClock(() => new Date(addHours(date.endsAt, -1).getTime() - 1));
  await expect(evaluate(mine, answer(3))).rejects.toMatchObject({ reason: "evaluation-not-open" });
  setClock(() => addHours(date.endsAt, -1));
  await Promise.all([evaluate(mine, answer(3)), evaluate(mine, answer(3))]);
  await evaluate(mine, answer(5, "Meer tijd"));
  expect(await evaluationOf(mine)).toMatchObject({ evaluation: answer(5, "Meer tijd"), closed: null });
  expect(await db().evaluation.count({ where: { registrationId: mine.registrationId } })).toBe(1);
});

test("who was not there may not answer", async () => {
  const { date, guests } = await makeOver(1);
  await db().presence.deleteMany({ where: { registrationId: guests[0]!.id } });
  const mine = await holder(guests[0]!);
  await expect(evaluate(mine, answer(1))).rejects.toMatchObject({ reason: "not-present" });
  expect(await db().evaluation.count({ where: { registration: { occurrenceId: date.id } } })).toBe(0);
});

test("four answers stay hidden, five are shown without a name and in no one's order", async () => {
  const { date, guests, organiser } = await makeOver(6);
  for (const [i, guest] of guests.slice(0, 4).entries())
    await evaluate(await holder(guest), answer(4, `Idee ${9 - i}`));
  expect(await evaluationsOf(organiser, date.id)).toMatchObject({ present: 6, answered: 4, results: null });
  await evaluate(await holder(guests[4]!), answer(2, "Alles"));
  const { results, ...about } = await evaluationsOf(organiser, date.id);
  expect(about).toMatchObject({ present: 6, answered: 5, opensAt: null });
  expect(results).toEqual({
    average: 3.6,
    distribution: [1, 2, 3, 4, 5].map((score) => ({ score, count: { 2: 1, 4: 4 }[score] ?? 0 })),
    mostUseful: [],
    improve: ["Alles", "Idee 6", "Idee 7", "Idee 8", "Idee 9"],
  });
  const stranger = viewerWith("ORGANISER", { eventId: date.id });
  await expect(evaluationsOf(stranger, date.id)).rejects.toThrow(NotFound);
});

test("a score is one of five", () => {
  for (const score of ["0", "6", "1.5", "", "-1", "1e0", ["6", "1"]])
    expect(EvaluationForm.safeParse({ score, mostUseful: "", improve: "" }).success).toBe(false);
  expect(EvaluationForm.parse({ score: "5" })).toEqual(answer(5));
});

async function makeOnline() {
  const made = await makeEvent({ capacity: 1 });
  await db().occurrence.update({
    where: { id: made.date.id },
    data: { venueId: null, onlineUrl: "https://meet.example.org/kamer?a=1" },
  });
  const [comes, waits] = [await registerGuest(made.date.id), await registerGuest(made.date.id)];
  const presences = () =>
    db().presence.findMany({
      where: { registration: { occurrenceId: made.date.id } },
      select: { registrationId: true, device: true },
    });
  return { ...made, comes, waits, presences };
}

test("joining the online session counts within its hours, and once", async () => {
  const { date, comes, presences } = await makeOnline();
  const mine = await holder(comes);
  const outside = [new Date(date.startsAt.getTime() - 31 * 60_000), date.endsAt];
  for (const at of outside) {
    setClock(() => at);
    await joinOnline(mine);
  }
  expect(await presences()).toEqual([]);
  setClock(() => new Date(date.startsAt.getTime() - 30 * 60_000));
  await Promise.all([joinOnline(mine), joinOnline(mine), joinOnline(mine)]);
  expect(await presences()).toEqual([{ registrationId: comes.id, device: "Online" }]);
  expect(await db().scan.count({ where: { registrationId: comes.id } })).toBe(1);
  expect(await db().activity.count({ where: { subjectId: comes.id, kind: "checkin.arrived" } })).toBe(1);
});

test("only who has a seat hears where the session is, and of no other date", async () => {
  const { date, comes, waits, presences } = await makeOnline();
  expect(await onlineMeeting(await holder(comes))).toMatchObject({
    meeting: "https://meet.example.org/kamer?a=1",
  });
  expect(await onlineMeeting(await holder(waits))).toMatchObject({ meeting: null });
  setClock(() => date.startsAt);
  await expect(joinOnline(await holder(waits))).rejects.toThrow(NotFound);
  expect(await presences()).toEqual([]);
  expect(JSON.stringify(await registrationDetails(await holder(waits)))).not.toContain("meet.example.org");
  const { occurrence } = await registrationDetails(await holder(comes));
  expect(JSON.stringify(occurrence.event)).not.toContain("meet.example.org");
  await db().occurrence.update({ where: { id: date.id }, data: { cancelledAt: new Date() } });
  await expect(joinOnline(await holder(comes))).rejects.toThrow(NotFound);
});

test("only a web address is a meeting", () => {
  const status = "CONFIRMED" as const;
  const bad = [
    "",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "tel:+3216",
    "meet.example.org",
    "//x",
    "\tjavascript:alert(1)",
  ];
  expect(bad.map((onlineUrl) => meetingOf({ status }, { onlineUrl }))).toEqual(bad.map(() => null));
  expect(meetingOf({ status }, { onlineUrl: " https://x.be/a\nb" })).toBe("https://x.be/ab");
});
