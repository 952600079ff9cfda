import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { SubmitButton } from "~/ui/button";
import { DateCard } from "~/ui/date-card";
import { formatDeadline, formatMoment } from "~/ui/dates";
import { Meter } from "~/ui/meter";
import { Tag } from "~/ui/tag";
import type { RegistrationState } from "../../rules";
import { datePath } from "../organise-bars";
import type { Seats, ShownEvent } from "./organised-list";
import { dateInWords, dateStateWords, seatsWords, stateOf } from "./state-words";

type DateProps = {
  event: ShownEvent;
  date: ShownEvent["occurrences"][number];
  seats: Seats[string];
  at: Date;
};

/** One date as a ticket, with its seats and everything its organiser goes to from here. */
export function OrganisedDate({ event, date, seats, at }: DateProps) {
  const state = stateOf(event, date, at);
  const { tone, text } = dateStateWords[state];
  const taken = seats?.taken ?? 0;
  return (
    <DateCard
      start={date.startsAt}
      end={date.endsAt}
      place={date.venue?.municipality ?? (date.onlineUrl ? "Online" : "Nog geen plaats")}
      venue={date.venue?.name}
      past={state === "past" || state === "cancelled"}
      level={3}
      stub={
        <>
          <Meter
            value={taken}
            max={date.capacity}
            tone={taken >= date.capacity && date.capacity > 0 ? "warn" : "accent"}
            text={event.publishedAt ? seatsWords(seats, date.capacity) : `${date.capacity} plaatsen`}
            note={deadline(state, date)}
          />
          <Links date={date} published={event.publishedAt !== null} state={state} />
        </>
      }
    >
      {state !== "draft" && (
        <p>
          <Tag tone={tone}>{text}</Tag>
        </p>
      )}
    </DateCard>
  );
}

/** Until when, or from when, one registers; nothing when that is over. */
function deadline(state: RegistrationState, date: DateProps["date"]) {
  if (state === "not-open-yet" && date.opensAt) return `Inschrijven kan vanaf ${formatMoment(date.opensAt)}.`;
  if (state !== "open" && state !== "draft") return undefined;
  return date.closesAt
    ? `Inschrijven kan ${formatDeadline(date.closesAt)}.`
    : "Inschrijven kan tot de dag begint.";
}

type LinksProps = { date: DateProps["date"]; published: boolean; state: RegistrationState };

function Links({ date, published, state }: LinksProps) {
  const path = datePath(date.id);
  const which = <span className="visually-hidden"> voor {dateInWords(date)}</span>;
  const over = state === "past" || state === "cancelled";
  return (
    <>
      <ul className="date-links">
        {published && (
          <li>
            <AppLink to={path}>Inschrijvingen{which}</AppLink>
          </li>
        )}
        {state !== "cancelled" && (
          <li>
            <AppLink to={`${path}/gegevens`}>Wijzig dag en plaats{which}</AppLink>
          </li>
        )}
        {!published && (
          <li>
            <AppLink to={`${path}/verwijdering`}>Verwijder{which}</AppLink>
          </li>
        )}
        {published && !over && (
          <>
            <li>
              <AppLink to={`${path}/onthaal`}>Onthaal{which}</AppLink>
            </li>
            <li>
              <AppLink to={`${path}/afgelasting`}>Gelast deze dag af{which}</AppLink>
            </li>
          </>
        )}
      </ul>
      {(state === "open" || state === "not-open-yet") && (
        <AppForm action={`${path}/sluiting`}>
          <SubmitButton variant="secondary" small>
            Sluit de inschrijvingen{which}
          </SubmitButton>
        </AppForm>
      )}
      {state === "closed" && (
        <AppForm action={`${path}/heropening`}>
          <SubmitButton variant="secondary" small>
            Open de inschrijvingen weer{which}
          </SubmitButton>
        </AppForm>
      )}
    </>
  );
}
