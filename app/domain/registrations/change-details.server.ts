import { z } from "zod";
import { organisationKey } from "~/domain/people/organisation";
import { organisationsFor } from "~/domain/people/known.server";
import { record, transaction } from "~/domain/activity/record.server";
import { now } from "~/platform/clock.server";
import { Conflict } from "~/platform/errors";
import { line, oneOf, optionalLine } from "~/platform/http/fields";
import { addDays } from "~/platform/time";
import type { Holder } from "./holder.server";
import { hasConsent, needsFields, NO_CONSENT } from "./needs";
import { NEEDS_KEPT_DAYS, PHOTO_CONSENTS } from "./registration";

/** What somebody may correct about themselves; type and date are seats and go other ways. */
export const DetailsForm = z
  .object({
    name: line(120),
    organisation: optionalLine(160),
    photoConsent: oneOf(PHOTO_CONSENTS),
    ...needsFields,
  })
  .refine(hasConsent, NO_CONSENT);

/** Corrects name, organisation, photo consent and needs; emptied needs are erased at once. */
export async function changeDetails(holder: Holder, input: z.output<typeof DetailsForm>): Promise<void> {
  const { name, organisation, photoConsent, access, diet } = input;
  await transaction(async (tx) => {
    const organisations = await organisationsFor(tx, [organisation]);
    const organisationId = organisations.get(organisationKey(organisation)) ?? null;
    const row = await tx.registration.update({
      where: { id: holder.registrationId },
      data: { name, organisationId, photoConsent },
      select: { status: true, occurrence: { select: { endsAt: true } } },
    });
    if (row.status === "CANCELLED") throw new Conflict("cancelled");
    await tx.registrationNeeds.deleteMany({ where: { registrationId: holder.registrationId } });
    if (access || diet) {
      const eraseAfter = addDays(row.occurrence.endsAt, NEEDS_KEPT_DAYS);
      await tx.registrationNeeds.create({
        data: { registrationId: holder.registrationId, access, diet, consentAt: now(), eraseAfter },
      });
    }
    const { eventId, occurrenceId, actorId } = holder;
    await record(tx, {
      kind: "registration.details-changed",
      subjectId: holder.registrationId,
      eventId,
      occurrenceId,
      actorId,
    });
  });
}
