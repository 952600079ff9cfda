import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { CheckboxGroup, RadioGroup } from "~/ui/choice-group";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { SelectField } from "~/ui/select-field";
import { EmailField, TextArea, TextField } from "~/ui/text-field";
import { EVENT_KINDS, eventKindLabels } from "../../event";
import type { EventInput } from "../../event-form";
import type { EventChoices } from "../../save-event.server";
import { filledForm, type FilledForm, type RefusedForm } from "~/ui/filled-form";

type EventFormPageProps = {
  /** Null for a new event. */
  event: (EventInput & { id: string; slug: string }) | null;
  /** Who fills it in: proposed as the contact of a new event. */
  me: { name: string; email: string };
  choices: EventChoices;
  refused?: RefusedForm;
  saved?: boolean;
};

/** What an event says of itself. New or not, the same form. */
export function EventFormPage({ event, me, choices, refused, saved }: EventFormPageProps) {
  const form = filledForm(refused, event ? savedValues(event) : newValues(me, choices));
  const path = event && `/beheer/evenementen/${event.id}`;
  return (
    <>
      <PageHeader
        narrow
        title={event ? "Gegevens" : "Nieuw evenement"}
        lead={
          event
            ? "Dit staat op de pagina van je evenement."
            : "Een titel en een soort zijn genoeg om te beginnen. Niemand ziet het evenement voor je het online zet."
        }
        crumbs={
          event ? undefined : [{ label: "Je evenementen", to: "/beheer" }, { label: "Nieuw evenement" }]
        }
      />
      <Page narrow>
        {saved && !refused && (
          <Notice tone="success" live>
            <p>Bewaard.</p>
          </Notice>
        )}
        <ErrorSummary errors={form.errors} />
        <AppForm className="form form--parts">
          <WhatPart form={form} slug={event?.slug ?? null} />
          <WherePart form={form} choices={choices} />
          <WhoPart form={form} />
          <div className="form__actions">
            <SubmitButton busy="Even geduld">{event ? "Bewaar" : "Maak het concept"}</SubmitButton>
            <ButtonLink variant="quiet" to={path ?? "/beheer"}>
              Terug
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}

function WhatPart({ form, slug }: { form: FilledForm; slug: string | null }) {
  return (
    <fieldset className="form-part">
      <legend className="field__label field__label--large">Wat</legend>
      <TextField
        {...form.at("title")}
        label="Titel"
        maxLength={160}
        hint={
          slug ? (
            <>
              Het adres blijft <AppLink to={`/evenementen/${slug}`}>/evenementen/{slug}</AppLink>, ook als je
              de titel wijzigt.
            </>
          ) : (
            "Het adres van de pagina komt uit deze titel en blijft daarna hetzelfde."
          )
        }
      />
      <RadioGroup
        {...form.at("kind")}
        label="Soort"
        plain
        beside
        options={EVENT_KINDS.map((value) => ({ value, label: eventKindLabels.nl[value] }))}
      />
      <TextArea
        {...form.at("summary")}
        label="In één of twee zinnen"
        hint="Staat in lijsten en in berichten die naar je evenement verwijzen."
        optional
        rows={2}
        maxLength={400}
      />
      <TextArea
        {...form.at("description")}
        label="Beschrijving"
        hint={
          <>
            Laat een lege regel tussen twee alinea&apos;s. <code>**vet**</code> wordt vet, en een regel die
            begint met <code>-</code> wordt een lijst.
          </>
        }
        optional
        rows={10}
      />
      <TextField {...form.at("audience")} label="Voor wie" optional maxLength={400} />
    </fieldset>
  );
}

function WherePart({ form, choices }: { form: FilledForm; choices: EventChoices }) {
  const { networks, series, sectors, themes, outsideNetworks } = choices;
  const asOptions = (rows: { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <fieldset className="form-part">
      <legend className="field__label field__label--large">Waar het bij hoort</legend>
      <SelectField
        {...form.at("networkId")}
        label="Netwerk"
        hint="Wie dit netwerk organiseert, organiseert ook dit evenement."
        optional={outsideNetworks}
        empty={outsideNetworks ? "Geen netwerk" : "Kies een netwerk"}
        options={asOptions(networks)}
      />
      <SelectField
        {...form.at("seriesId")}
        label="Reeks"
        hint="Wie de reeks volgt, krijgt een mail als je dit online zet."
        optional
        empty="Geen reeks"
        options={series.map(({ id, title, next }) => ({
          value: id,
          label: `${title} (de volgende is editie ${next})`,
        }))}
      />
      <TextField
        {...form.at("edition")}
        label="Nummer van de editie"
        hint="Laat leeg voor de volgende editie van de reeks."
        optional
        type="number"
        inputMode="numeric"
        width="short"
        min={1}
      />
      <SelectField
        {...form.at("sectorId")}
        label="Sector"
        optional
        empty="Alle sectoren"
        options={asOptions(sectors)}
      />
      {themes.length > 0 && (
        <CheckboxGroup
          name="themeIds"
          label="Thema's"
          optional
          plain
          beside
          options={asOptions(themes)}
          defaultValue={form.list("themeIds")}
          error={form.errors.themeIds}
        />
      )}
    </fieldset>
  );
}

function WhoPart({ form }: { form: FilledForm }) {
  return (
    <fieldset className="form-part">
      <legend className="field__label field__label--large">Inschrijven en vragen</legend>
      <CheckboxField
        name="severalDates"
        label="Iemand mag zich voor meer dan één dag inschrijven"
        hint="Laat dit uit als elke dag hetzelfde programma heeft."
        defaultChecked={form.text("severalDates") === "on"}
        error={form.errors.severalDates}
      />
      <TextField
        {...form.at("contactName")}
        label="Wie beantwoordt vragen"
        optional
        maxLength={120}
        autoComplete="off"
      />
      <EmailField
        {...form.at("contactEmail")}
        label="Op welk e-mailadres"
        hint="Deelnemers zien dit adres. Hun antwoord op een mail komt hier aan."
        optional
        autoComplete="off"
      />
    </fieldset>
  );
}

function savedValues(event: EventInput): Record<string, string | string[]> {
  const { edition, seriesId, networkId, sectorId, severalDates, themeIds, ...texts } = event;
  return {
    ...texts,
    edition: edition === null ? "" : String(edition),
    seriesId: seriesId ?? "",
    networkId: networkId ?? "",
    sectorId: sectorId ?? "",
    severalDates: severalDates ? "on" : "",
    themeIds,
  };
}

/** Who organises one network works in that one. */
function newValues(me: { name: string; email: string }, choices: EventChoices): Record<string, string> {
  const [only, ...others] = choices.networks;
  return {
    networkId: only && others.length === 0 ? only.id : "",
    contactName: me.name,
    contactEmail: me.email,
  };
}
