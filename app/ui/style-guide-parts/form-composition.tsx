import { AppForm } from "../app-form";
import { SubmitButton } from "../button";
import { CheckboxField } from "../checkbox-field";
import { RadioGroup } from "../choice-group";
import { Fold } from "../fold";
import { Page, PageHeader } from "../page";
import { SelectField } from "../select-field";
import { Tag } from "../tag";
import { useText } from "../text/text-provider";
import { EmailField, TextArea, TextField } from "../text-field";

const TYPES = ["LDE-onderneming", "Maatwerkbedrijf", "Gewone onderneming", "Lokaal bestuur", "Iets anders"];
const WORKSHOPS = ["Inclusief jobdesign", "Doorstroom als deel van je missie", "De stap naar een nieuwe job"];

/** The one page on which somebody registers. */
export function FormComposition() {
  const t = useText("registration");
  return (
    <>
      <PageHeader
        narrow
        crumbs={[
          { label: "Evenementen", to: "/evenementen" },
          { label: "LDE-dagen doorstroom", to: "/stijl?toon=evenement" },
        ]}
        title={t.title}
        lead={t.lead}
      />
      <Page narrow>
        <AppForm action="/stijl" method="get" className="form form--parts">
          <DatePart />
          <YouPart />
          <WorkshopPart />
          <ExtraPart />
          <div>
            <p className="small soft">{t.privacy.text}</p>
            <SubmitButton busy={t.sending}>{t.submit}</SubmitButton>
          </div>
        </AppForm>
      </Page>
    </>
  );
}

function DatePart() {
  const t = useText("registration");
  return (
    <RadioGroup
      large
      name="occurrenceId"
      label={t.date}
      defaultValue="brugge"
      options={[
        {
          value: "brugge",
          label: "Brugge",
          hint: "donderdag 12 november 2026, van 9.00 tot 16.30 uur, Huis van de Bruggeling",
          meta: <Tag tone="good">Nog 12 plaatsen</Tag>,
        },
        {
          value: "leuven",
          label: "Leuven",
          hint: "donderdag 19 november 2026, van 9.00 tot 16.30 uur, Provinciehuis",
          meta: <Tag tone="warn">Volzet, je komt op de wachtlijst</Tag>,
        },
      ]}
    />
  );
}

function YouPart() {
  const t = useText("registration");
  return (
    <fieldset className="form-part">
      <legend className="field__label field__label--large">{t.steps.you}</legend>
      <TextField name="name" label={t.name} autoComplete="name" />
      <EmailField name="email" label={t.email} hint={t.emailHint} />
      <TextField
        name="organisation"
        label={t.organisation}
        hint={t.organisationHint}
        autoComplete="organization"
        suggestions={["Buurtwerk Noord", "De Kringwinkel West", "Stad Brugge"]}
      />
      <SelectField
        name="participantType"
        label={t.participantType}
        empty="Kies"
        options={TYPES.map((label) => ({ value: label, label }))}
      />
    </fieldset>
  );
}

function WorkshopPart() {
  const t = useText("registration");
  return (
    <fieldset className="form-part">
      <legend className="field__label field__label--large">{t.rounds.first("workshops")}</legend>
      <RadioGroup
        name="eerste-1"
        label={t.firstChoice}
        options={WORKSHOPS.map((label, i) => ({
          value: label,
          label,
          hint: ["Sara El Khatib, I-Diverso", "Tom Wuyts, Effect", "Koen Dewitte, Groep Intro"][i],
          meta: [
            <Tag key="a">{t.workshopSeats(6)}</Tag>,
            <Tag key="b" tone="warn">
              {t.workshopSeats(1)}
            </Tag>,
            <Tag key="c" tone="danger">
              Volzet
            </Tag>,
          ][i],
        }))}
      />
      <SelectField
        name="tweede-1"
        label={t.rounds.second}
        hint={t.rounds.secondHint}
        optional
        empty={t.rounds.none}
        options={WORKSHOPS.map((label) => ({ value: label, label }))}
      />
    </fieldset>
  );
}

function ExtraPart() {
  const t = useText("registration");
  return (
    <fieldset className="form-part">
      <legend className="field__label field__label--large">{t.steps.extra}</legend>
      <Fold title={t.needs.title}>
        <p className="small soft">
          {t.needs.why} {t.needs.keep(14)}
        </p>
        <TextArea name="access" label={t.needs.access} hint={t.needs.accessHint} optional rows={2} />
        <TextArea name="diet" label={t.needs.diet} hint={t.needs.dietHint} optional rows={2} />
        <CheckboxField name="needsConsent" label={t.needs.consent} />
      </Fold>
      <RadioGroup
        plain
        name="photoConsent"
        label={t.photo.title}
        hint={`${t.photo.why} ${t.photo.keep(24)}`}
        defaultValue="NO"
        options={[
          { value: "YES", label: t.photo.yes },
          { value: "ASK_ME", label: t.photo.askMe },
          { value: "NO", label: t.photo.no },
        ]}
      />
      <Fold title={t.colleagues.title}>
        <p className="small soft">{t.colleagues.hint}</p>
        <div className="fields-beside">
          <TextField name="collega-naam-1" label={t.colleagues.name} optional />
          <EmailField name="collega-email-1" label={t.colleagues.email} optional />
        </div>
      </Fold>
    </fieldset>
  );
}
