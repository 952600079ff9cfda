import type { DateInput } from "~/domain/events/date-form";
import type { EventInput } from "~/domain/events/event-form";
import { system } from "~/domain/people/viewer";
import { addDate } from "~/domain/events/save-date.server";
import { db } from "~/platform/db.server";
import { makeListed, makeNetwork } from "./events";
import { viewerWith } from "./people";

/** A network with somebody who organises it, and somebody who organises another one. */
export async function makeOrganisers() {
  const [network, other] = [await makeNetwork(), await makeNetwork()];
  return {
    network,
    other,
    tine: viewerWith("ORGANISER", { networkId: network.id }),
    stranger: viewerWith("ORGANISER", { networkId: other.id }),
  };
}

/** A filled-in form of an event. */
export const eventInput = (input: Partial<EventInput> = {}): EventInput => ({
  kind: "INSPIRATIEDAG",
  title: "Een dag over doorstroom",
  summary: "",
  description: "",
  audience: "",
  seriesId: null,
  edition: null,
  networkId: null,
  sectorId: null,
  themeIds: [],
  severalDates: false,
  contactName: "",
  contactEmail: "",
  ...input,
});

export const venue = {
  name: "Zaal De Brug",
  street: "Markt 1",
  postcode: "8000",
  municipality: "Brugge",
  province: "WEST_VLAANDEREN" as const,
  route: "",
  accessibility: "",
};

/** A filled-in form of a date in Bruges, from 9.00 to 16.30. */
export const dateInput = (input: Partial<DateInput> = {}): DateInput => ({
  startsAt: "2027-03-11T09:00",
  endsAt: "2027-03-11T16:30",
  venue,
  onlineUrl: "",
  capacity: 10,
  opensAt: null,
  closesDay: null,
  closesTime: null,
  offerHours: 24,
  quotas: [],
  wanted: [],
  ...input,
});

/** An event of this network with one date made by its form, online unless said otherwise. */
export async function makeOrganised(
  networkId: string,
  { published = true, ...input }: Partial<DateInput> & { published?: boolean } = {},
) {
  const event = await makeListed({ days: [], networkId, published });
  const { id } = await addDate(system, event.id, dateInput(input));
  return { event, date: await db().occurrence.findUniqueOrThrow({ where: { id } }) };
}
