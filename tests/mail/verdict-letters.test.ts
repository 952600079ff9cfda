import { afterAll, beforeAll, expect, test } from "vitest";
import type { QueuedLetter } from "~/domain/activity/outbox.server";
import { addScribe } from "~/domain/activity/record.server";
import { remindExperts } from "~/domain/reports/conclusions/reminders.server";
import { closeRound } from "~/domain/reports/conclusions/rounds.server";
import { giveVerdict } from "~/domain/reports/conclusions/verdicts.server";
import { asHtml, asText } from "~/mail/letter";
import { mailScribe } from "~/mail/scribe.server";
import { writeLetter } from "~/mail/write-letter.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { setOrigin } from "~/platform/origin.server";
import { addDays, startOfDay } from "~/platform/time";
import { useDatabase } from "../support/database";
import { conclude, holderOf, makeVerdictWorld, send, verdict } from "../support/verdicts";

useDatabase();
let stop: () => void;
beforeAll(() => {
  setOrigin("https://netwerf.example");
  stop = addScribe(mailScribe);
});
afterAll(() => stop());

const queued = async (letter: string, toEmail: string) =>
  (await db().outboxMail.findFirstOrThrow({ where: { letter, toEmail } })) as QueuedLetter;

test("an expert reads how many conclusions wait, until when, and where, in their own language", async () => {
  const world = await makeVerdictWorld();
  await db().network.update({ where: { id: world.networkId }, data: { name: "Netwerk <X>" } });
  const english = await holderOf("EXPERT", world.networkId, "en");
  const ids = [await conclude(world), await conclude(world, "Nog een.")];
  const roundId = await send(world, ids, 10);
  for (const [expert, locale, waits] of [
    [world.experts[0], "nl", "2 besluiten wachten op jou"],
    [english, "en", "2 conclusions wait for you"],
  ] as const) {
    const letter = (await writeLetter(await queued("verdict-round", expert.email)))!;
    const said = asText(letter);
    for (const part of [expert.name, waits, "Netwerk <X>", "Eerste ronde", "Met steun."])
      expect(said).toContain(part);
    expect(said).toContain(`https://netwerf.example/expertengroep/${roundId}\n`);
    expect(said).not.toMatch(/undefined|null/);
    expect(asHtml(letter, locale)).not.toContain("<X>");
  }
});

test("the reminder says how many are left, and is not written once all are answered or the round is closed", async () => {
  const world = await makeVerdictWorld();
  const ids = [await conclude(world), await conclude(world, "Nog een.")];
  const roundId = await send(world, ids, 2);
  const [first, second] = world.experts;
  await giveVerdict(first, { roundId, conclusionId: ids[0]! }, verdict());
  const tomorrow = new Date(startOfDay(addDays(new Date(), 1)).getTime() + 9 * 3_600_000);
  setClock(() => tomorrow);
  await remindExperts();
  const [toFirst, toSecond] = [
    await queued("verdict-reminder", first.email),
    await queued("verdict-reminder", second.email),
  ];
  expect(asText((await writeLetter(toFirst))!)).toContain("Nog 1 besluit wacht op jou");
  expect(asText((await writeLetter(toSecond))!)).toContain("Nog 2 besluiten wachten op jou");
  await giveVerdict(first, { roundId, conclusionId: ids[1]! }, verdict());
  expect(await writeLetter(toFirst)).toBeNull();
  await closeRound(world.organiser, roundId);
  expect(await writeLetter(toSecond)).toBeNull();
});
