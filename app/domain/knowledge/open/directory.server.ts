import { z } from "zod";
import { PARTICIPANT_TYPES } from "~/domain/events/participant-types";
import { SECTOR } from "~/domain/vocabulary/open.server";
import { PROVINCES } from "~/domain/vocabulary/province";
import { db, type Prisma } from "~/platform/db.server";
import { among, base, iso, named, namedThing, NEWEST, openKind, since } from "~/platform/open-data.server";
import { absoluteUrl } from "~/platform/origin.server";
import {
  contactCardPath,
  openOrganisation,
  ORGANISATION,
  organisationPath,
  shownOrganisation,
} from "./shared.server";

const Organisation = z.strictObject({
  ...base,
  slug: z.string(),
  name: z.string(),
  kind: z.enum(PARTICIPANT_TYPES).nullable(),
  sector: namedThing().nullable(),
  province: z.enum(PROVINCES).nullable(),
  municipality: z.string().nullable(),
  about: z.string(),
  website: z.string(),
});
export type OpenOrganisation = z.infer<typeof Organisation>;

type OrganisationWhere = Prisma.OrganisationWhereInput;

/** Organisations that chose to stand in the directory. */
export const openOrganisations = openKind({
  schema: Organisation,
  foundAs: "organisation",
  visible: { listedAt: { not: null }, slug: { not: null } } as OrganisationWhere,
  filters: {
    sector: named((sectorId): OrganisationWhere => ({ sectorId })),
    province: among(PROVINCES, (province): OrganisationWhere => ({ province })),
    kind: among(PARTICIPANT_TYPES, (kind) => ({ kind }) as OrganisationWhere),
    changedSince: since((at): OrganisationWhere => ({ changedAt: { gte: at } })),
  },
  order: "newest",
  hasSlug: true,
  ids: (where) => db().organisation.findMany({ where, orderBy: { id: "asc" }, select: { id: true } }),
  rows: (where, take) =>
    db().organisation.findMany({
      where,
      take,
      orderBy: NEWEST,
      select: {
        ...{ id: true, slug: true, name: true, kind: true, province: true, municipality: true },
        ...{ about: true, website: true, sector: SECTOR, createdAt: true, changedAt: true },
      },
    }),
  show: (rows) =>
    rows.map(({ slug, createdAt: _made, changedAt, ...row }) => ({
      ...row,
      ...{ slug: slug!, url: absoluteUrl(organisationPath(slug!)), changedAt: iso(changedAt) },
    })),
  pages: async (where) =>
    (await db().organisation.findMany({ where, select: { slug: true, changedAt: true } })).map(
      ({ slug, changedAt }) => ({ path: organisationPath(slug!), changedAt }),
    ),
});

const ContactPoint = z.strictObject({
  ...base,
  slug: z.string(),
  name: z.string(),
  about: z.string(),
  organisation: openOrganisation().nullable(),
  building: z.string(),
  street: z.string(),
  postalCode: z.string(),
  municipality: z.string(),
  province: z.enum(PROVINCES).nullable(),
  phone: z.string(),
  email: z.string(),
  website: z.string(),
  hours: z.string(),
});
export type OpenContactPoint = z.infer<typeof ContactPoint>;

type CardWhere = Prisma.ContactCardWhereInput;

/** Contact points of services: public by nature. The name of who sits there is not in it. */
export const openContactPoints = openKind({
  schema: ContactPoint,
  visible: { withdrawnAt: null } as CardWhere,
  filters: {
    province: among(PROVINCES, (province): CardWhere => ({ province })),
    changedSince: since((at): CardWhere => ({
      OR: [{ changedAt: { gte: at } }, { organisation: { changedAt: { gte: at } } }],
    })),
  },
  order: "id",
  hasSlug: true,
  ids: (where) => db().contactCard.findMany({ where, orderBy: { id: "asc" }, select: { id: true } }),
  rows: (where, take) =>
    db().contactCard.findMany({
      where,
      take,
      orderBy: { id: "asc" },
      select: {
        ...{ id: true, slug: true, name: true, about: true, building: true, street: true, hours: true },
        ...{ postalCode: true, municipality: true, province: true, phone: true, email: true, website: true },
        ...{ changedAt: true, organisation: ORGANISATION },
      },
    }),
  show: (rows) =>
    rows.map(({ organisation, changedAt, ...card }) => ({
      ...card,
      ...{ url: absoluteUrl(contactCardPath(card.slug)), changedAt: iso(changedAt) },
      organisation: organisation && shownOrganisation(organisation),
    })),
  // They stand together on one page.
  pages: () => Promise.resolve([]),
});
