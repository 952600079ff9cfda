import type { ReactNode } from "react";
import { Choice, type ChoiceOption } from "./choice";
import { HintAndError, Optional, type FieldProps } from "./field";

type GroupProps = FieldProps & {
  options: readonly ChoiceOption[];
  /** Short lines instead of cards. */
  plain?: boolean;
  /** Cards two by two where there is room. */
  beside?: boolean;
  /** The question as large as a heading. */
  large?: boolean;
};

/** One out of a few, each a card that is easy to hit with a thumb. */
export function RadioGroup({ defaultValue, ...group }: GroupProps & { defaultValue?: string }) {
  return <Choices {...group} type="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} />;
}

/** Any number out of a few; every ticked one sends the same name. */
export function CheckboxGroup({
  defaultValue = [],
  ...group
}: GroupProps & { defaultValue?: readonly string[] }) {
  return <Choices {...group} type="checkbox" chosen={defaultValue} />;
}

function Choices(props: GroupProps & { type: "radio" | "checkbox"; chosen: readonly string[] }) {
  const { options, plain, beside, large, type, chosen, ...field } = props;
  const { name, id = name } = field;
  const names = ["choices", plain && "choices--plain", beside && "choices--beside"];
  return (
    <FieldSet {...field} large={large} role={type === "radio" ? "radiogroup" : undefined}>
      <div className={names.filter(Boolean).join(" ")}>
        {options.map((option, i) => (
          <Choice
            key={option.value}
            {...option}
            type={type}
            name={name}
            // The first one carries the group's id: that is where the error summary leads.
            id={i === 0 ? id : `${id}-${i + 1}`}
            checked={chosen.includes(option.value)}
            plain={plain}
            invalid={Boolean(field.error)}
          />
        ))}
      </div>
    </FieldSet>
  );
}

type FieldSetProps = Omit<FieldProps, "label"> & {
  label: ReactNode;
  large?: boolean;
  role?: "radiogroup";
  children: ReactNode;
};

/** Fields that answer one question together. */
export function FieldSet({ label, large, role, children, ...field }: FieldSetProps) {
  const { name, id = name, hint, error, optional } = field;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset
      className={error ? "field field--error" : "field"}
      role={role}
      aria-describedby={described || undefined}
      aria-required={role && !optional ? true : undefined}
    >
      <legend className={large ? "field__label field__label--large" : "field__label"}>
        {label} <Optional when={optional === true} />
      </legend>
      <HintAndError {...field} />
      {children}
    </fieldset>
  );
}
