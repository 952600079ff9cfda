import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { Page, PageHeader } from "~/ui/page";
import { EmailField, TextField } from "~/ui/text-field";
import { networkPath } from "../network-bar";
import { OrganisationField } from "./organisation-field";

type MemberProps = {
  network: { id: string };
  group: { id: string; title: string };
  /** The organisation that sits there already, for which a person is named. */
  seat: { organisationName: string; roleTitle: string } | null;
  refused?: RefusedForm;
};

/** Gives an organisation or a person a seat in a group. */
export function NewMemberPage({ network, group, seat, refused }: MemberProps) {
  const form = filledForm(refused, seat ?? {});
  const title = seat ? "Een persoon voor deze organisatie" : "Nieuw lid";
  const back = `${networkPath(network.id)}/groepen`;
  return (
    <>
      <PageHeader
        narrow
        title={title}
        lead={group.title}
        crumbs={[{ label: "Groepen", to: back }, { label: title }]}
      />
      <Page narrow>
        <p>
          {seat
            ? "Wie werkt mee voor deze organisatie?"
            : "Een organisatie is genoeg. Weet je al door wie ze meewerkt? Vul dan ook de naam en het e-mailadres in."}{" "}
          Die persoon krijgt een mail en heeft de rol van de groep meteen.
        </p>
        <ErrorSummary errors={form.errors} />
        <AppForm className="form">
          <OrganisationField form={form} optional />
          <TextField
            {...form.at("personName")}
            label="Naam van de persoon"
            hint="Alleen wie in het netwerk zit, ziet deze naam."
            maxLength={120}
            autoComplete="off"
            optional
          />
          <EmailField {...form.at("personEmail")} label="E-mailadres" autoComplete="off" optional />
          <TextField
            {...form.at("roleTitle")}
            label="Wat doet dit lid in de groep?"
            hint="Bijvoorbeeld: voorzitter, trekker."
            width="middle"
            maxLength={80}
            optional
          />
          <div className="form__actions">
            <SubmitButton busy="Even geduld">{seat ? "Bewaar de persoon" : "Voeg het lid toe"}</SubmitButton>
            <ButtonLink variant="quiet" to={back}>
              Terug
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}
