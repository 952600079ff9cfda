import { AppLink } from "~/ui/app-link";
import { Tag, Tags } from "~/ui/tag";
import { eventKindLabels } from "../../event";
import type { OrganiserEvent } from "../../organise-overview.server";
import type { RegistrationState } from "../../rules";
import { datePath, eventPath } from "../organise-bars";
import { dateName, dateStateWords, eventStateWords, seatsWords, stateOf } from "./state-words";

export type ShownEvent = Omit<OrganiserEvent, "networkId" | "seriesId">;
export type Seats = Record<string, { taken: number; waiting: number } | undefined>;

type ListProps = { events: ShownEvent[]; seats: Seats; at: Date };

/** Events one organises, each with its dates and how full they are. */
export function OrganisedList({ events, seats, at }: ListProps) {
  return (
    <ul className="organised">
      {events.map((event) => (
        <li key={event.id} className="card">
          <OrganisedEvent event={event} seats={seats} at={at} />
        </li>
      ))}
    </ul>
  );
}

function OrganisedEvent({ event, seats, at }: Omit<ListProps, "events"> & { event: ShownEvent }) {
  const state = eventStateWords(event, at);
  return (
    <>
      <div className="card__above">
        <Tags>
          <Tag tone={state.tone}>{state.text}</Tag>
          <Tag>{eventKindLabels.nl[event.kind]}</Tag>
        </Tags>
      </div>
      <h3 className="card__title">
        <AppLink to={eventPath(event.id)}>{event.title}</AppLink>
      </h3>
      {event.occurrences.length === 0 ? (
        <p className="soft">
          Nog geen dag. <AppLink to={`${eventPath(event.id)}/datums/nieuw`}>Voeg een dag toe</AppLink>
          <span className="visually-hidden"> aan {event.title}</span>
        </p>
      ) : (
        <ul className="organised__dates">
          {event.occurrences.map((date) => (
            <DateLine key={date.id} event={event} date={date} seats={seats[date.id]} at={at} />
          ))}
        </ul>
      )}
    </>
  );
}

type LineProps = {
  event: ShownEvent;
  date: ShownEvent["occurrences"][number];
  seats: Seats[string];
  at: Date;
};

function DateLine({ event, date, seats, at }: LineProps) {
  const state = stateOf(event, date, at);
  const words = dateStateWords[state];
  const told = saidAbove(event, at).includes(state) ? null : words;
  return (
    <li>
      <AppLink to={datePath(date.id)}>{dateName(date)}</AppLink>
      <span className="numbers">
        {event.publishedAt ? seatsWords(seats, date.capacity) : `${date.capacity} plaatsen`}
      </span>
      {told && <Tag tone={told.tone}>{told.text}</Tag>}
    </li>
  );
}

/** States of a date that go without saying, because the event's own tag says them. */
function saidAbove(event: ShownEvent, at: Date): RegistrationState[] {
  if (event.cancelledAt) return ["cancelled"];
  if (!event.publishedAt) return ["draft"];
  return event.occurrences.some((date) => date.endsAt > at) ? ["open"] : ["past"];
}
