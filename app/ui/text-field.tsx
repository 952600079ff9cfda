import type { FormEvent } from "react";
import { describe, Field, type FieldProps } from "./field";

type TextFieldProps = FieldProps & {
  defaultValue?: string;
  type?: "text" | "email" | "tel" | "url" | "search" | "number" | "date" | "time" | "datetime-local";
  /** What the browser may fill in by itself: `name`, `email`, `organization`, `one-time-code`, … */
  autoComplete?: string;
  inputMode?: "text" | "numeric" | "email" | "tel" | "search";
  width?: "short" | "middle" | "full";
  /** Offered while typing; anything else may be typed too. */
  suggestions?: readonly string[];
  onInput?: (event: FormEvent<HTMLInputElement>) => void;
  min?: string | number;
  max?: string | number;
  maxLength?: number;
};

/** One line of text, or a number, a day, a time. */
export function TextField(props: TextFieldProps) {
  const { type = "text", width = "full", suggestions, onInput, min, max, maxLength } = props;
  const attributes = describe(props);
  const listId = suggestions ? `${attributes.id}-list` : undefined;
  return (
    <Field {...props}>
      <input
        {...attributes}
        type={type}
        className={width === "full" ? "input" : `input input--${width}`}
        defaultValue={props.defaultValue}
        autoComplete={props.autoComplete}
        inputMode={props.inputMode}
        list={listId}
        onInput={onInput}
        min={min}
        max={max}
        maxLength={maxLength}
      />
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </Field>
  );
}

/** An e-mail address. Not `type="email"`: browsers refuse addresses that exist, with accents before the @. */
export function EmailField(props: Omit<TextFieldProps, "type" | "inputMode">) {
  return <TextField autoComplete="email" {...props} type="text" inputMode="email" />;
}

type TextAreaProps = FieldProps & { defaultValue?: string; rows?: number; maxLength?: number };

/** Several lines of text. */
export function TextArea({ defaultValue, rows = 4, maxLength, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      <textarea
        {...describe(field)}
        className="input"
        defaultValue={defaultValue}
        rows={rows}
        maxLength={maxLength}
      />
    </Field>
  );
}
