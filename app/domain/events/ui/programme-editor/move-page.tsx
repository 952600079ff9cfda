import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { formatMinutes } from "~/ui/dates";
import { ErrorSummary } from "~/ui/error-summary";
import { Page, PageHeader } from "~/ui/page";
import { SelectField } from "~/ui/select-field";
import { filled, type RefusedForm } from "./filled";
import { programmePaths } from "./paths";

type Place = { id: string; title: string; start: number; end: number };

export type MovePageProps = {
  eventId: string;
  block: Place;
  date: { id: string; name: string };
  /** Where it can go: the other blocks of the date. */
  places: Place[];
  several: boolean;
  refused?: RefusedForm;
};

/** Moves a block to the place of another, with all there is to choose about it. */
export function MovePage({ eventId, block, date, places, several, refused }: MovePageProps) {
  const paths = programmePaths(eventId);
  const { value, errors } = filled({ along: "on" }, refused);
  return (
    <>
      <PageHeader
        narrow
        title={`Verplaats ${block.title}`}
        lead={`Nu van ${formatMinutes(block.start)} tot ${formatMinutes(block.end)}, ${date.name}.`}
        crumbs={[{ label: "Programma", to: paths.day(date.id) }, { label: "Verplaats" }]}
      />
      <Page narrow>
        <ErrorSummary errors={errors} />
        <AppForm className="form" action={paths.move(block.id, date.id)}>
          <input type="hidden" name="block" value={block.id} />
          <input type="hidden" name="occurrenceId" value={date.id} />
          <SelectField
            name="to"
            label="Naar de plaats van"
            options={places.map(({ id, title, start, end }) => ({
              value: id,
              label: `${formatMinutes(start)} – ${formatMinutes(end)}: ${title}`,
            }))}
            defaultValue={value("to") ?? places[0]?.id}
            error={errors.to}
          />
          <CheckboxField
            name="along"
            label="De onderdelen ertussen schuiven mee"
            hint="Zonder vinkje verandert alleen dit onderdeel van uur."
            defaultChecked={value("along") === "on"}
          />
          {several && (
            <CheckboxField
              name="onlyHere"
              label={`Alleen ${date.name}`}
              hint="Zonder vinkje verandert het op alle datums waar dit programma hetzelfde is."
              defaultChecked={value("onlyHere") === "on"}
            />
          )}
          <div className="row form__actions">
            <SubmitButton>Verplaats</SubmitButton>
            <ButtonLink variant="quiet" to={paths.day(date.id)}>
              Terug
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}
