import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { historyOf } from "./history.server";
import { holderAsOrganiser } from "./holder.server";
import { registrationDetails } from "./queries.server";

/**
 * Everything about one registration, for the organisers of its date: what it is, who came along, what happened.
 * @throws NotFound when the viewer does not organise it.
 */
export async function organisedRegistration(viewer: Viewer, registrationId: string) {
  const holder = await holderAsOrganiser(viewer, registrationId);
  // The key of the form opens the private link to who sends it again: it is nobody's to read.
  const {
    formKey: _form,
    emailKey: _key,
    personId: _person,
    ...registration
  } = await registrationDetails(holder);
  const party = await db().registration.findMany({
    where: { partyId: registration.partyId, id: { not: registrationId }, anonymisedAt: null },
    orderBy: { arrival: "asc" },
    select: { id: true, name: true },
  });
  const needs = await db().registrationNeeds.findUnique({
    where: { registrationId },
    select: { access: true, diet: true, eraseAfter: true },
  });
  return {
    registration: { ...registration, needs },
    party,
    history: await historyOf(holder),
    begun: now() >= registration.occurrence.startsAt,
  };
}

export type OrganisedRegistration = Awaited<ReturnType<typeof organisedRegistration>>;
