import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { Button } from "~/ui/button";
import { Fold } from "~/ui/fold";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { useLocale, useText } from "~/ui/text/text-provider";
import { EVENT_KINDS, eventKindLabels, PROVINCES, provinceLabels } from "../event";
import { FACETS, listAddress, type EventFilter, type Facet } from "../event-filter";

type Word = { id: string; name: string; nameEn: string };
type FiltersProps = {
  filter: EventFilter;
  view: string;
  month?: string;
  options: { themes: Word[]; sectors: Word[] };
};

/** Narrows the list: a plain form whose result is an address one can keep and share. */
export function EventFilters({ filter, view, month, options }: FiltersProps) {
  const { filters: t } = useText("events");
  const common = useText("common");
  const choices = useChoices(options);
  return (
    <div className="stack stack--tight">
      <Fold title={t.title}>
        <AppForm method="get" action="/evenementen" className="stack">
          {view !== "lijst" && <input type="hidden" name="weergave" value={view} />}
          {month && <input type="hidden" name="maand" value={month} />}
          {filter.past && <input type="hidden" name="periode" value="voorbij" />}
          <TextField
            name="zoek"
            label={common.search}
            hint={t.textHint}
            optional="silent"
            defaultValue={filter.text}
            type="search"
          />
          <div className="fields-beside">
            <Choice
              name="provincie"
              label={t.region}
              empty={t.allRegions}
              chosen={filter.province}
              of={choices.province}
            />
            <Choice name="soort" label={t.kind} empty={t.allKinds} chosen={filter.kind} of={choices.kind} />
            <Choice
              name="sector"
              label={t.sector}
              empty={t.allSectors}
              chosen={filter.sector}
              of={choices.sector}
            />
            <Choice
              name="thema"
              label={t.theme}
              empty={t.allThemes}
              chosen={filter.theme}
              of={choices.theme}
            />
          </div>
          <p>
            <Button>{t.apply}</Button>
          </p>
        </AppForm>
      </Fold>
      <Chosen filter={filter} view={view} month={month} choices={choices} />
    </div>
  );
}

type Options = { value: string; label: string }[];
type Choices = Record<Exclude<Facet, "text">, Options>;

function useChoices({ themes, sectors }: FiltersProps["options"]): Choices {
  const locale = useLocale();
  const words = (list: Word[]) =>
    list.map(({ id, name, nameEn }) => ({ value: id, label: locale === "nl" ? name : nameEn }));
  return {
    kind: EVENT_KINDS.map((value) => ({ value, label: eventKindLabels[locale][value] })),
    province: PROVINCES.map((value) => ({ value, label: provinceLabels[locale][value] })),
    sector: words(sectors),
    theme: words(themes),
  };
}

type ChoiceProps = { name: string; label: string; empty: string; chosen?: string; of: Options };

function Choice({ name, label, empty, chosen, of }: ChoiceProps) {
  return (
    <SelectField
      name={name}
      label={label}
      optional="silent"
      empty={empty}
      defaultValue={chosen}
      options={of}
    />
  );
}

/** What is chosen, each with a link that takes it out again. */
function Chosen({ filter, view, month, choices }: Omit<FiltersProps, "options"> & { choices: Choices }) {
  const { filters: t } = useText("events");
  const chosen = FACETS.filter((facet) => filter[facet]);
  if (chosen.length === 0) return null;
  const words = (facet: Facet) =>
    facet === "text"
      ? `“${filter.text}”`
      : (choices[facet].find((option) => option.value === filter[facet])?.label ?? String(filter[facet]));
  return (
    <nav aria-label={t.chosen}>
      <ul className="row row--list">
        {chosen.map((facet) => (
          <li key={facet}>
            <AppLink
              className="chip"
              to={listAddress("/evenementen", filter, { [facet]: undefined, view, month })}
              aria-label={t.takeOut(words(facet))}
            >
              {words(facet)} <span aria-hidden="true">×</span>
            </AppLink>
          </li>
        ))}
        {chosen.length > 1 && (
          <li>
            <AppLink
              className="chip chip--plain"
              to={listAddress("/evenementen", { past: filter.past, page: 1 }, { view, month })}
            >
              {t.clear}
            </AppLink>
          </li>
        )}
      </ul>
    </nav>
  );
}
