import type { FilledForm } from "~/ui/filled-form";
import { SelectField } from "~/ui/select-field";
import { TextArea } from "~/ui/text-field";

/** The words of a conclusion, and for whom it holds. */
export function ConclusionFields({
  form,
  sectors,
}: {
  form: FilledForm;
  sectors: readonly { id: string; name: string }[];
}) {
  return (
    <>
      <TextArea
        {...form.at("conclusionText")}
        label="Het besluit"
        hint="Eén bewering, in één of twee zinnen."
        rows={3}
        maxLength={2000}
      />
      <TextArea
        {...form.at("translation")}
        label="Wat betekent dit voor bedrijven?"
        hint="Mag leeg blijven: de experten vullen aan."
        optional
        rows={3}
        maxLength={2000}
      />
      <SelectField
        {...form.at("sectorId")}
        label="Voor welke sector geldt dit?"
        empty="Voor alle sectoren"
        optional="silent"
        options={sectors.map(({ id, name }) => ({ value: id, label: `Alleen voor ${name}` }))}
      />
    </>
  );
}
