import type { ReactNode } from "react";

export type ChoiceOption = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Last line: a tag with the seats left, for instance. */
  meta?: ReactNode;
  disabled?: boolean;
};

type ChoiceProps = ChoiceOption & {
  type: "radio" | "checkbox";
  id: string;
  name: string;
  checked?: boolean;
  /** A line to tick instead of a card. */
  plain?: boolean;
  describedBy?: string;
  invalid?: boolean;
};

/** One radio button or tick box with the card or line that belongs to it; the whole of it can be pressed. */
export function Choice({ type, id, name, checked, plain, describedBy, invalid, ...option }: ChoiceProps) {
  return (
    <div className={plain ? "choice choice--plain" : "choice"}>
      <input
        type={type}
        id={id}
        name={name}
        value={option.value}
        defaultChecked={checked}
        disabled={option.disabled}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
      />
      <label htmlFor={id}>
        <span className="choice__title">{option.label}</span>
        {option.hint && <span className="choice__hint">{option.hint}</span>}
        {option.meta && <span className="choice__meta">{option.meta}</span>}
      </label>
    </div>
  );
}
