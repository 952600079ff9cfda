import { z } from "zod";
import { PARTICIPANT_TYPES } from "~/domain/events/participant-types";
import { organisedDate } from "~/domain/events/organised.server";
import { organisationsFor, personsFor } from "~/domain/people/known.server";
import { organisationKey } from "~/domain/people/organisation";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { Conflict, Invalid } from "~/platform/errors";
import { emailKey, idField, line, oneOf, optionalEmail, optionalLine, tick } from "~/platform/http/fields";
import { newId } from "~/platform/ids.server";
import { admit, type Applicant } from "./inside/admit.server";
import { liveElsewhere } from "./inside/live-address.server";
import { withSeats } from "./inside/settle.server";
import { wrongWishes } from "./inside/wishes";
import { hasConsent, needsFields, NO_CONSENT } from "./needs";
import { readWishes } from "./registration";
import { whyClosed } from "./rules";

/** What an organiser fills in for somebody on the telephone. */
export const ByHandForm = z
  .looseObject({
    formKey: idField(),
    name: line(120),
    email: optionalEmail(),
    organisation: optionalLine(160),
    participantType: oneOf(PARTICIPANT_TYPES),
    ...needsFields,
    beyondCapacity: tick(),
  })
  .refine(hasConsent, NO_CONSENT)
  .transform(
    ({ formKey, name, email, organisation, participantType, access, diet, beyondCapacity, ...values }) => ({
      formKey,
      name,
      email,
      organisation,
      participantType,
      access,
      diet,
      beyondCapacity,
      wishes: readWishes(values),
    }),
  );

type ByHand = z.output<typeof ByHandForm>;

/** Registering may be closed or not yet open: the organiser decides. A day that is over or off takes nobody. */
const CLOSED_FOR_ORGANISERS = new Set(["not-published", "date-cancelled", "date-started"]);

/**
 * Registers somebody for them. With `beyondCapacity` they get a seat even when the rules leave none, which is
 * recorded; else a seat or a place in line, like anybody. Sending the same form again answers the same.
 * @returns the id of the registration.
 * @throws NotFound, Conflict why the date takes nobody, Invalid `email: already-registered | other-date`.
 */
export async function addByHand(viewer: Viewer, occurrenceId: string, input: ByHand): Promise<string> {
  return withSeats([occurrenceId], async ({ tx, at, dates }) => {
    await organisedDate(viewer, occurrenceId, tx);
    const date = dates[0]!;
    const before = await tx.registration.findFirst({
      where: { occurrenceId, formKey: input.formKey },
      select: { id: true },
    });
    if (before) return before.id;
    const closed = whyClosed(date, at);
    if (closed && CLOSED_FOR_ORGANISERS.has(closed)) throw new Conflict(closed);
    const elsewhere = await liveElsewhere(tx, date, emailKey(input.email));
    if (elsewhere) throw new Invalid({ email: elsewhere });
    const faults = wrongWishes(input.wishes, date);
    if (Object.keys(faults).length > 0) throw new Invalid(faults);
    const [admitted] = await admit(tx, date, [await applicant(tx, viewer, input)], at);
    return admitted!.id;
  });
}

async function applicant(tx: Tx, viewer: Viewer, { organisation, ...input }: ByHand): Promise<Applicant> {
  const organisations = await organisationsFor(tx, [organisation]);
  const organisationId = organisations.get(organisationKey(organisation)) ?? null;
  const { name, email } = input;
  const persons = email ? await personsFor(tx, [{ name, email, locale: "nl", organisationId }]) : new Map();
  return {
    ...input,
    emailKey: emailKey(email),
    personId: (persons.get(emailKey(email)) as string | undefined) ?? null,
    organisationId,
    // Theirs to give, by their own page.
    photoConsent: "ASK_ME",
    locale: "nl",
    partyId: newId(),
    replacesId: null,
    walkIn: false,
    actorId: viewer.personId,
  };
}
