import { PROVINCES, provinceLabels } from "~/domain/vocabulary/province";
import type { FilledForm } from "~/ui/filled-form";
import { addMonths, formatMonth } from "~/ui/months";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import type { NetworkPlan } from "../../queries.server";

/** Room before the first month of a plan and after its last, to move a session out of it. */
const ROOM = { before: 2, after: 4 };
const MOST_CHOICES = 60;

/** The months a session can be moved to: those of the plan, some more on both sides, and this one. */
export function monthChoices(months: readonly string[], thisMonth: string): string[] {
  const known = [...months, thisMonth].sort();
  const last = addMonths(known.at(-1)!, ROOM.after);
  const choices: string[] = [];
  for (let month = addMonths(known[0]!, -ROOM.before); month <= last; month = addMonths(month, 1))
    choices.push(month);
  // A plan with a month far away offers that one, and not the years in between.
  return choices.length <= MOST_CHOICES ? choices : [...new Set(known)];
}

export const monthOptions = (months: readonly string[], thisMonth: string) =>
  monthChoices(months, thisMonth).map((value) => ({ value, label: formatMonth(value) }));

export const provinceOptions = PROVINCES.map((value) => ({ value, label: provinceLabels.nl[value] }));

export const optionsOf = (list: readonly { id: string; name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, label: name }));

type FieldsProps = {
  form: FilledForm;
  plan: Pick<NetworkPlan, "sectors" | "themes" | "thisMonth">;
  months: readonly string[];
  /** The theme it has, which may be one that is no longer offered. */
  theme?: { id: string; name: string } | null;
};

/** The fields of a planned session; all of them may stay open. */
export function SessionFields({ form, plan, months, theme }: FieldsProps) {
  const { sectors, themes, thisMonth } = plan;
  const offered = theme && !themes.some(({ id }) => id === theme.id) ? [theme, ...themes] : themes;
  return (
    <>
      <SelectField
        {...form.at("month")}
        label="Maand"
        empty="Nog geen maand"
        options={monthOptions(months, thisMonth)}
        optional
      />
      <SelectField
        {...form.at("sectorId")}
        label="Sector"
        empty="Nog te kiezen, of alle sectoren"
        options={optionsOf(sectors)}
        optional
      />
      <SelectField
        {...form.at("province")}
        label="Provincie"
        empty="Nog te kiezen"
        options={provinceOptions}
        optional
      />
      <SelectField
        {...form.at("themeId")}
        label="Thema"
        empty="Geen thema"
        options={optionsOf(offered)}
        optional
      />
      <TextField
        {...form.at("title")}
        label="Titel"
        hint="Laat je dit leeg, dan heet de sessie naar haar sector en provincie."
        maxLength={160}
        optional
      />
    </>
  );
}
