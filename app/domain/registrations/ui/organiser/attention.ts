import { formatDay, formatDeadline } from "~/ui/dates";
import { formatList } from "~/ui/numbers";
import type { DateOverview } from "../../date-overview.server";
import { count, countOfType, manyOfType } from "./words";

export type Point = { text: string; to?: string };

/** What asks for the organiser's attention, the most pressing first; each leads to where one can do something. */
export function attentionPoints(overview: DateOverview, path: string): Point[] {
  const list = `${path}/inschrijvingen`;
  return [
    ...stateOf(overview),
    ...overview.toCall.map(({ id, name }) => ({
      text: `${name} krijgt een plaats aangeboden, maar heeft geen e-mailadres. Bel deze persoon.`,
      to: `/beheer/inschrijvingen/${id}`,
    })),
    ...seatsOf(overview, list),
    ...missingTypes(overview),
    ...(overview.withoutWorkshop > 0
      ? [
          {
            text: `${count(overview.withoutWorkshop, "persoon heeft", "mensen hebben")} nog geen plaats in een workshop.`,
            to: `${list}?workshop=zonder`,
          },
        ]
      : []),
  ];
}

function stateOf({ state }: DateOverview): Point[] {
  if (state === "cancelled") return [{ text: "Deze dag gaat niet door." }];
  if (state === "draft") return [{ text: "Dit evenement staat nog niet online. Niemand kan inschrijven." }];
  if (state === "closed")
    return [{ text: "De inschrijvingen zijn gesloten. Zelf iemand inschrijven kan nog." }];
  if (state === "not-open-yet") return [{ text: "De inschrijvingen zijn nog niet open." }];
  return [];
}

function seatsOf({ seats, counts, nextOfferEnds, kept, bounded }: DateOverview, list: string): Point[] {
  const points: Point[] = [];
  const over = seats.taken - seats.capacity;
  if (over > 0)
    points.push({
      text: `Er ${over === 1 ? "is" : "zijn"} ${count(over, "plaats", "plaatsen")} meer gegeven dan er zijn.`,
    });
  if (counts.offered > 0 && nextOfferEnds)
    points.push({
      text: `${count(counts.offered, "aanbod loopt", "aanbiedingen lopen")} nog. Het eerste geldt ${formatDeadline(nextOfferEnds)}.`,
      to: `${list}?status=aanbod`,
    });
  const waitingText = `${count(counts.waiting, "persoon wacht", "mensen wachten")} op een plaats.`;
  if (counts.waiting > 0) points.push({ text: waitingText, to: `${list}?status=wachtlijst` });
  for (const { types, seats: most } of bounded)
    points.push({
      text: `Alle ${most} plaatsen voor ${formatList(types.map(manyOfType))} zijn ingenomen: meer mogen er niet zijn.`,
    });
  for (const { left, types, until } of kept.filter((one) => one.left > 0))
    points.push({
      text: `${count(left, "plaats blijft", "plaatsen blijven")} vrij voor ${formatList(types.map(manyOfType))}${until ? `, ${untilDay(until)}` : ""}.`,
    });
  return points;
}

const untilDay = (until: Date) => `tot ${formatDay(until)}`;

function missingTypes({ types }: DateOverview): Point[] {
  return types
    .filter(({ wanted, taken }) => wanted !== null && taken < wanted)
    .map(({ type, wanted, taken }) => ({ text: `Nog ${countOfType(wanted! - taken, type)} gezocht.` }));
}
