import { participantTypeLabels } from "~/domain/events/participant-types";
import { everybody } from "~/domain/finding/audience";
import type { Entry } from "~/domain/finding/entry";
import { db } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";
import { contactPointPath } from "../contact-cards/ui/paths";
import { organisationPath } from "./organisation";

/**
 * What the directory has under this id as search finds it: an organisation that chose to stand in it, or a contact
 * point that still exists.
 */
export async function entryInDirectory(id: string): Promise<Entry | null> {
  return isId(id) ? ((await entryOfOrganisation(id)) ?? (await entryOfContactCard(id))) : null;
}

async function entryOfOrganisation(id: string): Promise<Entry | null> {
  const organisation = await db().organisation.findFirst({
    where: { id, listedAt: { not: null } },
    select: {
      ...{
        slug: true,
        name: true,
        kind: true,
        sectorId: true,
        municipality: true,
        province: true,
        about: true,
      },
      sector: { select: { name: true } },
    },
  });
  if (!organisation?.slug) return null;
  const { slug, name, kind, about, municipality, province, sectorId, sector } = organisation;
  const facts = [kind ? participantTypeLabels.nl[kind] : "", sector?.name ?? "", municipality ?? ""];
  return {
    ...{ kind: "organisation", subjectId: id, path: organisationPath(slug), title: name },
    audience: everybody(),
    ...{ summary: facts.filter(Boolean).join(", "), body: about },
    sectorIds: sectorId ? [sectorId] : [],
    provinces: province ? [province] : [],
  };
}

async function entryOfContactCard(id: string): Promise<Entry | null> {
  const card = await db().contactCard.findFirst({
    where: { id, withdrawnAt: null },
    select: {
      ...{ slug: true, name: true, about: true, street: true, municipality: true, province: true },
      ...{ contactPerson: true, phone: true, organisation: { select: { name: true } } },
    },
  });
  if (!card) return null;
  const { slug, name, about, organisation, street, municipality, province, contactPerson, phone } = card;
  return {
    ...{ kind: "organisation", subjectId: id, path: contactPointPath(slug), title: name },
    audience: everybody(),
    summary: [organisation?.name ?? "", municipality].filter(Boolean).join(", "),
    body: [about, contactPerson, street, phone].filter(Boolean).join("\n"),
    provinces: province ? [province] : [],
  };
}

/** All that stands in the directory, for building the index anew. */
export async function searchableDirectory(): Promise<string[]> {
  const [organisations, cards] = await Promise.all([
    db().organisation.findMany({ where: { listedAt: { not: null } }, select: { id: true } }),
    db().contactCard.findMany({ where: { withdrawnAt: null }, select: { id: true } }),
  ]);
  return [...organisations, ...cards].map(({ id }) => id);
}
