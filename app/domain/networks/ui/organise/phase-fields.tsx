import type { FilledForm } from "~/ui/filled-form";
import { SelectField } from "~/ui/select-field";
import { TextArea, TextField } from "~/ui/text-field";
import { PHASE_KINDS, phaseKindLabels } from "../../network";

/** A day of the database as a field for a day shows it. */
export const dayInField = (day: Date | null) => day?.toISOString().slice(0, 10) ?? "";

/** The fields of a phase. */
export function PhaseFields({ form }: { form: FilledForm }) {
  return (
    <>
      <TextField {...form.at("title")} label="Titel" maxLength={120} />
      <SelectField
        {...form.at("phaseKind")}
        label="Soort"
        hint="Sessies van deze soort staan vanzelf bij deze fase."
        empty="Kies een soort"
        options={PHASE_KINDS.map((value) => ({ value, label: phaseKindLabels.nl[value] }))}
      />
      <TextArea
        {...form.at("goal")}
        label="Doel"
        hint="Wat willen jullie na deze fase weten of kunnen?"
        rows={3}
        maxLength={1000}
        optional
      />
      <div className="fields-beside">
        <TextField {...form.at("startsOn")} type="date" width="short" label="Eerste dag" optional />
        <TextField {...form.at("endsOn")} type="date" width="short" label="Laatste dag" optional />
      </div>
    </>
  );
}
