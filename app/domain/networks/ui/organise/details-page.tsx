import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type FilledForm, type RefusedForm } from "~/ui/filled-form";
import { Page, PageHeader } from "~/ui/page";
import { EmailField, TextArea, TextField } from "~/ui/text-field";
import type { NetworkToEdit } from "../../save-network.server";
import { networkPath } from "../network-bar";
import { DoneNotice } from "./done-notice";
import { dayInField } from "./phase-fields";

type DetailsProps = { network: NetworkToEdit; done: string | null; refused?: RefusedForm };

/** What a network says of itself. */
export function NetworkDetailsPage({ network, done, refused }: DetailsProps) {
  const form = filledForm(refused, savedValues(network));
  const path = networkPath(network.id);
  return (
    <>
      <PageHeader
        narrow
        title="Gegevens"
        lead="Dit staat op de pagina van het netwerk."
        actions={
          <ButtonLink variant="secondary" small to={`${path}/partners`}>
            Trekkers, financiers en andere partners
          </ButtonLink>
        }
      />
      <Page narrow>
        {!refused && <DoneNotice done={done} />}
        <ErrorSummary errors={form.errors} />
        <AppForm className="form form--parts">
          <WhatPart form={form} slug={network.slug} />
          <WhoPart form={form} />
          <div className="form__actions">
            <SubmitButton busy="Even geduld">Bewaar</SubmitButton>
            <ButtonLink variant="quiet" to={path}>
              Terug
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}

function WhatPart({ form, slug }: { form: FilledForm; slug: string }) {
  const markdown = "Je mag Markdown gebruiken: **vet**, lijsten met -, koppen met ##.";
  return (
    <fieldset className="form-part">
      <legend className="field__label field__label--large">Wat</legend>
      <TextField
        {...form.at("networkName")}
        label="Naam"
        maxLength={160}
        hint={
          <>
            Het adres blijft <AppLink to={`/netwerken/${slug}`}>/netwerken/{slug}</AppLink>, ook als je de
            naam wijzigt.
          </>
        }
      />
      <TextArea
        {...form.at("challenge")}
        label="Uitdaging"
        hint={`Waar werkt het netwerk aan? ${markdown}`}
        rows={5}
        maxLength={10_000}
        optional
      />
      <TextArea
        {...form.at("hinderingFactors")}
        label="Wat in de weg staat"
        hint="Eén factor per lijn."
        rows={4}
        maxLength={6000}
        optional
      />
      <TextArea
        {...form.at("approach")}
        label="Aanpak"
        hint={`Hoe gaan jullie te werk? ${markdown}`}
        rows={8}
        maxLength={20_000}
        optional
      />
      <div className="fields-beside">
        <TextField {...form.at("startsOn")} type="date" width="short" label="Eerste dag" optional />
        <TextField {...form.at("endsOn")} type="date" width="short" label="Laatste dag" optional />
      </div>
    </fieldset>
  );
}

function WhoPart({ form }: { form: FilledForm }) {
  return (
    <fieldset className="form-part">
      <legend className="field__label field__label--large">Wie</legend>
      <TextField
        {...form.at("fundingLine")}
        label="Zin van de financiers"
        hint="Staat op elke pagina en in elke mail van dit netwerk en zijn evenementen."
        maxLength={400}
        optional
      />
      <TextField {...form.at("contactName")} label="Naam van de contactpersoon" maxLength={120} optional />
      <EmailField {...form.at("contactEmail")} label="E-mailadres voor vragen" autoComplete="off" optional />
      <TextField
        {...form.at("contactPhone")}
        label="Telefoon voor vragen"
        type="tel"
        width="middle"
        maxLength={40}
        optional
      />
    </fieldset>
  );
}

function savedValues(network: NetworkToEdit) {
  const { name, challenge, approach, hinderingFactors, startsOn, endsOn } = network;
  const { fundingLine, contactName, contactEmail, contactPhone } = network;
  return {
    ...{ networkName: name, challenge, approach, fundingLine, contactName, contactEmail, contactPhone },
    hinderingFactors: hinderingFactors.join("\n"),
    startsOn: dayInField(startsOn),
    endsOn: dayInField(endsOn),
  };
}
