import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { TextField } from "~/ui/text-field";

/** Finds somebody in the list, straight from the overview. */
export function SearchBox({ path }: { path: string }) {
  return (
    <AppForm
      method="get"
      action={`${path}/inschrijvingen`}
      className="filters attendees-search"
      role="search"
    >
      <TextField
        name="zoek"
        type="search"
        label="Zoek op naam, organisatie of e-mailadres"
        optional="silent"
      />
      <SubmitButton variant="secondary">Zoek</SubmitButton>
    </AppForm>
  );
}
