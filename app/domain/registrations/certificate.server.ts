import { organisedDate } from "~/domain/events/organised.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Prisma } from "~/platform/db.server";
import { Conflict, NotFound } from "~/platform/errors";
import { sameText, signReadably } from "~/platform/ids.server";
import { absoluteUrl } from "~/platform/origin.server";
import { appSecret } from "~/platform/secret.server";
import { attendedMinutes, certifiedMinutes, initials } from "./attendance";
import type { Holder } from "./holder.server";
import { byName, whyNoCertificate } from "./paper";

const select = {
  name: true,
  locale: true,
  ticketCode: true,
  presences: {
    orderBy: [{ arrivedAt: "asc" }, { id: "asc" }],
    select: {
      itemId: true,
      arrivedAt: true,
      leftAt: true,
      item: { select: { title: true, startMinute: true } },
    },
  },
  occurrence: {
    select: {
      startsAt: true,
      endsAt: true,
      venue: { select: { name: true, municipality: true } },
      event: {
        select: { title: true, contactName: true, network: { select: { name: true, fundingLine: true } } },
      },
    },
  },
} satisfies Prisma.RegistrationSelect;

type Row = Prisma.RegistrationGetPayload<{ select: typeof select }>;

/**
 * What stands on the certificate of who was there.
 * @throws Conflict when the day is not over, or they were not there.
 */
export async function certificateOf(holder: Holder) {
  const row = await db().registration.findUnique({ where: { id: holder.registrationId }, select });
  if (!row) throw new NotFound("registration");
  const reason = whyNoCertificate(row.occurrence.endsAt, row.presences, now());
  if (reason) throw new Conflict(reason);
  return certificate(row);
}

/**
 * The certificates of everybody who was there, by name.
 * @throws NotFound when the viewer does not organise this date.
 * @throws Conflict when the day is not over, or nobody was there.
 */
export async function certificatesOf(viewer: Viewer, occurrenceId: string) {
  const date = await organisedDate(viewer, occurrenceId);
  const rows = await db().registration.findMany({
    where: { occurrenceId, anonymisedAt: null, presences: { some: {} } },
    select,
  });
  const reason = whyNoCertificate(date.endsAt, rows, now());
  if (reason) throw new Conflict(reason === "certificate-absent" ? "nobody-present" : reason);
  return { date, certificates: byName(rows).map(certificate) };
}

/**
 * What anybody may know who holds a certificate with this code. The facts come out of the database, so a paper on
 * which they were changed does not agree with them.
 * @returns null for a code that we did not give out; `initials` is empty once the name was erased.
 */
export async function checkCertificate(code: string) {
  const [ticketCode, proof] = partsOf(code);
  if (!ticketCode || !proof || !sameText(proof, proofOf(ticketCode))) return null;
  const row = await db().registration.findUnique({ where: { ticketCode }, select });
  if (!row || whyNoCertificate(row.occurrence.endsAt, row.presences, now())) return null;
  const { event, startsAt, endsAt, place, minutes } = certificate(row);
  return { initials: initials(row.name), event, startsAt, endsAt, place, minutes };
}

function certificate({ name, locale, ticketCode, presences, occurrence }: Row) {
  const { event, venue, startsAt, endsAt } = occurrence;
  const stay = presences.find(({ itemId }) => itemId === null) ?? presences[0]!;
  return {
    name,
    locale,
    event: event.title,
    startsAt,
    endsAt,
    place: venue ? `${venue.name}, ${venue.municipality}` : "Online",
    minutes: certifiedMinutes(attendedMinutes(stay, occurrence)),
    workshops: presences
      .flatMap(({ item }) => item ?? [])
      .sort((a, b) => a.startMinute - b.startMinute)
      .map(({ title }) => title),
    organiser: event.network?.name ?? "",
    contact: event.contactName,
    funding: event.network?.fundingLine ?? "",
    address: absoluteUrl(`/attest/${ticketCode}-${proofOf(ticketCode)}`),
  };
}

/** Shows that we gave the certificate, without a row for it. Short enough to be copied from paper. */
const proofOf = (ticketCode: string) => signReadably(appSecret(), "certificate", ticketCode, 10);

function partsOf(code: string): string[] {
  const plain = code.replace(/[\s-]/g, "").toLowerCase();
  return /^[2-9a-z]{20}$/.test(plain) ? [plain.slice(0, 10), plain.slice(10)] : [];
}
