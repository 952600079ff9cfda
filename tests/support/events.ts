import type { EventKindName, ProvinceName } from "~/domain/events/event";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { addDays } from "~/platform/time";

type Day = {
  /** Days from now. */
  in: number;
  province?: ProvinceName;
  municipality?: string;
  online?: boolean;
  cancelled?: boolean;
  capacity?: number;
};
type Options = {
  title?: string;
  kind?: EventKindName;
  days?: Day[];
  published?: boolean;
  cancelled?: boolean;
  sectorId?: string;
  themes?: string[];
  seriesId?: string;
  networkId?: string;
  edition?: number;
  description?: string;
};

/** An event with dates of seven hours, some days from now; without days it has one, in ten days in Bruges. */
export async function makeListed(options: Options = {}) {
  const {
    days = [{ in: 10 }],
    published = true,
    cancelled = false,
    themes = [],
    title = "Dag",
    ...rest
  } = options;
  return db().event.create({
    data: {
      slug: `dag-${newId().slice(-8)}`,
      kind: "INSPIRATIEDAG",
      summary: "Een dag om te leren.",
      title,
      ...rest,
      publishedAt: published ? now() : null,
      cancelledAt: cancelled ? now() : null,
      themes: { connect: themes.map((id) => ({ id })) },
      occurrences: { create: days.map(dateOf) },
    },
    include: { occurrences: { orderBy: { startsAt: "asc" } } },
  });
}

function dateOf({ in: days, province = "WEST_VLAANDEREN", municipality = "Brugge", ...day }: Day) {
  const startsAt = addDays(now(), days);
  return {
    startsAt,
    endsAt: new Date(startsAt.getTime() + 7 * 3_600_000),
    capacity: day.capacity ?? 20,
    cancelledAt: day.cancelled ? now() : null,
    onlineUrl: "https://geheim.example/vergadering",
    ...(day.online ? {} : { venue: { create: { name: "Zaal", municipality, province } } }),
  };
}

export async function makeSeries(title = "LDE-dagen") {
  return db().eventSeries.create({ data: { slug: `reeks-${newId().slice(-8)}`, title } });
}

export async function makeNetwork() {
  const data = { slug: `netwerk-${newId().slice(-8)}`, name: "Vormingsfonds", fundingLine: "Met steun." };
  return db().network.create({ data });
}
