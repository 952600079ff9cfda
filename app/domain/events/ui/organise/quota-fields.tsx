import { CheckboxGroup } from "~/ui/choice-group";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { MOST_QUOTAS, quotaField, wantedField } from "../../date-fields";
import { PARTICIPANT_TYPES, participantTypeLabels } from "../../participant-types";
import type { FilledForm } from "~/ui/filled-form";

const TYPES = PARTICIPANT_TYPES.map((value) => ({ value, label: participantTypeLabels.nl[value] }));

/** Rules for kinds of organisations: those there are, and an empty box for one more. */
export function QuotaFields({ form, count }: { form: FilledForm; count: number }) {
  const boxes = Math.min(MOST_QUOTAS, count + 1);
  return (
    <div className="stack stack--wide">
      <p className="soft">
        Wie hierdoor geen plaats krijgt, komt op de wachtlijst. Na het bewaren is er een leeg vak voor een
        volgende afspraak.
      </p>
      {Array.from({ length: boxes }, (_, i) => (
        <Quota key={i} form={form} n={i + 1} />
      ))}
    </div>
  );
}

function Quota({ form, n }: { form: FilledForm; n: number }) {
  const types = quotaField(n, "types");
  return (
    <fieldset className="form-part quota">
      <legend className="field__label">Afspraak {n}</legend>
      <SelectField
        {...form.at(quotaField(n, "kind"))}
        label="Wat spreek je af"
        optional="silent"
        empty={form.text(quotaField(n, "kind")) ? "Geen afspraak meer" : "Geen afspraak"}
        options={[
          { value: "AT_MOST", label: "Hoogstens zoveel plaatsen voor" },
          { value: "KEEP", label: "Hou zoveel plaatsen vrij voor" },
        ]}
      />
      <CheckboxGroup
        name={types}
        label="Voor wie"
        optional="silent"
        plain
        beside
        options={TYPES}
        defaultValue={form.list(types)}
        error={form.errors[types]}
      />
      <div className="fields-beside">
        <TextField
          {...form.at(quotaField(n, "seats"))}
          label="Hoeveel plaatsen"
          optional="silent"
          type="number"
          inputMode="numeric"
          width="short"
          min={0}
        />
        <TextField
          {...form.at(quotaField(n, "until"))}
          label="Vrijhouden tot en met"
          hint="Alleen bij vrijhouden. Daarna zijn ze voor iedereen."
          optional="silent"
          type="date"
          width="middle"
        />
      </div>
    </fieldset>
  );
}

/** How many of each kind one hopes for; refuses nobody. */
export function WantedFields({ form }: { form: FilledForm }) {
  return (
    <div className="stack">
      <p className="soft">
        Hoeveel mensen van elke soort wil je er minstens? Dit weigert niemand. Je ziet het naast wie er komt.
      </p>
      <div className="wanted">
        {TYPES.map(({ value, label }) => (
          <TextField
            key={value}
            {...form.at(wantedField(value))}
            label={label}
            optional="silent"
            type="number"
            inputMode="numeric"
            width="short"
            min={0}
          />
        ))}
      </div>
    </div>
  );
}
