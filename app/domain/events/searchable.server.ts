import { everybody, organisersOf } from "~/domain/finding/audience";
import type { Entry } from "~/domain/finding/entry";
import { db } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";

/** An event as search finds it; null when there is none. A draft is found by who organises it. */
export async function entryOfEvent(id: string): Promise<Entry | null> {
  const event = isId(id) ? await read(id) : null;
  if (!event) return null;
  const { items, occurrences, sector } = event;
  // What a network works with before it is online, everybody hears of only then.
  const network = event.network?.publishedAt ? event.network : null;
  const themes = event.themes.filter(({ networkId, network: owner }) => !networkId || owner?.publishedAt);
  const speakers = items.flatMap(({ speakers: list }) =>
    list.flatMap((one) => [one.name, one.organisation?.name ?? ""]),
  );
  const places = occurrences.flatMap(({ venue }) => (venue ? [venue.name, venue.municipality] : []));
  return {
    ...{
      kind: "event",
      subjectId: id,
      path: `/evenementen/${event.slug}`,
      title: event.title,
      summary: event.summary,
    },
    audience: event.publishedAt ? everybody() : organisersOf({ eventId: id, networkId: event.networkId }),
    body: [
      event.description,
      event.audience,
      ...items.flatMap(({ title, description }) => [title, description]),
    ]
      .filter(Boolean)
      .join("\n\n"),
    keywords: [
      ...themes.map(({ name }) => name),
      sector?.name ?? "",
      network?.name ?? "",
      ...places,
      ...speakers,
    ].filter(Boolean),
    themeIds: themes.map((theme) => theme.id),
    sectorIds: event.sectorId ? [event.sectorId] : [],
    provinces: [
      ...new Set(
        [event.province, ...occurrences.map(({ venue }) => venue?.province)].flatMap((one) => one ?? []),
      ),
    ],
    at: occurrences[0]?.startsAt ?? null,
  };
}

const read = (id: string) =>
  db().event.findUnique({
    where: { id },
    select: {
      ...{ id: true, slug: true, title: true, summary: true, description: true, audience: true },
      ...{ publishedAt: true, networkId: true, sectorId: true, province: true },
      sector: { select: { name: true } },
      network: { select: { name: true, publishedAt: true } },
      themes: {
        select: { id: true, name: true, networkId: true, network: { select: { publishedAt: true } } },
      },
      items: {
        orderBy: [{ order: "asc" }, { id: "asc" }],
        select: {
          title: true,
          description: true,
          speakers: { select: { name: true, organisation: { select: { name: true } } } },
        },
      },
      occurrences: {
        orderBy: [{ startsAt: "asc" }, { id: "asc" }],
        select: { startsAt: true, venue: { select: { name: true, municipality: true, province: true } } },
      },
    },
  });

/** Every event, for building the index anew. */
export const searchableEvents = async (): Promise<string[]> =>
  (await db().event.findMany({ select: { id: true } })).map(({ id }) => id);
