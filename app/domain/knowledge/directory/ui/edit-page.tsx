import { PARTICIPANT_TYPES, participantTypeLabels } from "~/domain/events/participant-types";
import { PROVINCES, provinceLabels } from "~/domain/vocabulary/province";
import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type FilledForm, type RefusedForm } from "~/ui/filled-form";
import { Page, PageHeader } from "~/ui/page";
import { SelectField } from "~/ui/select-field";
import { Tag } from "~/ui/tag";
import { TextArea, TextField } from "~/ui/text-field";
import { cardPath, cardsPath } from "../../contact-cards/ui/paths";
import { OutcomeNotice, type Outcome } from "../../ui/outcome";
import type { OrganisationToEdit } from "../edit.server";
import { editOrganisationsPath, organisationPath } from "../organisation";

const DONE = {
  bewaard: "Bewaard.",
  opgenomen: "De organisatie staat in de gids.",
  geschrapt: "De organisatie staat niet meer in de gids.",
};

type EditProps = OrganisationToEdit & { outcome: Outcome; refused?: RefusedForm };

/** What the directory says of an organisation, and whether it stands there. */
export function OrganisationEditPage({ organisation, sectors, cards, outcome, refused }: EditProps) {
  const form = filledForm(refused, savedValues(organisation));
  const { id, name, slug, listedAt } = organisation;
  return (
    <>
      <PageHeader
        narrow
        title={name}
        crumbs={[{ label: "Organisaties", to: editOrganisationsPath }, { label: name }]}
        above={listedAt ? <Tag tone="good">In de gids</Tag> : <Tag>Niet in de gids</Tag>}
        actions={
          <>
            {listedAt && slug && (
              <ButtonLink variant="secondary" small to={organisationPath(slug)}>
                Bekijk de pagina
              </ButtonLink>
            )}
            <AppForm action={`${editOrganisationsPath}/${id}/${listedAt ? "schrapping" : "opname"}`}>
              <SubmitButton small variant={listedAt ? "quiet" : "primary"}>
                {listedAt ? "Haal uit de gids" : "Zet in de gids"}
              </SubmitButton>
            </AppForm>
          </>
        }
      />
      <Page narrow>
        <div className="stack stack--wide">
          {!refused && <OutcomeNotice {...outcome} words={DONE} />}
          {!listedAt && <p className="soft">Zet een organisatie pas in de gids als ze daar ja op zei.</p>}
          <ErrorSummary errors={form.errors} />
          <AppForm action={`${editOrganisationsPath}/${id}`} className="form">
            <Fields form={form} sectors={sectors} />
            <div className="form__actions">
              <SubmitButton busy="Even geduld">Bewaar</SubmitButton>
              <ButtonLink variant="quiet" to={editOrganisationsPath}>
                Terug
              </ButtonLink>
            </div>
          </AppForm>
          <Cards cards={cards} name={name} />
        </div>
      </Page>
    </>
  );
}

function Fields({ form, sectors }: { form: FilledForm } & Pick<OrganisationToEdit, "sectors">) {
  return (
    <>
      <TextField {...form.at("organisationName")} label="Naam" maxLength={160} autoComplete="off" />
      <TextField
        {...form.at("slug")}
        label="Adres van de pagina"
        hint="Komt achter /organisaties/. Laat je dit leeg, dan maken we het van de naam. Na een wijziging werkt het oude adres niet meer."
        maxLength={70}
        autoComplete="off"
        optional
      />
      <div className="fields-beside">
        <SelectField
          {...form.at("organisationKind")}
          label="Soort"
          optional
          empty="Kies een soort"
          options={PARTICIPANT_TYPES.map((value) => ({ value, label: participantTypeLabels.nl[value] }))}
        />
        <SelectField
          {...form.at("sectorId")}
          label="Sector"
          optional
          empty="Geen"
          options={sectors.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField {...form.at("municipality")} label="Gemeente" maxLength={80} autoComplete="off" optional />
        <SelectField
          {...form.at("province")}
          label="Provincie"
          optional
          empty="Geen"
          options={PROVINCES.map((value) => ({ value, label: provinceLabels.nl[value] }))}
        />
      </div>
      <TextArea
        {...form.at("about")}
        label="Wat ze doet"
        hint="Je mag Markdown gebruiken."
        rows={6}
        maxLength={5000}
        optional
      />
      <TextField {...form.at("website")} label="Website" type="url" maxLength={500} optional />
    </>
  );
}

function Cards({ cards, name }: Pick<OrganisationToEdit, "cards"> & { name: string }) {
  return (
    <section className="stack" aria-labelledby="contactpunten">
      <h2 id="contactpunten">Contactpunten</h2>
      {cards.length > 0 && (
        <ul>
          {cards.map((card) => (
            <li key={card.id}>
              <AppLink to={cardPath(card.id)}>{card.name}</AppLink>
              {card.withdrawnAt && " (bestaat niet meer)"}
            </li>
          ))}
        </ul>
      )}
      <p>
        <ButtonLink
          variant="secondary"
          small
          to={`${cardsPath}/nieuw?organisatie=${encodeURIComponent(name)}`}
        >
          Maak een contactpunt
        </ButtonLink>
      </p>
    </section>
  );
}

function savedValues(organisation: OrganisationToEdit["organisation"]) {
  const { name, slug, kind, sectorId, municipality, province, about, website } = organisation;
  return {
    ...{ organisationName: name, slug: slug ?? "", organisationKind: kind ?? "", sectorId: sectorId ?? "" },
    ...{ municipality: municipality ?? "", province: province ?? "", about, website },
  };
}
