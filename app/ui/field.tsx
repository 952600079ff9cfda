import type { ReactNode } from "react";
import { Icon } from "./icon";
import { useText } from "./text/text-provider";

/** What every field of a form takes. */
export type FieldProps = {
  name: string;
  label: string;
  /** Stands above the field, read with it. */
  hint?: ReactNode;
  /** In words (fieldErrorText), so that the form comes back with the message where it belongs. */
  error?: string;
  /** Fields must be filled in unless this says otherwise; it is said in words behind the label, but for "silent". */
  optional?: boolean | "silent";
  /** Default: the name. Needed when one page has two fields of one name. */
  id?: string;
};

/** The attributes that tie a control to its hint and its error. */
export function describe({ name, id = name, hint, error, optional }: Omit<FieldProps, "label">) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    name,
    "aria-describedby": ids || undefined,
    "aria-invalid": error ? true : undefined,
    "aria-required": optional ? undefined : true,
  };
}

/** Label, hint and error round one control. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { name, id = name, label, error } = field;
  return (
    <div className={error ? "field field--error" : "field"}>
      <label className="field__label" htmlFor={id}>
        {label} <Optional when={field.optional === true} />
      </label>
      <HintAndError {...field} />
      {children}
    </div>
  );
}

export function Optional({ when }: { when?: boolean }) {
  const { optional } = useText("common");
  return when ? <span className="field__optional">{optional}</span> : null;
}

export function HintAndError({ name, id = name, hint, error }: Omit<FieldProps, "label">) {
  return (
    <>
      {hint && (
        <div className="field__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p className="field__error" id={`${id}-error`}>
          <Icon name="error" />
          {error}
        </p>
      )}
    </>
  );
}
