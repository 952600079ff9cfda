import { PARTICIPANT_TYPES, participantTypeLabels } from "~/domain/events/participant-types";
import { SelectField } from "~/ui/select-field";
import { EmailField, TextField } from "~/ui/text-field";
import { useLocale, useText } from "~/ui/text/text-provider";
import { OrganisationField } from "./organisation-field";

export type FieldsProps = {
  /** What was filled in before. */
  text: (name: string) => string | undefined;
  /** Field name → what is wrong, in words. */
  errors: Record<string, string>;
};

/** Who you are: the four fields that everybody fills in. */
export function PersonFields({ text, errors }: FieldsProps) {
  const t = useText("registration");
  const labels = participantTypeLabels[useLocale()];
  return (
    <>
      <TextField
        name="name"
        label={t.name}
        hint={t.nameHint}
        autoComplete="name"
        maxLength={120}
        defaultValue={text("name")}
        error={errors.name}
      />
      <EmailField
        name="email"
        label={t.email}
        hint={t.emailHint}
        maxLength={254}
        defaultValue={text("email")}
        error={errors.email}
      />
      <OrganisationField defaultValue={text("organisation")} error={errors.organisation} />
      <SelectField
        name="participantType"
        label={t.participantType}
        hint={t.participantTypeHint}
        empty={t.chooseType}
        options={PARTICIPANT_TYPES.map((value) => ({ value, label: labels[value] }))}
        defaultValue={text("participantType")}
        error={errors.participantType}
      />
    </>
  );
}
