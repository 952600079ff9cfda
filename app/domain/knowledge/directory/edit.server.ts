import { record, transaction } from "~/domain/activity/record.server";
import { organisationsFor } from "~/domain/people/known.server";
import { organisationKey } from "~/domain/people/organisation";
import { isAdministrator } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Prisma, type Tx } from "~/platform/db.server";
import { Conflict, Invalid, NotAllowed, NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids.server";
import { firstFree, slugOf } from "~/platform/slug";
import { editedNetworkIds, editsKnowledge } from "../rights";
import type { OrganisationInput } from "./organisation";

const PAGE = 50;

/**
 * Organisations that the viewer edits: those in the directory, and those that have to do with a network of theirs. Of
 * others they need not know that they are known here.
 */
function editedOrganisations(viewer: Viewer): Prisma.OrganisationWhereInput {
  const networkIds = editedNetworkIds(viewer);
  if (networkIds === null) return {};
  const networkId = { in: networkIds };
  return {
    OR: [
      { listedAt: { not: null } },
      // Its name is told with its contact point.
      { contactCards: { some: {} } },
      { stories: { some: { networkId } } },
      { questionsPut: { some: { networkId } } },
      { partnerOf: { some: { networkId } } },
      { networkSeats: { some: { group: { networkId } } } },
      { speakers: { some: { item: { event: { networkId } } } } },
      { registrations: { some: { occurrence: { event: { networkId } } } } },
    ],
  };
}

/** The organisations that the viewer edits, with whether each stands in the directory. @throws NotAllowed */
export async function knownOrganisations(viewer: Viewer, text: string, page: number, onlyListed: boolean) {
  if (!editsKnowledge(viewer)) throw new NotAllowed();
  const key = organisationKey(text);
  const where = {
    AND: [editedOrganisations(viewer)],
    ...(key ? { nameKey: { contains: key } } : {}),
    ...(onlyListed ? { listedAt: { not: null } } : {}),
  };
  const [total, rows] = await Promise.all([
    db().organisation.count({ where }),
    db().organisation.findMany({
      where,
      orderBy: [{ nameKey: "asc" }, { id: "asc" }],
      skip: (page - 1) * PAGE,
      take: PAGE,
      select: { id: true, name: true, slug: true, kind: true, municipality: true, listedAt: true },
    }),
  ]);
  return { total, pages: Math.ceil(total / PAGE), organisations: rows };
}

export type KnownOrganisation = Awaited<ReturnType<typeof knownOrganisations>>["organisations"][number];

const SHOWN = {
  ...{ id: true, name: true, nameKey: true, slug: true, kind: true, sectorId: true, municipality: true },
  ...{ province: true, about: true, website: true, listedAt: true },
} as const;

async function editedOrganisation(viewer: Viewer, organisationId: string, tx: Tx) {
  if (!editsKnowledge(viewer)) throw new NotAllowed();
  const organisation = isId(organisationId)
    ? await tx.organisation.findFirst({
        where: { AND: [{ id: organisationId }, editedOrganisations(viewer)] },
        select: SHOWN,
      })
    : null;
  if (!organisation) throw new NotFound("organisation");
  return organisation;
}

/** An organisation for its form, with its contact points. @throws NotAllowed, NotFound */
export async function organisationToEdit(viewer: Viewer, organisationId: string) {
  const organisation = await editedOrganisation(viewer, organisationId, db());
  const [sectors, cards] = await Promise.all([
    db().sector.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } }),
    db().contactCard.findMany({
      where: { organisationId },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true, withdrawnAt: true },
    }),
  ]);
  return { organisation, sectors, cards };
}

export type OrganisationToEdit = Awaited<ReturnType<typeof organisationToEdit>>;

/**
 * The organisation of this name; made when we did not know it, and then in the directory, but for an administrator.
 * @throws NotAllowed; Invalid for a name of which nothing is left, or of an organisation that is not theirs to edit.
 */
export async function addOrganisation(viewer: Viewer, name: string): Promise<{ id: string }> {
  if (!editsKnowledge(viewer)) throw new NotAllowed();
  return transaction(async (tx) => {
    const nameKey = organisationKey(name);
    const known = await tx.organisation.findUnique({ where: { nameKey }, select: { id: true } });
    const theirs = { AND: [{ nameKey }, editedOrganisations(viewer)] };
    if (known && (await tx.organisation.count({ where: theirs })) === 0)
      throw new Invalid({ organisationName: "taken" });
    const [id] = (await organisationsFor(tx, [name])).values();
    if (!id) throw new Invalid({ organisationName: "invalid" });
    if (!known && !isAdministrator(viewer))
      await tx.organisation.update({
        where: { id },
        data: { listedAt: now(), slug: await freeSlug(tx, name) },
      });
    await record(tx, { kind: "organisation.added", subjectId: id, actorId: viewer.personId });
    return { id };
  });
}

/** Changes what the directory says of an organisation. @throws NotAllowed, NotFound; Invalid */
export async function changeOrganisation(
  viewer: Viewer,
  organisationId: string,
  input: OrganisationInput,
): Promise<void> {
  const { organisationName: name, organisationKind: kind, slug, ...rest } = input;
  await transaction(async (tx) => {
    const before = await editedOrganisation(viewer, organisationId, tx);
    const nameKey = organisationKey(name);
    if (nameKey === "") throw new Invalid({ organisationName: "invalid" });
    const others = { id: { not: organisationId } };
    if (await tx.organisation.count({ where: { nameKey, ...others } }))
      throw new Invalid({ organisationName: "taken" });
    if (slug && (await tx.organisation.count({ where: { slug, ...others } })))
      throw new Invalid({ slug: "taken" });
    if (rest.sectorId && !(await tx.sector.count({ where: { id: rest.sectorId } })))
      throw new Invalid({ sectorId: "invalid" });
    const address = slug || before.slug;
    await tx.organisation.update({
      where: { id: organisationId },
      data: { ...rest, name, nameKey, kind, slug: address },
    });
    await record(tx, { kind: "organisation.changed", subjectId: organisationId, actorId: viewer.personId });
  });
}

/**
 * Puts an organisation in the directory, with an address if it had none, or takes it out: its address then leads
 * nowhere, and comes back with it.
 * @throws NotAllowed, NotFound; Conflict `already-done`
 */
export async function setListed(viewer: Viewer, organisationId: string, list: boolean): Promise<void> {
  await transaction(async (tx) => {
    const { name, slug, listedAt } = await editedOrganisation(viewer, organisationId, tx);
    if (Boolean(listedAt) === list) throw new Conflict("already-done");
    await tx.organisation.update({
      where: { id: organisationId },
      data: { listedAt: list ? now() : null, slug: slug ?? (await freeSlug(tx, name)) },
    });
    const kind = list ? "organisation.listed" : "organisation.unlisted";
    await record(tx, { kind, subjectId: organisationId, actorId: viewer.personId });
  });
}

async function freeSlug(tx: Tx, name: string): Promise<string> {
  const wanted = slugOf(name, "organisatie");
  const rows = await tx.organisation.findMany({
    where: { slug: { startsWith: wanted } },
    select: { slug: true },
  });
  return firstFree(wanted, new Set(rows.flatMap(({ slug }) => slug ?? [])));
}
