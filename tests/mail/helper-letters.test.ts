import { afterAll, beforeAll, expect, test } from "vitest";
import type { QueuedLetter } from "~/domain/activity/outbox.server";
import { addScribe } from "~/domain/activity/record.server";
import { endHelp, nameHelper } from "~/domain/focus-groups/lead/helpers.server";
import { asHtml, asText } from "~/mail/letter";
import { mailScribe } from "~/mail/scribe.server";
import { writeLetter } from "~/mail/write-letter.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { setOrigin } from "~/platform/origin.server";
import { useDatabase } from "../support/database";
import { makeGroups } from "../support/groups";
import { makePerson, viewerWith } from "../support/people";

useDatabase();
let stop: () => void;
beforeAll(() => {
  setOrigin("https://netwerf.example");
  stop = addScribe(mailScribe);
});
afterAll(() => stop());

const someone = () => ({ name: "Els <Els>", email: `els-${newId().slice(-8)}@example.org` });
const lettersTo = async (toEmail: string) =>
  (await db().outboxMail.findMany({
    where: { letter: "group-helper", toEmail },
    orderBy: { id: "asc" },
  })) as QueuedLetter[];
const makeTable = () =>
  makeGroups([{ title: "Tafel <1>", guidingQuestion: "Wat hebben we nodig?", room: "Zaal A" }]);

test("who is asked to help a group hears once which one, what to do, and where", async () => {
  const { organiser, groups, event } = await makeTable();
  for (const [role, may, page, locale] of [
    ["FACILITATOR", "Je leidt het gesprek", "leiding", "nl"],
    ["NOTE_TAKER", "You write down what is said", "nota", "en"],
  ] as const) {
    const person = await makePerson({ ...someone(), locale });
    await Promise.all([1, 2].map(() => nameHelper(organiser, groups[0]!, { ...person, role })));
    const [queued, ...more] = await lettersTo(person.email);
    expect(more).toEqual([]);
    const letter = (await writeLetter(queued!))!;
    const said = asText(letter);
    for (const part of [
      "Els <Els>",
      "Tafel <1>",
      event.title,
      "Wat hebben we nodig?",
      "Zaal A",
      "Brugge",
      may,
    ])
      expect(said).toContain(part);
    expect(said).toContain(`https://netwerf.example/groepen/${groups[0]!}/${page}\n`);
    expect(said).not.toMatch(/undefined|null/);
    expect(asHtml(letter, locale)).not.toContain("<Els>");
  }
});

test("who names themselves needs no letter, and help that ended before it left is not told", async () => {
  const { organiser, groups, event } = await makeTable();
  const tine = await makePerson();
  const viewer = viewerWith("ORGANISER", { eventId: event.id }, tine.id);
  await nameHelper(viewer, groups[0]!, { ...tine, role: "FACILITATOR" });
  expect(await lettersTo(tine.email)).toEqual([]);
  const els = someone();
  await nameHelper(organiser, groups[0]!, { ...els, role: "NOTE_TAKER" });
  const { id } = await db().person.findUniqueOrThrow({ where: { emailKey: els.email } });
  await endHelp(organiser, groups[0]!, { personId: id, role: "NOTE_TAKER" });
  const [queued] = await lettersTo(els.email);
  expect(await writeLetter(queued!)).toBeNull();
});
