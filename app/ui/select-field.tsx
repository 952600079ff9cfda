import { describe, Field, type FieldProps } from "./field";

export type Option = { value: string; label: string; disabled?: boolean };
export type OptionGroup = { label: string; options: readonly Option[] };

type SelectFieldProps = FieldProps & {
  options: readonly (Option | OptionGroup)[];
  defaultValue?: string;
  /** First line, with an empty value: "Kies …" or "Alle sectoren". */
  empty?: string;
};

/** One out of a list that is too long for radio buttons. */
export function SelectField({ options, defaultValue, empty, ...field }: SelectFieldProps) {
  return (
    <Field {...field}>
      <div className="select">
        <select {...describe(field)} className="input" defaultValue={defaultValue ?? ""}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((entry) =>
            "options" in entry ? (
              <optgroup key={entry.label} label={entry.label}>
                {entry.options.map(option)}
              </optgroup>
            ) : (
              option(entry)
            ),
          )}
        </select>
      </div>
    </Field>
  );
}

const option = ({ value, label, disabled }: Option) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
);
