import type { ReactNode } from "react";
import { Choice } from "./choice";
import { HintAndError } from "./field";

type CheckboxFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  defaultChecked?: boolean;
  /** What is sent when it is ticked. */
  value?: string;
  id?: string;
};

/** One box to tick. Consent is never ticked beforehand. */
export function CheckboxField({
  name,
  id = name,
  label,
  hint,
  error,
  defaultChecked,
  value = "on",
}: CheckboxFieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={error ? "field field--error" : "field"}>
      <HintAndError name={name} id={id} error={error} />
      <Choice
        type="checkbox"
        id={id}
        name={name}
        value={value}
        label={label}
        checked={defaultChecked}
        plain
        describedBy={described || undefined}
        invalid={Boolean(error)}
      />
      <HintAndError name={name} id={id} hint={hint} />
    </div>
  );
}
