import type { FilledForm } from "~/ui/filled-form";
import { CheckboxGroup } from "~/ui/choice-group";
import { TextArea, TextField } from "~/ui/text-field";

/** What a theme is called and what it is about. */
export function ThemeFields({ form }: { form: FilledForm }) {
  return (
    <>
      <TextField {...form.at("themeName")} label="Naam" maxLength={80} />
      <TextField {...form.at("nameEn")} label="Naam in het Engels" optional maxLength={80} />
      <TextArea {...form.at("description")} label="Waarover het gaat" optional maxLength={2000} />
    </>
  );
}

type PickProps = {
  form: FilledForm;
  label: string;
  list: readonly { id: string; text: string }[];
  optional?: boolean;
};

/** Conclusions to tick. */
export function PickConclusions({ form, label, list, optional }: PickProps) {
  return (
    <CheckboxGroup
      name="conclusionIds"
      label={label}
      plain
      optional={optional}
      error={form.errors.conclusionIds}
      defaultValue={form.list("conclusionIds")}
      options={list.map(({ id, text }) => ({ value: id, label: text }))}
    />
  );
}
