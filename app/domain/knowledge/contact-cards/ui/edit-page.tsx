import { useOrganisationNames } from "~/domain/people/ui/organisation-names";
import { PROVINCES, provinceLabels } from "~/domain/vocabulary/province";
import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type FilledForm, type RefusedForm } from "~/ui/filled-form";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { SelectField } from "~/ui/select-field";
import { EmailField, TextArea, TextField } from "~/ui/text-field";
import { articlePath } from "../../articles/ui/paths";
import { OutcomeNotice, type Outcome } from "../../ui/outcome";
import type { CardToEdit } from "../queries.server";
import { CARD_DONE } from "./edit-list-page";
import { cardPath, cardsPath } from "./paths";

type CardPageProps = {
  saved?: CardToEdit;
  /** Whose a new one is to be. */
  organisationName?: string;
  outcome?: Outcome;
  refused?: RefusedForm;
};

/** A contact point for its editor; without `saved` a new one. */
export function CardPage({ saved, organisationName = "", outcome, refused }: CardPageProps) {
  const form = filledForm(refused, saved ? savedValues(saved) : { organisationName });
  const title = saved?.card.name ?? "Nieuw contactpunt";
  return (
    <>
      <PageHeader
        narrow
        title={title}
        crumbs={[{ label: "Contactpunten", to: cardsPath }, { label: title }]}
        actions={saved && <Withdraw saved={saved} />}
      />
      <Page narrow>
        <div className="stack">
          {outcome && !refused && <OutcomeNotice {...outcome} words={CARD_DONE} />}
          <ErrorSummary errors={form.errors} />
          {saved && <Where saved={saved} />}
          <AppForm className="form form--parts">
            <WhatPart form={form} />
            <PlacePart form={form} />
            <ReachPart form={form} />
            <div className="form__actions">
              <SubmitButton busy="Even geduld">Bewaar</SubmitButton>
              <ButtonLink variant="quiet" to={cardsPath}>
                Terug
              </ButtonLink>
            </div>
          </AppForm>
        </div>
      </Page>
    </>
  );
}

function Withdraw({ saved: { card } }: { saved: CardToEdit }) {
  return (
    <AppForm action={`${cardPath(card.id)}/${card.withdrawnAt ? "herstel" : "intrekking"}`}>
      <SubmitButton variant="secondary" small>
        {card.withdrawnAt ? "Bestaat toch nog" : "Bestaat niet meer"}
      </SubmitButton>
    </AppForm>
  );
}

function Where({ saved: { card, pages } }: { saved: CardToEdit }) {
  return (
    <>
      {card.withdrawnAt && (
        <Notice tone="warning">
          <p>
            Dit contactpunt bestaat niet meer. Het staat niet in de lijst, en op de pagina&apos;s zeggen we
            dat.
          </p>
        </Notice>
      )}
      {pages.length > 0 && (
        <div>
          <p>Wat je hier wijzigt, wijzigt meteen op:</p>
          <ul>
            {pages.map(({ id, slug, title }) => (
              <li key={id}>
                <AppLink to={articlePath(slug)}>{title}</AppLink>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

type PartProps = { form: FilledForm };

function WhatPart({ form }: PartProps) {
  const [names, suggest] = useOrganisationNames();
  return (
    <fieldset className="form-part">
      <legend className="field__label field__label--large">Wat</legend>
      <TextField
        {...form.at("cardName")}
        label="Naam"
        hint="Van de dienst, bijvoorbeeld: Dienst Sociale Economie"
        maxLength={160}
        autoComplete="off"
      />
      <TextField
        {...form.at("organisationName")}
        label="Organisatie"
        maxLength={160}
        autoComplete="off"
        suggestions={names}
        onInput={(event) => suggest(event.currentTarget.value)}
        optional
      />
      <TextArea {...form.at("about")} label="Waarvoor je er terechtkunt" rows={3} maxLength={600} optional />
      <TextField
        {...form.at("contactPerson")}
        label="Vraag naar"
        hint="Liefst een dienst of functie. Iedereen ziet dit."
        maxLength={160}
        autoComplete="off"
        optional
      />
      <TextField {...form.at("hours")} label="Wanneer" maxLength={200} optional />
    </fieldset>
  );
}

function PlacePart({ form }: PartProps) {
  const line = { autoComplete: "off", optional: true } as const;
  return (
    <fieldset className="form-part">
      <legend className="field__label field__label--large">Waar</legend>
      <TextField {...form.at("building")} {...line} label="Gebouw" maxLength={120} />
      <TextField {...form.at("street")} {...line} label="Straat en nummer" maxLength={160} />
      <div className="fields-beside">
        <TextField {...form.at("postalCode")} {...line} label="Postcode" width="short" maxLength={12} />
        <TextField {...form.at("municipality")} {...line} label="Gemeente" maxLength={80} />
      </div>
      <SelectField
        {...form.at("province")}
        label="Provincie"
        optional
        empty="Geen"
        options={PROVINCES.map((value) => ({ value, label: provinceLabels.nl[value] }))}
      />
    </fieldset>
  );
}

function ReachPart({ form }: PartProps) {
  return (
    <fieldset className="form-part">
      <legend className="field__label field__label--large">Hoe je het bereikt</legend>
      <TextField
        {...form.at("phone")}
        label="Telefoon"
        type="tel"
        width="middle"
        autoComplete="off"
        maxLength={40}
        optional
      />
      <EmailField {...form.at("contactEmail")} label="E-mail" autoComplete="off" optional />
      <TextField
        {...form.at("website")}
        label="Website"
        type="url"
        autoComplete="off"
        maxLength={500}
        optional
      />
    </fieldset>
  );
}

function savedValues({ card }: CardToEdit) {
  const { name, organisation, about, contactPerson, building, street, postalCode, municipality } = card;
  const { province, phone, email, website, hours } = card;
  return {
    ...{ cardName: name, organisationName: organisation?.name ?? "", about, contactPerson, hours },
    ...{ building, street, postalCode, municipality, province: province ?? "" },
    ...{ phone, contactEmail: email, website },
  };
}
