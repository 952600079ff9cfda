import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { Button } from "~/ui/button";
import { Fold } from "~/ui/fold";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { useLocale, useText } from "~/ui/text/text-provider";
import { EVENT_KINDS, eventKindLabels, PROVINCES, provinceLabels } from "../event";
import type { EventFilter } from "../event-filter";

type Word = { id: string; name: string; nameEn: string };
type FiltersProps = { filter: EventFilter; view: string; options: { themes: Word[]; sectors: Word[] } };

/** Narrows the list: a plain form whose result is an address one can keep and share. */
export function EventFilters({ filter, view, options }: FiltersProps) {
  const { filters: t } = useText("events");
  const common = useText("common");
  const locale = useLocale();
  const active = [filter.kind, filter.province, filter.sector, filter.theme, filter.text].filter(
    Boolean,
  ).length;
  const words = (list: Word[]) =>
    list.map(({ id, name, nameEn }) => ({ value: id, label: locale === "nl" ? name : nameEn }));
  return (
    <Fold title={active > 0 ? `${t.title} (${t.active(active)})` : t.title} open={active > 0}>
      <AppForm method="get" action="/evenementen">
        {view !== "lijst" && <input type="hidden" name="weergave" value={view} />}
        {filter.past && <input type="hidden" name="periode" value="voorbij" />}
        <div className="fields-beside">
          <TextField name="zoek" label={common.search} optional defaultValue={filter.text} type="search" />
          <SelectField
            name="soort"
            label={t.kind}
            optional
            empty={t.allKinds}
            defaultValue={filter.kind}
            options={EVENT_KINDS.map((value) => ({ value, label: eventKindLabels[locale][value] }))}
          />
          <SelectField
            name="provincie"
            label={t.region}
            optional
            empty={t.allRegions}
            defaultValue={filter.province}
            options={PROVINCES.map((value) => ({ value, label: provinceLabels[locale][value] }))}
          />
          <SelectField
            name="sector"
            label={t.sector}
            optional
            empty={t.allSectors}
            defaultValue={filter.sector}
            options={words(options.sectors)}
          />
          <SelectField
            name="thema"
            label={t.theme}
            optional
            empty={t.allThemes}
            defaultValue={filter.theme}
            options={words(options.themes)}
          />
        </div>
        <p className="row">
          <Button>{t.apply}</Button>
          {active > 0 && <AppLink to="/evenementen">{t.clear}</AppLink>}
        </p>
      </AppForm>
    </Fold>
  );
}
