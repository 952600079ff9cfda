import { useState } from "react";
import { Button } from "~/ui/button";
import { FieldSet } from "~/ui/choice-group";
import type { FilledForm } from "~/ui/filled-form";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { bearerLabels, DUTY_BEARERS, dutyFields, MAX_DUTIES } from "../article";

/** Rows there are beyond those filled in; saving makes room for more, with script a button does. */
const EMPTY_ROWS = 2;

/** Duties, a row each; an emptied row takes one away. */
export function DutyFields({ form }: { form: FilledForm }) {
  const used = numbers(MAX_DUTIES).filter((n) => {
    const { bearer: _bearer, ...names } = dutyFields(n);
    return Object.values(names).some((name) => form.text(name) ?? form.errors[name]);
  });
  const [rows, setRows] = useState(Math.min(MAX_DUTIES, Math.max(0, ...used) + EMPTY_ROWS));
  return (
    <div className="stack">
      {numbers(rows).map((n) => (
        <DutyRow key={n} n={n} form={form} />
      ))}
      {rows < MAX_DUTIES && (
        <p>
          <Button type="button" variant="secondary" small onClick={() => setRows(rows + 1)}>
            Nog een rij
          </Button>
        </p>
      )}
    </div>
  );
}

function DutyRow({ n, form }: { n: number; form: FilledForm }) {
  const names = dutyFields(n);
  const months = { type: "number", inputMode: "numeric", min: 0, max: 240, optional: "silent" } as const;
  return (
    <div className="duty-row">
      <FieldSet name={`plicht-${n}`} label={`Plicht ${n}`} optional>
        <div className="stack">
          <div className="duty-row__who">
            <SelectField
              {...form.at(names.bearer)}
              label="Wie"
              optional="silent"
              options={DUTY_BEARERS.map((value) => ({ value, label: bearerLabels.nl[value] }))}
              defaultValue={form.text(names.bearer) ?? "WERKGEVER"}
            />
            <TextField {...form.at(names.text)} label="Doet wat" optional="silent" maxLength={300} />
          </div>
          <div className="duty-row__months">
            <TextField {...form.at(names.fromMonth)} {...months} label="Vanaf maand" />
            <TextField {...form.at(names.untilMonth)} {...months} label="Tot maand" />
            <TextField {...form.at(names.everyMonths)} {...months} min={1} label="Om de … maanden" />
          </div>
        </div>
      </FieldSet>
    </div>
  );
}

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
