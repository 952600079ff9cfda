import { useOrganisationNames } from "~/domain/people/ui/organisation-names";
import { TextField } from "~/ui/text-field";
import { useText } from "~/ui/text/text-provider";

/** The organisation, with names we know offered while typing. Without script it is a plain field. */
export function OrganisationField({ defaultValue, error }: { defaultValue?: string; error?: string }) {
  const t = useText("registration");
  const [suggestions, suggest] = useOrganisationNames();
  return (
    <TextField
      name="organisation"
      label={t.organisation}
      hint={t.organisationHint}
      optional
      autoComplete="organization"
      maxLength={160}
      suggestions={suggestions}
      onInput={(event) => suggest(event.currentTarget.value)}
      defaultValue={defaultValue}
      error={error}
    />
  );
}
