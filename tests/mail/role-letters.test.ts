import { afterAll, beforeAll, expect, test } from "vitest";
import type { QueuedLetter } from "~/domain/activity/outbox.server";
import { addScribe } from "~/domain/activity/record.server";
import { grantRole, revokeRole } from "~/domain/people/roles.server";
import { system, type RoleName } from "~/domain/people/viewer";
import { asHtml, asText } from "~/mail/letter";
import { mailScribe } from "~/mail/scribe.server";
import { writeLetter } from "~/mail/write-letter.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { setOrigin } from "~/platform/origin.server";
import { useDatabase } from "../support/database";
import { makeListed, makeNetwork } from "../support/events";
import { makePerson, viewerWith } from "../support/people";

useDatabase();
let stop: () => void;
beforeAll(() => {
  setOrigin("https://netwerf.example");
  stop = addScribe(mailScribe);
});
afterAll(() => stop());

const someone = (locale: "nl" | "en" = "nl") => ({
  email: `els-${newId().slice(-8)}@example.org`,
  name: "Els <Els>",
  locale,
});
const lettersTo = async (toEmail: string) =>
  (await db().outboxMail.findMany({
    where: { letter: "role-granted", toEmail },
    orderBy: { id: "asc" },
  })) as QueuedLetter[];

test("whoever receives a role hears once what it is for and where, with a link to their work", async () => {
  const { id, title } = await makeListed();
  const ways: [RoleName, "nl" | "en", string, string][] = [
    ["CHECK_IN", "nl", "checkt mensen in", "/mijn"],
    ["ORGANISER", "nl", "alle inschrijvingen bekijken", `/beheer/evenementen/${id}`],
    ["FACILITATOR", "en", "You guide a group", "/mijn"],
  ];
  for (const [role, locale, may, path] of ways) {
    const person = someone(locale);
    await Promise.all([1, 2].map(() => grantRole(system, { ...person, role, on: { eventId: id } })));
    const [queued, ...more] = await lettersTo(person.email);
    expect(more).toEqual([]);
    const letter = (await writeLetter(queued!))!;
    expect(letter.subject).toContain(title);
    const said = asText(letter);
    for (const part of ["Els <Els>", title, may, `https://netwerf.example${path}\n`])
      expect(said).toContain(part);
    expect(said).not.toMatch(/undefined|null/);
    expect(asHtml(letter, locale)).not.toContain("<Els>");
  }
});

test("a role on a network names the network, and the administrator's the whole of Netwerf", async () => {
  const network = await makeNetwork();
  const [els, ann] = [someone(), someone()];
  await grantRole(system, { ...els, role: "ORGANISER", on: { networkId: network.id } });
  await grantRole(system, { ...ann, role: "ADMINISTRATOR", on: null });
  const [ofNetwork] = await lettersTo(els.email);
  expect((await writeLetter(ofNetwork!))!.subject).toContain(network.name);
  const [ofAll] = await lettersTo(ann.email);
  expect(asText((await writeLetter(ofAll!))!)).toContain("https://netwerf.example/beheer\n");
});

test("who gives themselves a role needs no letter, and one that was taken away is not told", async () => {
  const { id } = await makeListed();
  const tine = await makePerson();
  const viewer = viewerWith("ORGANISER", { eventId: id }, tine.id);
  await grantRole(viewer, { ...tine, role: "CHECK_IN", on: { eventId: id } });
  expect(await lettersTo(tine.email)).toEqual([]);
  const els = someone();
  const grantId = await grantRole(viewer, { ...els, role: "CHECK_IN", on: { eventId: id } });
  await revokeRole(viewer, grantId);
  const [queued] = await lettersTo(els.email);
  expect(await writeLetter(queued!)).toBeNull();
});
