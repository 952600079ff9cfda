import { everybody, insidersOf } from "~/domain/finding/audience";
import type { Entry } from "~/domain/finding/entry";
import type { ProvinceName } from "~/domain/vocabulary/province";
import { db } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";
import { publishedPath } from "./ui/paths";

/** A report as it was last published; null when it never was: a draft is found by nobody. */
export async function entryOfReport(id: string): Promise<Entry | null> {
  const report = isId(id)
    ? await db().report.findUnique({
        where: { id },
        select: {
          slug: true,
          event: {
            select: {
              title: true,
              sectorId: true,
              province: true,
              themes: {
                where: { OR: [{ networkId: null }, { network: { publishedAt: { not: null } } }] },
                select: { id: true, name: true },
              },
              occurrences: {
                orderBy: [{ startsAt: "asc" }, { id: "asc" }],
                take: 1,
                select: { startsAt: true },
              },
            },
          },
          versions: {
            orderBy: { number: "desc" },
            take: 1,
            select: { title: true, plain: true, publishedAt: true },
          },
        },
      })
    : null;
  const version = report?.versions[0];
  if (!report || !version) return null;
  const { event } = report;
  return {
    ...{ kind: "report", subjectId: id, path: publishedPath(report.slug), title: version.title },
    audience: everybody(),
    ...{ summary: "", body: version.plain },
    at: event?.occurrences[0]?.startsAt ?? version.publishedAt,
    ...(event ? aboutEvent(event) : {}),
  };
}

type EventOfReport = {
  title: string;
  sectorId: string | null;
  province: ProvinceName | null;
  themes: { id: string; name: string }[];
};

const aboutEvent = ({ title, sectorId, province, themes }: EventOfReport) => ({
  keywords: [title, ...themes.map(({ name }) => name)],
  themeIds: themes.map(({ id }) => id),
  sectorIds: sectorId ? [sectorId] : [],
  provinces: province ? [province] : [],
});

/** A theme that stands; null for one that was merged. */
export async function entryOfTheme(id: string): Promise<Entry | null> {
  const theme = await db().theme.findUnique({
    where: { id },
    select: {
      ...{ name: true, nameEn: true, description: true, networkId: true, mergedIntoId: true },
      network: { select: { publishedAt: true, name: true } },
      merged: { select: { name: true } },
    },
  });
  if (!theme || theme.mergedIntoId) return null;
  const online = theme.networkId === null || theme.network?.publishedAt;
  return {
    ...{ kind: "theme", subjectId: id, path: `/themas/${id}`, title: theme.name },
    audience: online ? everybody() : insidersOf(theme.networkId!),
    ...{ summary: theme.description, body: "" },
    keywords: [theme.nameEn, theme.network?.name ?? "", ...theme.merged.map(({ name }) => name)].filter(
      Boolean,
    ),
    themeIds: [id],
  };
}

/** A conclusion that was decided, of a network that is online; null for every other. */
export async function entryOfConclusion(id: string): Promise<Entry | null> {
  const conclusion = isId(id)
    ? await db().conclusion.findFirst({
        where: { id, decidedAt: { not: null }, withdrawnAt: null, network: { publishedAt: { not: null } } },
        select: {
          ...{ text: true, translation: true, outcomeRemark: true, decidedAt: true, sectorId: true },
          themes: {
            where: { removedAt: null },
            select: { theme: { select: { id: true, name: true, mergedIntoId: true } } },
          },
          sources: { where: { removedAt: null }, select: { text: true } },
        },
      })
    : null;
  if (!conclusion) return null;
  const { themes, sources } = conclusion;
  return {
    ...{ kind: "conclusion", subjectId: id, path: `/besluiten/${id}`, title: conclusion.text },
    audience: everybody(),
    summary: conclusion.translation,
    body: [conclusion.outcomeRemark, ...sources.map(({ text }) => text)].filter(Boolean).join("\n"),
    keywords: themes.map(({ theme }) => theme.name),
    themeIds: themes.map(({ theme }) => theme.mergedIntoId ?? theme.id),
    sectorIds: conclusion.sectorId ? [conclusion.sectorId] : [],
    at: conclusion.decidedAt,
  };
}

export const searchableReports = async (): Promise<string[]> =>
  (await db().report.findMany({ where: { versions: { some: {} } }, select: { id: true } })).map(
    ({ id }) => id,
  );
export const searchableThemes = async (): Promise<string[]> =>
  (await db().theme.findMany({ select: { id: true } })).map(({ id }) => id);
export const searchableConclusions = async (): Promise<string[]> =>
  (await db().conclusion.findMany({ where: { decidedAt: { not: null } }, select: { id: true } })).map(
    ({ id }) => id,
  );

/** What stands or falls with these networks being online. */
export async function foundWithNetworks(
  networkIds: string[],
): Promise<{ themes: string[]; conclusions: string[] }> {
  const networkId = { in: networkIds };
  const select = { id: true } as const;
  if (networkIds.length === 0) return { themes: [], conclusions: [] };
  const [themes, conclusions] = await Promise.all([
    db().theme.findMany({ where: { networkId }, select }),
    db().conclusion.findMany({ where: { networkId, decidedAt: { not: null } }, select }),
  ]);
  return { themes: themes.map(({ id }) => id), conclusions: conclusions.map(({ id }) => id) };
}
