import { z } from "zod";
import { PARTICIPANT_TYPES } from "~/domain/events/participant-types";
import { inNetwork, NETWORK, ofChangedNetwork, ofNetwork, shownNetwork } from "~/domain/networks/open.server";
import {
  isTheme,
  PUBLIC_THEME,
  SECTOR,
  shownThemes,
  THEME,
  themeChanged,
} from "~/domain/vocabulary/open.server";
import { PROVINCES } from "~/domain/vocabulary/province";
import { db, type Prisma } from "~/platform/db.server";
import {
  among,
  base,
  iso,
  moment,
  named,
  namedThing,
  NEWEST,
  openKind,
  reference,
  since,
  whichNetwork,
} from "~/platform/open-data.server";
import { absoluteUrl } from "~/platform/origin.server";
import { NO_FACTS, type ReportFacts } from "./report-facts";
import { publishedPath, versionPath } from "./ui/paths";

type Where = Prisma.ReportWhereInput;
const PUBLISHED = { versions: { some: {} } } satisfies Where;
const newestVersions = { orderBy: { number: "desc" as const } };

const Report = z.strictObject({
  ...base,
  slug: z.string(),
  title: z.string(),
  event: reference().nullable(),
  network: ofNetwork(),
  sector: namedThing().nullable(),
  province: z.enum(PROVINCES).nullable(),
  themes: z.array(namedThing()),
  files: z.strictObject({ pdf: z.url(), docx: z.url(), markdown: z.url() }).meta({
    description: "The text. It may quote people by name, as they agreed for the report: it is no data.",
  }),
  dates: z.array(z.strictObject({ startsAt: z.string(), endsAt: z.string(), place: z.string() })),
  present: z.strictObject({
    total: z.int().nullable().meta({ description: "Null: nobody counted." }),
    qualifier: z.enum(["EXACT", "ABOUT", "MORE_THAN", "AT_MOST"]),
    byType: z.array(z.strictObject({ type: z.enum(PARTICIPANT_TYPES), count: z.int().nullable() })),
  }),
  versions: z.array(
    z.strictObject({ number: z.int(), url: z.url(), publishedAt: moment(), remark: z.string() }),
  ),
});
export type OpenReport = z.infer<typeof Report>;

/** Reports that were published, as they were last: what is being written at their desk is no part of it. */
export const openReports = openKind({
  schema: Report,
  foundAs: "report",
  visible: PUBLISHED as Where,
  filters: {
    theme: named((id): Where => ({ event: { themes: { some: isTheme(id) } } })),
    sector: named((sectorId): Where => ({ event: { sectorId } })),
    province: among(PROVINCES, (province): Where => ({ event: { province } })),
    network: named((key): Where => {
      const ours = inNetwork(whichNetwork(key));
      return { OR: [ours, { event: ours }] };
    }),
    changedSince: since((at): Where => ({
      OR: [
        { versions: { some: { publishedAt: { gte: at } } } },
        { event: { updatedAt: { gte: at } } },
        ofChangedNetwork(at),
        { event: ofChangedNetwork(at) },
        { event: { themes: { some: themeChanged(at) } } },
      ],
    })),
  },
  order: "newest",
  hasSlug: true,
  ids: (where) => db().report.findMany({ where, orderBy: { id: "asc" }, select: { id: true } }),
  rows: (where, take) => db().report.findMany({ where, take, orderBy: NEWEST, select: SELECT }),
  show: (rows) => rows.map(shown),
  pages: async (where) =>
    (
      await db().report.findMany({
        where,
        select: { slug: true, versions: { ...newestVersions, take: 1, select: { publishedAt: true } } },
      })
    ).map(({ slug, versions }) => ({ path: publishedPath(slug), changedAt: versions[0]!.publishedAt })),
});

const SELECT = {
  ...{ id: true, slug: true, createdAt: true, network: NETWORK },
  event: {
    select: {
      ...{ id: true, slug: true, title: true, publishedAt: true, province: true },
      ...{ sector: SECTOR, network: NETWORK, themes: { where: PUBLIC_THEME, select: THEME } },
    },
  },
  versions: {
    ...newestVersions,
    select: { number: true, title: true, publishedAt: true, remark: true, facts: true },
  },
} satisfies Prisma.ReportSelect;

function shown({ id, slug, network, event, versions }: Prisma.ReportGetPayload<{ select: typeof SELECT }>) {
  const newest = versions[0]!;
  const path = publishedPath(slug);
  const { dates, present } = { ...NO_FACTS, ...(newest.facts as unknown as Partial<ReportFacts>) };
  return {
    ...{ id, slug, url: absoluteUrl(path), changedAt: iso(newest.publishedAt), title: newest.title },
    event: event?.publishedAt
      ? { id: event.id, url: absoluteUrl(`/evenementen/${event.slug}`), title: event.title }
      : null,
    network: shownNetwork(event?.network ?? network),
    sector: event?.sector ?? null,
    province: event?.province ?? null,
    themes: shownThemes(event?.themes ?? []),
    files: {
      pdf: absoluteUrl(`${path}.pdf`),
      docx: absoluteUrl(`${path}.docx`),
      markdown: absoluteUrl(`${path}.md`),
    },
    dates,
    present: { total: present.total, qualifier: present.qualifier, byType: present.byType },
    versions: versions.map(({ number, publishedAt, remark }) => ({
      ...{ number, url: absoluteUrl(versionPath(slug, number)), publishedAt: iso(publishedAt), remark },
    })),
  };
}
