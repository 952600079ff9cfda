import type { ReactNode } from "react";
import { CheckboxField } from "~/ui/checkbox-field";
import { Fold } from "~/ui/fold";
import { TextArea } from "~/ui/text-field";
import { NEEDS_MAX_LENGTH } from "../registration";
import type { FieldsProps } from "./person-fields";

export type NeedsWords = {
  title: string;
  access: string;
  accessHint?: string;
  diet: string;
  dietHint?: string;
  consent: string;
};

type NeedsFieldsProps = FieldsProps & {
  words: NeedsWords;
  /** Why it is asked and how long it is kept. */
  children: ReactNode;
};

/** Access and diet: folded away, asked with the reason and how long we keep it. */
export function NeedsFields({ text, errors, words, children }: NeedsFieldsProps) {
  const open = Boolean(text("access") || text("diet") || errors.needsConsent);
  const answer = (name: "access" | "diet") => (
    <TextArea
      name={name}
      label={words[name]}
      hint={words[`${name}Hint`]}
      optional
      rows={2}
      maxLength={NEEDS_MAX_LENGTH}
      defaultValue={text(name)}
      error={errors[name]}
    />
  );
  return (
    <Fold title={words.title} open={open}>
      {children}
      {answer("access")}
      {answer("diet")}
      <CheckboxField
        name="needsConsent"
        label={words.consent}
        defaultChecked={text("needsConsent") === "on"}
        error={errors.needsConsent}
      />
    </Fold>
  );
}
