import { expect, test } from "vitest";
import { privatePath } from "~/domain/registrations/links.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { loader as badges } from "~/routes/papers/badges";
import { loader as certificates } from "~/routes/papers/certificates";
import { loader as check } from "~/routes/papers/check";
import { loader as lists } from "~/routes/papers/lists";
import { loader as overview } from "~/routes/papers/overview";
import { loader as certificate } from "~/routes/registrations/certificate";
import { call, type Answer } from "../../support/call";
import { useDatabase } from "../../support/database";
import { loginAs } from "../../support/login";
import { makeEvent, registerGuest } from "../../support/make";
import { makePerson } from "../../support/people";
import { pdfOf } from "../../support/pdf";

useDatabase();

async function loginWith(role: "ORGANISER" | "CHECK_IN", eventId: string): Promise<string> {
  const { id } = await makePerson();
  await db().roleGrant.create({ data: { personId: id, role, eventId } });
  return loginAs(id);
}

async function pastDay() {
  const { event, date } = await makeEvent();
  const guest = await registerGuest(date.id, { name: 'Els "de" Łuk/asz' });
  await db().presence.create({
    data: { registrationId: guest.id, arrivedAt: date.startsAt, device: "Inkom" },
  });
  const row = await db().registration.findUniqueOrThrow({ where: { id: guest.id } });
  const token = privatePath(row).split("/").at(-1)!;
  return { event, date, guest, token, over: () => setClock(() => new Date(date.endsAt)) };
}

const headersOf = ({ headers }: Answer) => [headers.get("content-type"), headers.get("cache-control")];
const isPdf = ["application/pdf", "no-store"];

test("badges, lists and certificates are for the organiser; a helper gets only the lists", async () => {
  const { event, date, over } = await pastDay();
  const cookies = {
    organiser: await loginWith("ORGANISER", event.id),
    helper: await loginWith("CHECK_IN", event.id),
    other: await loginWith("ORGANISER", (await makeEvent()).event.id),
    visitor: "",
  };
  over();
  const status: Record<string, number[]> = {};
  for (const [who, cookie] of Object.entries(cookies)) {
    status[who] = [];
    for (const loader of [badges, lists, certificates, overview])
      status[who].push((await call(loader, "/x", { params: { occurrenceId: date.id }, cookie })).status);
  }
  expect(status).toEqual({
    organiser: [200, 200, 200, 200],
    helper: [404, 200, 404, 404],
    other: [404, 404, 404, 404],
    visitor: [302, 302, 302, 404],
  });
});

test("every paper is a file in no cache, named after the event", async () => {
  const { event, date, over } = await pastDay();
  const cookie = await loginWith("ORGANISER", event.id);
  over();
  for (const [loader, name] of [
    [badges, `Badges ${event.title}.pdf`],
    [lists, `Lijsten - ${event.title}.pdf`],
    [certificates, `Attesten ${event.title}.pdf`],
  ] as const) {
    const answer = await call(loader, "/x", { params: { occurrenceId: date.id }, cookie });
    expect(headersOf(answer)).toEqual(isPdf);
    expect(answer.headers.get("content-disposition")).toContain(encodeURIComponent(name));
    expect((await pdfOf(answer.bytes!)).pages).toBe(1);
  }
});

test("?wie= chooses badges, one by one or with commas, and nonsense chooses nobody", async () => {
  const { event, date } = await makeEvent();
  const cookie = await loginWith("ORGANISER", event.id);
  const guests = [];
  for (const name of ["An", "Bea", "Cas"]) guests.push(await registerGuest(date.id, { name }));
  const [an, bea] = guests;
  const namesAt = async (query: string) => {
    const { bytes } = await call(badges, `/x${query}`, { params: { occurrenceId: date.id }, cookie });
    return (await pdfOf(bytes!)).structure.filter(({ role }) => role === "H2").map(({ text }) => text);
  };
  expect(await namesAt("")).toEqual(["An", "Bea", "Cas"]);
  expect(await namesAt(`?wie=${an!.id}&wie=${bea!.id}`)).toEqual(["An", "Bea"]);
  expect(await namesAt(`?wie=${an!.id},${bea!.id}`)).toEqual(["An", "Bea"]);
  expect(await namesAt("?wie=%27;drop")).toEqual([]);
});

test("?programmapunt= chooses one list; one that is not there is not found", async () => {
  const { event, date, round } = await makeEvent({ workshops: [3, 3] });
  const cookie = await loginWith("CHECK_IN", event.id);
  const at = (key: string) =>
    call(lists, `/x?programmapunt=${key}`, { params: { occurrenceId: date.id }, cookie });
  const headings = async ({ bytes }: Answer) =>
    (await pdfOf(bytes!)).structure.filter(({ role }) => role === "H1").map(({ text }) => text);
  expect(await headings(await at(round!.items[1]!.id))).toEqual(["Workshop 2"]);
  expect(await headings(await at("onthaal"))).toEqual(["Alle deelnemers"]);
  expect((await at("elders")).status).toBe(404);
});

test("a private link gives the certificate, in the language of the registration, named safely", async () => {
  const { guest, token, over } = await pastDay();
  await db().registration.update({ where: { id: guest.id }, data: { locale: "en" } });
  over();
  const answer = await call(certificate, "/x", { params: { token } });
  expect(headersOf(answer)).toEqual(isPdf);
  expect(answer.headers.get("content-disposition")).toMatch(
    /^attachment; filename="Certificate of attendance - Inspiratiedag \d+ - Els de _uk asz\.pdf"; filename\*=/,
  );
  const pdf = await pdfOf(answer.bytes!);
  expect(pdf.info.Language).toBe("en");
  expect(pdf.text).toContain('Els "de" Łuk/asz');
  const forged = `${token.slice(0, -1)}!`;
  expect(await call(certificate, "/x", { params: { token: forged } })).toMatchObject({
    status: 302,
    location: `/inschrijving/${forged}`,
  });
});

test("too early, the private page and the overview say so", async () => {
  const { event, date, token } = await pastDay();
  expect(await call(certificate, "/x", { params: { token } })).toMatchObject({
    status: 302,
    location: `/inschrijving/${token}?reden=certificate-too-early`,
  });
  const cookie = await loginWith("ORGANISER", event.id);
  expect(await call(certificates, "/x", { params: { occurrenceId: date.id }, cookie })).toMatchObject({
    status: 302,
    location: `/beheer/datums/${date.id}/lijsten?reden=certificate-too-early`,
  });
});

test("the code on a certificate is checked by anybody, and a wrong one is not found", async () => {
  const { token, over } = await pastDay();
  over();
  const { text } = await pdfOf((await call(certificate, "/x", { params: { token } })).bytes!);
  const code = /attest\/([0-9a-z-]+)/.exec(text)![1]!;
  expect(await call(check, "/x", { params: { code } })).toMatchObject({
    status: 200,
    data: {
      title: "Dit attest is echt",
      found: { initials: expect.stringContaining("E.") as string, hours: "7 uur" },
    },
  });
  const answer = await call(check, "/x", { params: { code: code.replace(/.$/, "1") }, cookie: "taal=en" });
  expect(answer).toMatchObject({
    status: 404,
    data: { found: null, title: "We do not know this certificate" },
  });
});

test("who was logged out meanwhile logs in and comes back to the page of papers", async () => {
  const { date } = await makeEvent();
  const params = { occurrenceId: date.id };
  const page = encodeURIComponent(`/beheer/datums/${date.id}/lijsten`);
  for (const loader of [badges, certificates])
    expect((await call(loader, "/x", { params })).location).toBe(`/aanmelden?verder=${page}`);
  const list = `/beheer/datums/${date.id}/lijsten.pdf?programmapunt=onthaal`;
  expect((await call(lists, list, { params })).location).toBe(
    `/aanmelden?verder=${encodeURIComponent(list)}`,
  );
});

test("what is no id is not there", async () => {
  const cookie = await loginWith("ORGANISER", (await makeEvent()).event.id);
  for (const loader of [badges, lists, certificates, overview])
    expect((await call(loader, "/x", { params: { occurrenceId: "niets" }, cookie })).status).toBe(404);
});
