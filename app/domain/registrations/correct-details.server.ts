import { z } from "zod";
import { record } from "~/domain/activity/record.server";
import { PARTICIPANT_TYPES } from "~/domain/events/participant-types";
import { organisationsFor, personsFor } from "~/domain/people/known.server";
import { organisationKey } from "~/domain/people/organisation";
import type { Tx } from "~/platform/db.server";
import { Conflict, Invalid } from "~/platform/errors";
import { emailKey, line, oneOf, optionalEmail, optionalLine } from "~/platform/http/fields";
import type { Holder } from "./holder.server";
import { mustStillBeOn, readHeld, type Held } from "./inside/held.server";
import { liveElsewhere } from "./inside/live-address.server";
import type { DateLedger } from "./inside/ledger.server";
import { happening, withSeats } from "./inside/settle.server";
import { changeSeatType } from "./seats";

/** What an organiser may correct about somebody. Without an address they get no letters. */
export const CorrectionForm = z.object({
  name: line(120),
  email: optionalEmail(),
  organisation: optionalLine(160),
  participantType: oneOf(PARTICIPANT_TYPES),
});

type Correction = z.output<typeof CorrectionForm>;

/**
 * Corrects who somebody is. Another address makes the old private link stop, for it lies in another's mailbox; the
 * new one goes to the new address. Another type must leave the seats as the rules want them.
 * @throws Invalid `email: already-registered | other-date`, `participantType: type-full`.
 */
export async function correctDetails(holder: Holder, input: Correction): Promise<void> {
  await withSeats([holder.occurrenceId], async ({ tx, at, dates: [date] }) => {
    const held = await readHeld(tx, holder.registrationId);
    mustStillBeOn(held, date!);
    if (held.status === "CANCELLED") throw new Conflict("cancelled");
    const moved = emailKey(input.email) !== held.emailKey;
    const elsewhere = moved ? await liveElsewhere(tx, date!, emailKey(input.email), held) : null;
    if (elsewhere) throw new Invalid({ email: elsewhere });
    if (!takeType(date!, held, input, at)) throw new Invalid({ participantType: "type-full" });
    const data = { ...(await corrected(tx, held, input)), linkVersion: held.linkVersion + (moved ? 1 : 0) };
    await tx.registration.update({ where: { id: held.id }, data });
    if (moved) await redirectLetters(tx, held.id, input.email);
    const what = changes(held, input, data.organisationId);
    if (what.length === 0) return;
    const facts = { what, ...(what.includes("type") ? { wasType: held.participantType } : {}) };
    await record(tx, happening(date!, "registration.corrected", held.id, facts, holder.actorId));
    if (moved && input.email)
      await record(tx, happening(date!, "registration.link-renewed", held.id, {}, holder.actorId));
  });
}

function takeType(date: DateLedger, held: Held, { participantType }: Correction, at: Date): boolean {
  if (participantType === held.participantType) return true;
  if (held.status !== "WAITLISTED") return changeSeatType(date, held.participantType, participantType, at);
  const waiting = date.queue.find(({ registrationId }) => registrationId === held.id);
  if (waiting) waiting.type = participantType;
  return true;
}

async function corrected(tx: Tx, held: Held, { organisation, ...input }: Correction) {
  const organisations = await organisationsFor(tx, [organisation]);
  const organisationId = organisations.get(organisationKey(organisation)) ?? null;
  return {
    ...input,
    emailKey: emailKey(input.email),
    organisationId,
    personId: await personId(tx, held, input),
  };
}

/** Another address is another person; a name is corrected here only, for the person may use another one. */
async function personId(tx: Tx, held: Held, { name, email }: { name: string; email: string }) {
  if (emailKey(email) === held.emailKey) return held.personId;
  if (!email) return null;
  const newcomer = { name, email, locale: held.locale, organisationId: held.organisationId };
  return (await personsFor(tx, [newcomer])).get(emailKey(email)) ?? null;
}

/** Letters that did not leave yet hold the private link as it is when they leave: not for the old address. */
async function redirectLetters(tx: Tx, registrationId: string, toEmail: string): Promise<void> {
  const unsent = {
    handedOverAt: null,
    failedAt: null,
    data: { path: ["registrationId"], equals: registrationId },
  };
  if (toEmail) await tx.outboxMail.updateMany({ where: unsent, data: { toEmail } });
  else await tx.outboxMail.deleteMany({ where: unsent });
}

function changes(held: Held, input: Correction, organisationId: string | null): string[] {
  return [
    input.name !== held.name && "name",
    input.email !== held.email && "email",
    organisationId !== held.organisationId && "organisation",
    input.participantType !== held.participantType && "type",
  ].filter((what): what is string => what !== false);
}
