import { beforeEach, expect, test } from "vitest";
import { visitor } from "~/domain/people/viewer";
import { certificateOf, certificatesOf, checkCertificate } from "~/domain/registrations/certificate.server";
import { holderAsOrganiser } from "~/domain/registrations/holder.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { Conflict, NotFound } from "~/platform/errors";
import { setSecret } from "~/platform/secret.server";
import { fromWallClock } from "~/platform/time";
import { useDatabase } from "../../support/database";
import { makeNetwork } from "../../support/events";
import { makeEvent, registerGuest } from "../../support/make";
import { viewerWith } from "../../support/people";

useDatabase();
beforeEach(() => setClock(() => new Date("2026-10-01T08:00Z")));

const organiser = (eventId: string) => viewerWith("ORGANISER", { eventId });
const codeIn = (address: string) => address.split("/attest/")[1]!;

/** A day with one guest, who came and left at these times on the wall clock. */
async function attended(from: string, until: string, name = "Jan Peeters") {
  const { event, date, round } = await makeEvent({ startsAt: fromWallClock(from), workshops: [5] });
  await db().occurrence.update({ where: { id: date.id }, data: { endsAt: fromWallClock(until) } });
  const guest = await registerGuest(date.id, { name });
  await be(guest.id, fromWallClock(from), null);
  const over = () => setClock(() => fromWallClock(until));
  const holder = () => holderAsOrganiser(organiser(event.id), guest.id);
  return { event, date, guest, round: round!, over, holder };
}

const be = (registrationId: string, arrivedAt: Date, itemId: string | null, leftAt: Date | null = null) =>
  db().presence.create({ data: { registrationId, arrivedAt, leftAt, itemId, device: "Inkom" } });

test("a certificate says who was where and for how long, with the workshops they were seen at", async () => {
  const day = await attended("2026-10-15T09:00", "2026-10-15T16:00");
  const network = await makeNetwork();
  await db().event.update({
    where: { id: day.event.id },
    data: { networkId: network.id, contactName: "Tine" },
  });
  await be(day.guest.id, fromWallClock("2026-10-15T10:00"), day.round.items[0]!.id);
  day.over();
  expect(await certificateOf(await day.holder())).toEqual({
    name: "Jan Peeters",
    locale: "nl",
    event: day.event.title,
    startsAt: fromWallClock("2026-10-15T09:00"),
    endsAt: fromWallClock("2026-10-15T16:00"),
    place: "Zaal De Brug, Brugge",
    minutes: 420,
    workshops: ["Workshop 1"],
    organiser: "Vormingsfonds",
    contact: "Tine",
    funding: "Met steun.",
    address: expect.stringMatching(/^http:\/\/localhost:3000\/attest\/[2-9a-z]{10}-[2-9a-z]{10}$/) as string,
  });
});

test("the night that the clock changes counts by the stopwatch", async () => {
  const autumn = await attended("2026-10-25T00:00", "2026-10-25T06:00");
  autumn.over();
  expect((await certificateOf(await autumn.holder())).minutes).toBe(7 * 60);
  setClock(() => new Date("2026-10-01T08:00Z"));
  const spring = await attended("2027-03-28T00:00", "2027-03-28T06:00");
  spring.over();
  expect((await certificateOf(await spring.holder())).minutes).toBe(5 * 60);
});

test("there is no certificate before the end of the day, nor for who was not there", async () => {
  const day = await attended("2026-10-15T09:00", "2026-10-15T16:00");
  const absent = await registerGuest(day.date.id);
  setClock(() => new Date(fromWallClock("2026-10-15T16:00").getTime() - 1));
  await expect(certificateOf(await day.holder())).rejects.toMatchObject({ reason: "certificate-too-early" });
  day.over();
  const holder = await holderAsOrganiser(organiser(day.event.id), absent.id);
  await expect(certificateOf(holder)).rejects.toMatchObject({ reason: "certificate-absent" });
});

test("an organiser gets the certificates of everybody who was there, and of nobody else", async () => {
  const day = await attended("2026-10-15T09:00", "2026-10-15T16:00", "Zita");
  await registerGuest(day.date.id, { name: "Afwezig" });
  const other = await registerGuest(day.date.id, { name: "An" });
  await be(other.id, fromWallClock("2026-10-15T10:00"), null, fromWallClock("2026-10-15T11:00"));
  await expect(certificatesOf(organiser(day.event.id), day.date.id)).rejects.toThrow(Conflict);
  day.over();
  const { certificates } = await certificatesOf(organiser(day.event.id), day.date.id);
  expect(certificates.map(({ name, minutes }) => [name, minutes])).toEqual([
    ["An", 60],
    ["Zita", 420],
  ]);
  const network = await makeNetwork();
  const strangers = [
    visitor,
    viewerWith("ORGANISER", { networkId: network.id }),
    viewerWith("CHECK_IN", { eventId: day.event.id }),
  ];
  for (const viewer of strangers) await expect(certificatesOf(viewer, day.date.id)).rejects.toThrow(NotFound);
});

test("when nobody was there an organiser hears so", async () => {
  const { event, date } = await makeEvent();
  setClock(() => date.endsAt);
  await expect(certificatesOf(organiser(event.id), date.id)).rejects.toMatchObject({
    reason: "nobody-present",
  });
});

test("who holds the paper sees that we gave it, and nothing that names anybody", async () => {
  const day = await attended("2026-10-15T09:00", "2026-10-15T16:00", "Jan Van den Broeck");
  day.over();
  const code = codeIn((await certificateOf(await day.holder())).address);
  const found = await checkCertificate(code);
  expect(found).toEqual({
    initials: "J.V.d.B.",
    event: day.event.title,
    startsAt: fromWallClock("2026-10-15T09:00"),
    endsAt: fromWallClock("2026-10-15T16:00"),
    place: "Zaal De Brug, Brugge",
    minutes: 420,
  });
  expect(await checkCertificate(code.toUpperCase().replace("-", " "))).toEqual(found);
});

test("a code that we did not give is unknown", async () => {
  const day = await attended("2026-10-15T09:00", "2026-10-15T16:00");
  const absent = await registerGuest(day.date.id);
  day.over();
  const code = codeIn((await certificateOf(await day.holder())).address);
  const { ticketCode } = await db().registration.findUniqueOrThrow({ where: { id: absent.id } });
  const [ticket, proof] = code.split("-");
  for (const wrong of [
    "",
    ticket!,
    `${ticket}-`,
    `${ticketCode}-${proof}`,
    `${ticket}-2222222222`,
    `${code}2`,
    "\u0000",
  ])
    expect(await checkCertificate(wrong)).toBeNull();
  await db().presence.deleteMany({ where: { registrationId: day.guest.id } });
  expect(await checkCertificate(code)).toBeNull();
});

test("a code of another installation is unknown", async () => {
  const day = await attended("2026-10-15T09:00", "2026-10-15T16:00");
  day.over();
  const code = codeIn((await certificateOf(await day.holder())).address);
  setSecret("another secret, long enough to sign with");
  expect(await checkCertificate(code)).toBeNull();
  setSecret("a secret for tests, long enough to sign with");
  expect(await checkCertificate(code)).not.toBeNull();
});

test("a name that was erased leaves the rest of the certificate to be checked", async () => {
  const day = await attended("2026-10-15T09:00", "2026-10-15T16:00");
  day.over();
  const code = codeIn((await certificateOf(await day.holder())).address);
  await db().registration.update({
    where: { id: day.guest.id },
    data: { name: "", email: "", anonymisedAt: new Date() },
  });
  expect(await checkCertificate(code)).toMatchObject({ initials: "", minutes: 420 });
  await expect(certificatesOf(organiser(day.event.id), day.date.id)).rejects.toThrow(Conflict);
});
