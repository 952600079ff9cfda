import { PARTICIPANT_TYPES, participantTypeLabels } from "~/domain/events/participant-types";
import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { Fold } from "~/ui/fold";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import {
  ATTENDED_NAMES,
  hasOwnOrder,
  isNarrowed,
  NO_WORKSHOP,
  SORT_NAMES,
  STATUS_NAMES,
  type AttendeeFilter,
  type StatusName,
} from "../../attendee-filter";
import type { RoundOnDate } from "../../workshops.server";
import { attendedWords, sortWords, statusFilterWords } from "./words";

type AttendeeFiltersProps = { filter: AttendeeFilter; rounds: RoundOnDate[]; path: string; begun: boolean };

const options = <T extends string>(values: readonly T[], words: Record<T, string>) =>
  values.map((value) => ({ value, label: words[value] }));

/** Narrows the list; an address of its own, so that it can be kept and sent on. */
export function AttendeeFilters({ filter, rounds, path, begun }: AttendeeFiltersProps) {
  return (
    <AppForm
      method="get"
      action={path}
      className="attendee-filters"
      role="search"
      aria-label="De lijst beperken"
    >
      <TextField
        name="zoek"
        type="search"
        label="Zoek"
        optional="silent"
        defaultValue={filter.text}
        maxLength={100}
      />
      <div className="row">
        <SubmitButton>Toon</SubmitButton>
        {isNarrowed(filter) && (
          <ButtonLink variant="quiet" to={path}>
            Wis
          </ButtonLink>
        )}
      </div>
      <MoreFilters filter={filter} rounds={rounds} begun={begun} />
    </AppForm>
  );
}

function MoreFilters({ filter, rounds, begun }: Omit<AttendeeFiltersProps, "path">) {
  return (
    <Fold title="Meer filters" open={narrowedMore(filter)}>
      <div className="filters filters--bare">
        <SelectField
          name="status"
          label="Status"
          optional="silent"
          empty="Niet geannuleerd"
          options={options(Object.keys(STATUS_NAMES) as StatusName[], statusFilterWords)}
          defaultValue={filter.status}
        />
        <SelectField
          name="soort"
          label="Soort organisatie"
          optional="silent"
          empty="Alle soorten"
          options={options(PARTICIPANT_TYPES, participantTypeLabels.nl)}
          defaultValue={filter.type}
        />
        {rounds.length > 0 && <WorkshopFilter rounds={rounds} chosen={filter.workshop} />}
        {(begun || filter.attended) && (
          <SelectField
            name="aanwezig"
            label="Aanwezig"
            optional="silent"
            empty="Maakt niet uit"
            options={options(ATTENDED_NAMES, attendedWords)}
            defaultValue={filter.attended}
          />
        )}
        <SelectField
          name="sorteer"
          label="Volgorde"
          optional="silent"
          options={options(SORT_NAMES, sortWords)}
          defaultValue={filter.sort}
        />
      </div>
    </Fold>
  );
}

/** Opened when something in it is at work, so that nobody reads a part of the list as the whole. */
const narrowedMore = ({ text: _searched, ...filter }: AttendeeFilter) =>
  isNarrowed(filter) || hasOwnOrder(filter);

function WorkshopFilter({ rounds, chosen }: { rounds: RoundOnDate[]; chosen?: string }) {
  return (
    <SelectField
      name="workshop"
      label="Workshop"
      optional="silent"
      empty="Alle workshops"
      options={[
        { value: NO_WORKSHOP, label: "Zonder workshop" },
        ...rounds.map((round) => ({
          label: round.title,
          options: round.items.map((item) => ({ value: item.id, label: item.title })),
        })),
      ]}
      defaultValue={chosen}
    />
  );
}
