import { everybody, insidersOf, organisersOf } from "~/domain/finding/audience";
import type { Entry } from "~/domain/finding/entry";
import { db } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";
import type { Visibility } from "./file";

const select = {
  ...{ title: true, fileName: true, visibility: true, text: true, uploadedAt: true },
  event: {
    select: {
      ...{ id: true, slug: true, title: true, publishedAt: true, networkId: true, sectorId: true },
      ...{ province: true, themes: { select: { id: true, name: true } } },
      occurrences: { orderBy: { startsAt: "asc" as const }, take: 1, select: { startsAt: true } },
    },
  },
};

/** A file of an event as search finds it: by its title and the words in it. Leads to where it stands on the page. */
export async function entryOfFile(id: string): Promise<Entry | null> {
  const file = isId(id) ? await db().fileItem.findFirst({ where: { id, removedAt: null }, select }) : null;
  if (!file?.event) return null;
  const { event, title, fileName, text, visibility } = file;
  return {
    ...{ kind: "file", subjectId: id, title, body: text, summary: event.title },
    path: `/evenementen/${event.slug}#bestand-${id}`,
    audience: audienceOf(visibility, event),
    keywords: [fileName, ...event.themes.map(({ name }) => name)],
    themeIds: event.themes.map((theme) => theme.id),
    sectorIds: event.sectorId ? [event.sectorId] : [],
    provinces: event.province ? [event.province] : [],
    at: event.occurrences[0]?.startsAt ?? file.uploadedAt,
  };
}

type EventOfFile = { id: string; publishedAt: Date | null; networkId: string | null };

/** As `visibleFiles` has it. */
function audienceOf(visibility: Visibility, { id, publishedAt, networkId }: EventOfFile): string[] {
  const organisers = organisersOf({ eventId: id, networkId });
  if (publishedAt && visibility === "ALL") return everybody();
  if (publishedAt && visibility === "NETWORK" && networkId)
    return [...new Set([...organisers, ...insidersOf(networkId)])];
  return organisers;
}

/** Every file of an event, for building the index anew. */
export const searchableFiles = async (): Promise<string[]> =>
  idsOf(
    await db().fileItem.findMany({
      where: { removedAt: null, eventId: { not: null } },
      select: { id: true },
    }),
  );

/** Files that an event has: with it they go online, and change network. */
export const searchableFilesOf = async (eventIds: string[]): Promise<string[]> =>
  eventIds.length === 0
    ? []
    : idsOf(await db().fileItem.findMany({ where: { eventId: { in: eventIds } }, select: { id: true } }));

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);
