import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Page, PageHeader } from "~/ui/page";
import { SelectField } from "~/ui/select-field";
import { TextArea, TextField } from "~/ui/text-field";
import { ITEM_KINDS, itemKindLabels } from "../../event";
import { filled, type Filled, type RefusedForm } from "./filled";
import { programmePaths } from "./paths";
import { SpeakerFields } from "./speaker-fields";
import { CapacityField, RoomField, TimeFields } from "./when-and-where";

type Day = { id: string; name: string; place: string };

export type ItemPageProps = {
  eventId: string;
  /** Null: a new one. */
  item: { id: string; title: string; shared: boolean } | null;
  values: Record<string, string>;
  dates: Day[];
  rounds: { id: string; title: string }[];
  /** Seats taken on each date, in words; empty when nobody sits there. */
  taken: string;
  /** Per date how a shared item differs there, in words. */
  differs: { occurrenceId: string; place: string; words: string }[];
  refused?: RefusedForm;
};

/** The form of one item of the programme. */
export function ItemPage({ eventId, item, values, dates, rounds, taken, differs, refused }: ItemPageProps) {
  const paths = programmePaths(eventId);
  const form = filled(values, refused);
  return (
    <>
      <PageHeader
        narrow
        title={item ? item.title : "Nieuw onderdeel"}
        crumbs={[{ label: "Programma", to: paths.all }, { label: item ? item.title : "Nieuw onderdeel" }]}
      />
      <Page narrow>
        <ErrorSummary errors={form.errors} />
        <AppForm className="form">
          <WhatFields {...form} />
          <WhenFields {...form} dates={dates} />
          <SeatFields {...form} rounds={rounds} roundsPath={paths.rounds} taken={taken} />
          <h2>Sprekers</h2>
          <SpeakerFields {...form} />
          <div className="row form__actions">
            <SubmitButton>Bewaar</SubmitButton>
            <ButtonLink variant="quiet" to={paths.all}>
              Terug
            </ButtonLink>
          </div>
        </AppForm>
        {item && (
          <div className="stack section">
            {item.shared && dates.length > 1 && (
              <PerDate differs={differs} path={(id) => paths.itemOnDate(item.id, id)} />
            )}
            <p>
              <ButtonLink variant="danger" small to={paths.itemRemoval(item.id)}>
                Verwijder dit onderdeel
              </ButtonLink>
            </p>
          </div>
        )}
      </Page>
    </>
  );
}

function WhatFields({ value, errors }: Filled) {
  return (
    <>
      <SelectField
        name="itemKind"
        label="Soort"
        empty="Kies …"
        options={ITEM_KINDS.map((kind) => ({ value: kind, label: itemKindLabels.nl[kind] }))}
        defaultValue={value("itemKind")}
        error={errors.itemKind}
      />
      <TextField
        name="title"
        label="Titel"
        maxLength={200}
        defaultValue={value("title")}
        error={errors.title}
      />
      <TextArea
        name="description"
        label="Uitleg"
        hint="Schrijf **vet** of een lijst met streepjes, als je wilt (Markdown)."
        optional
        maxLength={5000}
        defaultValue={value("description")}
        error={errors.description}
      />
    </>
  );
}

function WhenFields({ value, errors, dates }: Filled & { dates: Day[] }) {
  return (
    <>
      {dates.length > 1 && (
        <SelectField
          name="occurrenceId"
          label="Op welke datum?"
          optional="silent"
          empty="Op alle datums"
          options={dates.map((date) => ({ value: date.id, label: `Alleen ${date.name}` }))}
          defaultValue={value("occurrenceId")}
          error={errors.occurrenceId}
        />
      )}
      <TimeFields value={value} errors={errors} />
      <RoomField value={value} errors={errors} />
    </>
  );
}

type SeatFieldsProps = Filled & { rounds: ItemPageProps["rounds"]; roundsPath: string; taken: string };

function SeatFields({ value, errors, rounds, roundsPath, taken }: SeatFieldsProps) {
  return (
    <>
      {rounds.length > 0 ? (
        <SelectField
          name="roundId"
          label="Keuzeronde"
          hint="Deelnemers kiezen één onderdeel uit elke ronde."
          optional="silent"
          empty="Geen: het is voor iedereen"
          options={rounds.map((round) => ({ value: round.id, label: round.title }))}
          defaultValue={value("roundId")}
          error={errors.roundId}
        />
      ) : (
        <p className="soft">
          Laat je deelnemers kiezen tussen onderdelen? Maak dan eerst een{" "}
          <AppLink to={roundsPath}>keuzeronde</AppLink>.
        </p>
      )}
      <CapacityField
        value={value}
        errors={errors}
        hint={["Leeg: zoveel als de datum.", taken].filter(Boolean).join(" ")}
      />
    </>
  );
}

type PerDateProps = { differs: ItemPageProps["differs"]; path: (occurrenceId: string) => string };

function PerDate({ differs, path }: PerDateProps) {
  return (
    <section className="stack stack--tight" aria-labelledby="per-datum">
      <h2 id="per-datum">Anders op één datum</h2>
      <p className="soft">Een andere zaal, een ander uur, andere plaatsen, of het gaat daar niet door.</p>
      <ul className="lines">
        {differs.map(({ occurrenceId, place, words }) => (
          <li key={occurrenceId}>
            <AppLink to={path(occurrenceId)}>{place}</AppLink>: {words}
          </li>
        ))}
      </ul>
    </section>
  );
}
