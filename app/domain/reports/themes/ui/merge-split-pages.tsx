import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Page, PageHeader } from "~/ui/page";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import type { EditedTheme } from "../queries.server";
import { themeEditPath } from "./paths";
import { PickConclusions } from "./theme-fields";

type Props = EditedTheme & { refused?: RefusedForm };

/** Asks into which theme this one goes up. */
export function MergeThemePage({ network, theme, others, refused }: Props) {
  const form = filledForm(refused, {});
  const back = themeEditPath(network.id, theme.id);
  return (
    <>
      <PageHeader
        narrow
        title="Voeg samen"
        lead={theme.name}
        crumbs={[{ label: theme.name, to: back }, { label: "Samenvoegen" }]}
      />
      <Page narrow>
        <div className="stack">
          <p>
            Alle bijdragen, besluiten, evenementen en geplande sessies gaan mee. Het adres van {theme.name}{" "}
            leidt voortaan naar het andere thema. Dit kun je niet ongedaan maken.
          </p>
          <ErrorSummary errors={form.errors} />
          <AppForm className="form">
            <SelectField
              {...form.at("into")}
              label="Welk thema blijft?"
              empty="Kies een thema"
              options={others.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <div className="row">
              <SubmitButton busy="Even geduld">Voeg samen</SubmitButton>
              <ButtonLink variant="quiet" to={back}>
                Terug
              </ButtonLink>
            </div>
          </AppForm>
        </div>
      </Page>
    </>
  );
}

/** Asks which conclusions become a theme of their own. */
export function SplitThemePage({ network, theme, conclusions, refused }: Props) {
  const form = filledForm(refused, {});
  const back = themeEditPath(network.id, theme.id);
  return (
    <>
      <PageHeader
        narrow
        title="Splits een deel af"
        lead={theme.name}
        crumbs={[{ label: theme.name, to: back }, { label: "Splitsen" }]}
      />
      <Page narrow>
        <div className="stack">
          <p>Deze besluiten gaan naar het nieuwe thema, samen met de bijdragen waarop ze steunen.</p>
          <ErrorSummary errors={form.errors} />
          <AppForm className="form">
            <TextField {...form.at("themeName")} label="Naam van het nieuwe thema" maxLength={80} />
            <TextField {...form.at("nameEn")} label="Naam in het Engels" optional maxLength={80} />
            <PickConclusions form={form} label="Welke besluiten gaan mee?" list={conclusions} />
            <div className="row">
              <SubmitButton busy="Even geduld">Splits af</SubmitButton>
              <ButtonLink variant="quiet" to={back}>
                Terug
              </ButtonLink>
            </div>
          </AppForm>
        </div>
      </Page>
    </>
  );
}
