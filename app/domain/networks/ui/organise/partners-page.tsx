import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { Page, PageHeader } from "~/ui/page";
import { SelectField } from "~/ui/select-field";
import { PARTNER_PARTS, partnerPartLabels } from "../../network";
import type { Partner } from "../../partners.server";
import { networkPath } from "../network-bar";
import { DoneNotice } from "./done-notice";
import { OrganisationField } from "./organisation-field";

type PartnersProps = {
  network: { id: string };
  partners: Partner[];
  done: string | null;
  refused?: RefusedForm;
};

/** Who starts, pays for and supports a network. */
export function PartnersPage({ network, partners, done, refused }: PartnersProps) {
  const form = filledForm(refused, {});
  const path = `${networkPath(network.id)}/partners`;
  return (
    <>
      <PageHeader
        narrow
        title="Partners"
        lead="Wie het netwerk trekt, betaalt en steunt. Iedereen ziet dit op de pagina van het netwerk."
        crumbs={[{ label: "Gegevens", to: `${networkPath(network.id)}/gegevens` }, { label: "Partners" }]}
      />
      <Page narrow>
        <div className="stack stack--wide">
          {!refused && <DoneNotice done={done} />}
          {partners.length === 0 ? (
            <p className="soft">Er staan nog geen partners.</p>
          ) : (
            <ul className="line-list">
              {partners.map(({ id, part, organisation }) => (
                <li key={id}>
                  <div>
                    <p className="line-list__title">{organisation.name}</p>
                    <p className="soft small">{partnerPartLabels.nl[part]}</p>
                  </div>
                  <AppForm action={`${path}/${id}/verwijdering`}>
                    <SubmitButton variant="quiet" small>
                      Haal weg
                      <span className="visually-hidden">
                        {" "}
                        uit de lijst: {organisation.name}, {partnerPartLabels.nl[part]}
                      </span>
                    </SubmitButton>
                  </AppForm>
                </li>
              ))}
            </ul>
          )}
          <section className="stack" aria-labelledby="erbij">
            <h2 id="erbij">Voeg een partner toe</h2>
            <ErrorSummary errors={form.errors} />
            <AppForm className="form" key={partners.length}>
              <OrganisationField form={form} />
              <SelectField
                {...form.at("part")}
                label="Wat doet die organisatie?"
                empty="Kies"
                options={PARTNER_PARTS.map((value) => ({ value, label: partnerPartLabels.nl[value] }))}
              />
              <div>
                <SubmitButton busy="Even geduld">Voeg toe</SubmitButton>
              </div>
            </AppForm>
          </section>
        </div>
      </Page>
    </>
  );
}
