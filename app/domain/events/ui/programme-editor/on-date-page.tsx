import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { formatMinuteRange } from "~/ui/dates";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { filled, type Filled, type RefusedForm } from "./filled";
import { programmePaths } from "./paths";
import { CapacityField, RoomField, TimeFields } from "./when-and-where";

export type OnDatePageProps = {
  eventId: string;
  item: {
    id: string;
    title: string;
    startMinute: number;
    endMinute: number;
    room: string;
    capacity: number | null;
  };
  date: { id: string; name: string };
  values: Record<string, string>;
  /** People on this date who have a seat in it or wait for one. */
  seated: number;
  waiting: number;
  refused?: RefusedForm;
};

/** How a shared item differs on one date. What stays empty is as on the other dates. */
export function OnDatePage({ eventId, item, date, values, seated, waiting, refused }: OnDatePageProps) {
  const paths = programmePaths(eventId);
  const form = filled(values, refused);
  return (
    <>
      <PageHeader
        narrow
        title={`${item.title}: ${date.name}`}
        lead="Vul alleen in wat op deze datum anders is. Wat je leeg laat, is zoals op de andere datums."
        crumbs={[
          { label: "Programma", to: paths.day(date.id) },
          { label: item.title, to: paths.item(item.id) },
          { label: date.name },
        ]}
      />
      <Page narrow>
        <ErrorSummary errors={form.errors} />
        <AppForm className="form">
          <DifferenceFields {...form} item={item} seated={seated} waiting={waiting} />
          <div className="row form__actions">
            <SubmitButton>Bewaar</SubmitButton>
            <ButtonLink variant="quiet" to={paths.day(date.id)}>
              Terug
            </ButtonLink>
          </div>
        </AppForm>
        {seated + waiting > 0 && (
          <div className="section">
            <Notice title="Verandert het uur, de zaal, of gaat het niet door?">
              <p>Dan vraagt het programma je daarna om de mensen die dit kozen te verwittigen.</p>
            </Notice>
          </div>
        )}
      </Page>
    </>
  );
}

type DifferenceFieldsProps = Filled & Pick<OnDatePageProps, "item" | "seated" | "waiting">;

function DifferenceFields({ value, errors, item, seated, waiting }: DifferenceFieldsProps) {
  return (
    <>
      <CheckboxField
        name="dropped"
        label="Gaat hier niet door"
        hint={droppedHint(seated, waiting)}
        defaultChecked={value("dropped") === "on"}
      />
      <p className="soft">Elders: {formatMinuteRange(item.startMinute, item.endMinute)}</p>
      <TimeFields value={value} errors={errors} optional />
      <RoomField value={value} errors={errors} hint={item.room ? `Elders: ${item.room}` : undefined} />
      <CapacityField
        value={value}
        errors={errors}
        hint={[`Elders: ${item.capacity ?? "zoveel als de datum"}.`, seated > 0 && `Nu bezet: ${seated}.`]
          .filter(Boolean)
          .join(" ")}
      />
    </>
  );
}

function droppedHint(seated: number, waiting: number): string | undefined {
  if (seated + waiting === 0) return undefined;
  const sit = seated === 1 ? "1 mens heeft hier een plaats" : `${seated} mensen hebben hier een plaats`;
  const wait = waiting === 1 ? "1 wacht erop" : `${waiting} wachten erop`;
  const who = [seated > 0 && sit, waiting > 0 && wait].filter(Boolean).join(", ");
  return `${who}. We zetten niemand zomaar elders: ze kiezen zelf iets anders. Gaat het toch door, dan hebben ze hun plaats nog.`;
}
