import { PARTICIPANT_TYPES, participantTypeLabels } from "~/domain/events/participant-types";
import { SelectField } from "~/ui/select-field";
import { EmailField, TextField } from "~/ui/text-field";
import type { FieldsProps } from "../person-fields";
import { OrganisationField } from "../organisation-field";

type AttendeeFieldsProps = FieldsProps & { emailHint: string; typeHint?: string };

/** Name, address, organisation and type of somebody else; so the browser must not fill in one's own. */
export function AttendeeFields({ text, errors, emailHint, typeHint }: AttendeeFieldsProps) {
  return (
    <>
      <TextField
        name="name"
        label="Naam"
        autoComplete="off"
        maxLength={120}
        defaultValue={text("name")}
        error={errors.name}
      />
      <EmailField
        name="email"
        label="E-mailadres"
        hint={emailHint}
        optional
        autoComplete="off"
        maxLength={254}
        defaultValue={text("email")}
        error={errors.email}
      />
      <OrganisationField
        ofOther="Organisatie"
        defaultValue={text("organisation")}
        error={errors.organisation}
      />
      <SelectField
        name="participantType"
        label="Soort organisatie"
        hint={typeHint}
        empty="Kies …"
        options={PARTICIPANT_TYPES.map((value) => ({ value, label: participantTypeLabels.nl[value] }))}
        defaultValue={text("participantType")}
        error={errors.participantType}
      />
    </>
  );
}
