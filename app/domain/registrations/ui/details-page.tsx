import type { FieldErrors } from "~/platform/errors";
import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { fieldErrorTexts } from "~/ui/error-text";
import { ErrorSummary } from "~/ui/error-summary";
import { Page, PageHeader } from "~/ui/page";
import { TextField } from "~/ui/text-field";
import { useLocale, useText } from "~/ui/text/text-provider";
import { OwnNeedsFields, PhotoField } from "./extra-fields";
import { OrganisationField } from "./organisation-field";

type DetailsPageProps = {
  title: string;
  values: { name: string; organisation: string; photoConsent: string; access: string; diet: string };
  path: string;
  refused?: { errors: FieldErrors; values: Record<string, string | string[]> };
};

/** Correct one's name and organisation, photo consent and needs; emptied needs are erased at once. */
export function DetailsPage({ title, values, path, refused }: DetailsPageProps) {
  const t = useText("registration");
  const common = useText("common");
  const errors = fieldErrorTexts(refused?.errors ?? {}, useLocale());
  const before: Record<string, string> = {
    ...values,
    needsConsent: values.access || values.diet ? "on" : "",
  };
  const text = (name: string) => {
    const value = refused ? refused.values[name] : before[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  return (
    <>
      <PageHeader narrow title={t.manage.changeDetails} lead={title} />
      <Page narrow>
        <ErrorSummary errors={errors} />
        <AppForm className="form">
          <TextField
            name="name"
            label={t.name}
            hint={t.nameHint}
            autoComplete="name"
            maxLength={120}
            defaultValue={text("name")}
            error={errors.name}
          />
          <OrganisationField defaultValue={text("organisation")} error={errors.organisation} />
          <OwnNeedsFields text={text} errors={errors} />
          <PhotoField text={text} />
          <div className="row">
            <SubmitButton>{common.save}</SubmitButton>
            <ButtonLink variant="quiet" to={path}>
              {common.back}
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}
