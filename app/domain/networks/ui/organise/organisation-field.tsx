import { useOrganisationNames } from "~/domain/people/ui/organisation-names";
import type { FilledForm } from "~/ui/filled-form";
import { TextField } from "~/ui/text-field";

/** The name of an organisation, with those we know offered while one types. */
export function OrganisationField({ form, optional }: { form: FilledForm; optional?: boolean }) {
  const [names, suggest] = useOrganisationNames();
  return (
    <TextField
      {...form.at("organisationName")}
      label="Organisatie"
      maxLength={160}
      autoComplete="off"
      optional={optional}
      suggestions={names}
      onInput={(event) => suggest(event.currentTarget.value)}
    />
  );
}
