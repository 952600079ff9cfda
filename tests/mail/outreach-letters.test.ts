import { expect, test } from "vitest";
import { addScribe } from "~/domain/activity/record.server";
import { endMember } from "~/domain/networks/group-members.server";
import { inviteCores } from "~/domain/registrations/core-invite.server";
import { sendInvitations } from "~/domain/registrations/invite.server";
import { sendMessage } from "~/domain/registrations/send-message.server";
import { asHtml, asText } from "~/mail/letter";
import { mailScribe } from "~/mail/scribe.server";
import { writeLetter } from "~/mail/write-letter.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { setOrigin } from "~/platform/origin.server";
import { makeCore } from "../support/core";
import { useDatabase } from "../support/database";
import { makeEvent, registerGuest } from "../support/make";
import { makePerson, viewerWith } from "../support/people";

useDatabase();
addScribe(mailScribe);
setOrigin("https://netwerf.example");

async function makeInvited(locale: "nl" | "en", name = "Ines", title = "Werk maken van doorstroom") {
  const { event, date } = await makeEvent({ startsAt: new Date("2027-03-04T08:00:00Z") });
  await db().event.update({
    where: { id: event.id },
    data: { title, contactName: "Contact", contactEmail: "c@example.org" },
  });
  const organiser = viewerWith(
    "ORGANISER",
    { eventId: event.id },
    (await makePerson({ name: "Tine Trekker" })).id,
  );
  const email = `${newId().slice(-8)}@example.org`;
  const people = [{ line: 1, name, email, organisation: "", type: "" }];
  await sendInvitations(organiser, date.id, { people, locale });
  return { event, date, organiser, email };
}

async function letterTo(toEmail: string) {
  const row = await db().outboxMail.findFirstOrThrow({
    where: { toEmail },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return writeLetter({ ...row, data: row.data as Record<string, unknown> });
}

test("an invitation says who invites, to what, when and where, and how to answer, in both languages", async () => {
  const words = {
    nl: {
      subject: "Je bent uitgenodigd: Werk maken van doorstroom",
      says: [
        "Dag Ines,",
        "Tine Trekker nodigt je uit voor Werk maken van doorstroom.",
        "Wanneer: donderdag 4 maart 2027, van 9.00 tot 16.00 uur",
        "Waar: Zaal De Brug",
        "Schrijf je in:",
        "Met deze uitnodiging heb je nog geen plaats.",
        "Ik kan niet komen:",
        "We wissen het 30 dagen na de dag.",
      ],
    },
    en: {
      subject: "You are invited: Werk maken van doorstroom",
      says: [
        "Hello Ines,",
        "Tine Trekker invites you to Werk maken van doorstroom.",
        "When: Thursday 4 March 2027, 09:00 to 16:00",
        "Where: Zaal De Brug",
        "Register:",
        "With this invitation you do not have a seat yet.",
        "I cannot come:",
        "We erase it 30 days after the day.",
      ],
    },
  };
  for (const locale of ["nl", "en"] as const) {
    const { event, date, email } = await makeInvited(locale);
    const letter = (await letterTo(email))!;
    expect(letter.subject).toBe(words[locale].subject);
    expect(letter.replyTo).toEqual({ name: "Contact", address: "c@example.org" });
    const text = asText(letter);
    for (const line of words[locale].says) expect(text).toContain(line);
    expect(text).toMatch(
      new RegExp(
        `https://netwerf.example/evenementen/${event.slug}/inschrijven\\?datum=${date.id}&uitnodiging=[\\w.-]+`,
      ),
    );
    expect(text).toMatch(/https:\/\/netwerf\.example\/uitnodiging\/[\w.-]+\/afzegging/);
  }
});

test("an invitation says why somebody is invited: for the fixed core, the region, the sector", async () => {
  const core = await makeCore();
  const event = await core.session({ days: [{ in: 20 }] });
  const [dutch, english, left] = [await core.join(), await core.join(), await core.join()];
  await db().person.updateMany({ where: { email: english.email }, data: { locale: "en" } });
  await inviteCores();
  const said = async (email: string) => {
    const row = await db().outboxMail.findFirstOrThrow({ where: { toEmail: email, letter: "invitation" } });
    return asText((await writeLetter({ ...row, data: row.data as Record<string, unknown> }))!);
  };
  const text = await said(dutch.email);
  expect(text).toContain("Vormingsfonds nodigt je uit voor Dag.");
  expect(text).toContain("Je krijgt deze uitnodiging als lid van de vaste kern van Vormingsfonds.");
  expect(text).toContain("wissen dat 24 maanden na de dag");
  expect(text).not.toContain("30 dagen");
  expect(text).toContain("Met steun.");
  expect(await said(english.email)).toContain("as a member of the fixed core of Vormingsfonds");
  await endMember(core.tine, core.network.id, core.group.id, left.id);
  expect(await said(left.email)).not.toContain("vaste kern van");
  for (const [ground, words] of [
    ["STREEK", "over jouw streek gaat"],
    ["SECTOR", "over jouw sector gaat"],
  ] as const) {
    const email = `${ground.toLowerCase()}@example.org`;
    const people = [{ line: 1, name: "Ines", email, organisation: "", type: "" }];
    await sendInvitations(core.tine, event.occurrences[0]!.id, { people, locale: "nl", ground });
    expect(await said(email)).toContain(words);
  }
});

test("no letter invites to a day that is over, cancelled, or that one is registered for", async () => {
  const { date, email } = await makeInvited("nl");
  setClock(() => date.startsAt);
  expect(await letterTo(email)).toBeNull();
  setClock();
  await db().occurrence.update({ where: { id: date.id }, data: { cancelledAt: new Date() } });
  expect(await letterTo(email)).toBeNull();
  const other = await makeInvited("nl");
  await registerGuest(other.date.id, { email: other.email });
  const invitation = await db().outboxMail.findFirstOrThrow({
    where: { toEmail: other.email, letter: "invitation" },
  });
  expect(await writeLetter({ ...invitation, data: invitation.data as Record<string, unknown> })).toBeNull();
});

test("markup, formulas and line ends in a name or title stay words", async () => {
  const { email } = await makeInvited("nl", `=cmd|'/c'!A1 <b>"Ines"</b>`, "Dag <script>alert(1)</script>");
  const letter = (await letterTo(email))!;
  const html = asHtml(letter, "nl");
  expect(html).not.toMatch(/<script|<b>/);
  expect(html).toContain("&#60;script&#62;");
  expect(asText(letter)).toContain(`Dag =cmd|'/c'!A1 <b>"Ines"</b>,`);
});

test("a message reads as it was written, with a button to one's own registration and no answers about health", async () => {
  const { date, organiser } = await makeInvited("nl");
  const guest = await registerGuest(date.id);
  await db().registrationNeeds.create({
    data: {
      registrationId: guest.id,
      diet: "geen noten",
      access: "rolstoel",
      consentAt: new Date(),
      eraseAfter: new Date(),
    },
  });
  const input = {
    formKey: newId(),
    audience: "confirmed",
    wie: [],
    subject: "Parkeren",
    body: "Dag,\n\nIn de <i>garage</i>.\nTot dan!",
  };
  await sendMessage(organiser, date.id, input);
  const letter = (await letterTo(guest.email))!;
  expect(letter).toMatchObject({ subject: "Parkeren", replyTo: { address: "c@example.org" } });
  expect(asText(letter)).toMatch(
    /^Parkeren\n\nDag,\n\nIn de <i>garage<\/i>\.\nTot dan!\n\nBekijk of wijzig je inschrijving:\nhttps:\/\/netwerf\.example\/inschrijving\//,
  );
  expect(asHtml(letter, "nl")).not.toMatch(/<i>|noten|rolstoel/);
});

test("the way to an online session leads through our own page, and only for who has a seat", async () => {
  const { event, date } = await makeEvent({ capacity: 1 });
  await db().occurrence.update({
    where: { id: date.id },
    data: { venueId: null, onlineUrl: "https://meet.example.org/x" },
  });
  const [comes, waits] = [await registerGuest(date.id), await registerGuest(date.id)];
  const text = asText((await letterTo(comes.email))!);
  expect(text).toMatch(/Online via: https:\/\/netwerf\.example\/inschrijving\/[\w.-]+\/online/);
  for (const one of [text, asText((await letterTo(waits.email))!)])
    expect(one).not.toContain("meet.example.org");
  expect(event.cancelledAt).toBeNull();
});
