import { record, transaction } from "~/domain/activity/record.server";
import { startFollowing } from "~/domain/events/followers.server";
import { organisationKey } from "~/domain/people/organisation";
import { lockPersons, organisationsFor, personsFor } from "~/domain/people/known.server";
import { limit } from "~/domain/people/rate-limits.server";
import type { Viewer } from "~/domain/people/viewer";
import { db, type Tx } from "~/platform/db.server";
import { now } from "~/platform/clock.server";
import { AppError, Conflict, Invalid } from "~/platform/errors";
import { emailKey } from "~/platform/http/fields";
import { newId } from "~/platform/ids.server";
import { admit, type Admitted, type Applicant } from "./inside/admit.server";
import { Clerk } from "./inside/clerk.server";
import { readLedger, type DateLedger } from "./inside/ledger.server";
import { lockDates, seatLockIsOn } from "~/domain/events/date-lock.server";
import { settle } from "./inside/settle.server";
import { wrongWishes } from "./inside/wishes";
import type { RegisterInput } from "./register-form";
import { whyClosed } from "./rules";

/** What happened to each person on the form, in its order. */
export type Registered = { people: (Admitted & { name: string; email: string; again: boolean })[] };

type Request = { viewer: Viewer; locale: "nl" | "en"; input: RegisterInput };
type Answer = Registered | AppError;

/** Under a storm: enough to save most commits, few enough that nobody waits long for their neighbours. */
const BATCH = 40;
const clerk = new Clerk<Request, Answer>(serve, BATCH);

/**
 * Registers the people of one form for one date: each gets a seat or a place in line, and a letter. Sending the
 * same form again answers the same and changes nothing.
 * @throws Conflict `registration-closed`, `already-registered`, … and Invalid for wishes that the date does not have.
 */
export async function register(
  viewer: Viewer,
  locale: "nl" | "en",
  input: RegisterInput,
): Promise<Registered> {
  const request = { viewer, locale, input };
  const answer = seatLockIsOn()
    ? await clerk.ask(input.occurrenceId, request)
    : (await serve(input.occurrenceId, [request]))[0]!;
  if (answer instanceof AppError) throw answer;
  return answer;
}

async function serve(occurrenceId: string, requests: Request[]): Promise<Answer[]> {
  return transaction(async (tx) => {
    const known = await introduce(tx, requests);
    await lockDates(tx, [occurrenceId]);
    const at = now();
    const date = await readLedger(tx, occurrenceId, at);
    await settle(tx, date, at);
    // A double click may put the same form into one batch twice: it counts once and is answered twice.
    const first = requests.filter(
      (one, i) => requests.findIndex((other) => other.input.formKey === one.input.formKey) === i,
    );
    const earlier = await earlierRegistrations(tx, date, first);
    const judged = judge(first, date, earlier, at);
    const applicants = judged.flatMap((verdict) =>
      verdict instanceof AppError || verdict.again ? [] : applicantsOf(verdict.request, known),
    );
    const admitted = await admit(tx, date, applicants, at);
    await followSeries(tx, date, judged);
    const answers = judged.map((verdict) =>
      verdict instanceof AppError ? verdict : answerTo(verdict, admitted),
    );
    return requests.map(
      (request) => answers[first.indexOf(first.find((one) => one.input.formKey === request.input.formKey)!)]!,
    );
  });
}

type Known = { persons: Map<string, string>; organisations: Map<string, string> };

/**
 * Makes persons and organisations, and takes the locks of the persons, before the lock is taken, for they are nobody's scarce
 * seats. One address that registers for two dates at once waits here for itself: the second sees what the first got.
 */
async function introduce(tx: Tx, requests: Request[]): Promise<Known> {
  const organisations = await organisationsFor(
    tx,
    requests.map(({ input }) => input.organisation),
  );
  const newcomers = requests.flatMap(({ input, locale }) => {
    const organisationId = organisations.get(organisationKey(input.organisation)) ?? null;
    return input.people.map((person) => ({ ...person, locale, organisationId }));
  });
  const persons = await personsFor(tx, newcomers);
  await lockPersons(tx, [...persons.values()]);
  return { organisations, persons };
}

/** Who ticked it hears of the next edition; only the person who filled in the form, not the colleagues. */
async function followSeries(tx: Tx, date: DateLedger, judged: (Verdict | AppError)[]): Promise<void> {
  const wanted = judged.flatMap((verdict) =>
    !(verdict instanceof AppError) && !verdict.again && verdict.request.input.follow ? [verdict.request] : [],
  );
  if (wanted.length === 0) return;
  const { seriesId } = await tx.event.findUniqueOrThrow({
    where: { id: date.eventId },
    select: { seriesId: true },
  });
  if (!seriesId) return;
  const newcomers = wanted.map(({ viewer, locale, input }) => ({
    email: input.people[0]!.email,
    locale,
    actorId: viewer.personId,
  }));
  await startFollowing(tx, seriesId, newcomers);
}

type Earlier = {
  id: string;
  linkVersion: number;
  emailKey: string;
  name: string;
  email: string;
  formKey: string;
  status: string;
  occurrenceId: string;
};

/** Live registrations of these addresses for this event, and whatever the same forms made before. */
async function earlierRegistrations(tx: Tx, date: DateLedger, requests: Request[]): Promise<Earlier[]> {
  const emailKeys = requests.flatMap(({ input }) => input.people.map((person) => emailKey(person.email)));
  return tx.registration.findMany({
    where: {
      emailKey: { in: emailKeys },
      OR: [
        { occurrenceId: date.occurrenceId, formKey: { in: requests.map(({ input }) => input.formKey) } },
        {
          status: { not: "CANCELLED" },
          occurrence: date.severalDates
            ? { id: date.occurrenceId }
            : { eventId: date.eventId, cancelledAt: null },
        },
      ],
    },
    select: {
      id: true,
      linkVersion: true,
      emailKey: true,
      name: true,
      email: true,
      formKey: true,
      status: true,
      occurrenceId: true,
    },
  });
}

type Verdict = { request: Request; again: Earlier[] | null };

/** Decides, request by request and in order, whether it is new, a repetition, or refused. */
function judge(requests: Request[], date: DateLedger, earlier: Earlier[], at: Date): (Verdict | AppError)[] {
  const closed = whyClosed(date, at);
  const inThisBatch = new Map<string, string>();
  return requests.map((request) => {
    const { input } = request;
    const same = earlier.filter(
      (row) => row.formKey === input.formKey && row.occurrenceId === date.occurrenceId,
    );
    // A new link was made so that whoever had the old one has none: sending the old form again is no way round.
    if (same.some((row) => row.linkVersion > 0)) return new Invalid({ email: "already-registered" });
    if (same.length > 0) return { request, again: same };
    if (closed) return new Conflict(closed);
    const faults = wrongFields(input, date, earlier, inThisBatch);
    if (Object.keys(faults).length > 0) return new Invalid(faults);
    for (const person of input.people) inThisBatch.set(emailKey(person.email), input.formKey);
    return { request, again: null };
  });
}

function wrongFields(
  input: RegisterInput,
  date: DateLedger,
  earlier: Earlier[],
  inThisBatch: Map<string, string>,
): Record<string, string> {
  const faults: Record<string, string> = {};
  const onThisForm = new Set<string>();
  input.people.forEach((person, i) => {
    const key = emailKey(person.email);
    const field = i === 0 ? "email" : `collega-email-${i}`;
    const before = earlier.find((row) => row.emailKey === key && row.status !== "CANCELLED");
    if (onThisForm.has(key)) faults[field] = "twice-on-form";
    else if (before)
      faults[field] = before.occurrenceId === date.occurrenceId ? "already-registered" : "other-date";
    else if (inThisBatch.has(key)) faults[field] = "already-registered";
    onThisForm.add(key);
  });
  return { ...faults, ...wrongWishes(input.wishes, date) };
}

function applicantsOf({ viewer, locale, input }: Request, known: Known): Applicant[] {
  const partyId = newId();
  return input.people.map((person, i) => ({
    ...person,
    emailKey: emailKey(person.email),
    personId: known.persons.get(emailKey(person.email))!,
    organisationId: known.organisations.get(organisationKey(input.organisation)) ?? null,
    participantType: input.participantType,
    // Consent and needs are somebody's own: colleagues give theirs by their private link.
    photoConsent: i === 0 ? input.photoConsent : "ASK_ME",
    access: i === 0 ? input.access : "",
    diet: i === 0 ? input.diet : "",
    locale,
    formKey: input.formKey,
    partyId,
    wishes: input.wishes,
    replacesId: null,
    walkIn: false,
    actorId: viewer.personId,
  }));
}

/** Takes this request's people off the front of what was admitted, or shows again what the form made before. */
function answerTo({ request, again }: Verdict, admitted: Admitted[]): Registered {
  if (!again) {
    const mine = admitted.splice(0, request.input.people.length);
    return { people: mine.map((one, i) => ({ ...one, ...request.input.people[i]!, again: false })) };
  }
  const people = again.map(({ id, linkVersion, name, email, status }) => ({
    id,
    linkVersion,
    name,
    email,
    place: null,
    again: true,
    status: status === "CONFIRMED" ? ("CONFIRMED" as const) : ("WAITLISTED" as const),
  }));
  return { people };
}

/** The person whose address was typed for a second time hears by mail, not on the screen of whoever typed it. */
export async function sendLinkAgain(emailAddress: string, occurrenceId: string): Promise<void> {
  const registration = await db().registration.findFirst({
    where: { occurrenceId, emailKey: emailKey(emailAddress), status: { not: "CANCELLED" } },
    select: { id: true, occurrence: { select: { eventId: true } } },
  });
  if (!registration) return;
  await limit("link-address", emailKey(emailAddress));
  await transaction(async (tx) => {
    await record(tx, {
      kind: "registration.link-requested",
      subjectId: registration.id,
      eventId: registration.occurrence.eventId,
      occurrenceId,
    });
  });
}
