import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ProfileForm } from "~/domain/people/profile";
import { changeProfile, myProfile } from "~/domain/people/profile.server";
import { parseForm } from "~/platform/http/form.server";
import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-group";
import { ErrorSummary } from "~/ui/error-summary";
import { fieldErrorTexts } from "~/ui/error-text";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { TextField } from "~/ui/text-field";
import { textFor } from "~/ui/text/catalogue";
import { useLocale, useText } from "~/ui/text/text-provider";
import { read, write, type Refused } from "../handle.server";
import { mustBeLoggedIn } from "./logged-in.server";

export const loader = read(async (call) => {
  mustBeLoggedIn(call);
  const { viewer, url, locale } = call;
  return {
    profile: await myProfile(viewer),
    email: viewer.email,
    saved: url.searchParams.has("bewaard"),
    locale,
  };
});

export const action = write(async ({ viewer, request }) => {
  await changeProfile(viewer, await parseForm(request, ProfileForm));
  return redirect("/mijn/gegevens?bewaard");
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${textFor(data?.locale ?? "nl", "account").myData} - Netwerf` },
];

export default function MyData() {
  const { email, saved } = useLoaderData<typeof loader>();
  const t = useText("account");
  return (
    <>
      <PageHeader
        narrow
        title={t.myData}
        lead={t.myDataLead}
        crumbs={[{ label: t.title, to: "/mijn" }, { label: t.myData }]}
      />
      <Page narrow>
        {saved && (
          <Notice tone="success" live>
            <p>{t.saved}</p>
          </Notice>
        )}
        <MyFields />
        <section className="section stack">
          <h2>{t.downloadData}</h2>
          <p>{t.downloadDataLead(email)}</p>
          <p>
            <ButtonLink to="/mijn/gegevens.json" variant="secondary" reload download>
              {t.downloadData}
            </ButtonLink>
          </p>
        </section>
        <section className="section stack">
          <h2>{t.forgetMe}</h2>
          <p>{t.forgetMeLead}</p>
          <p>
            <ButtonLink to="/mijn/verwijdering" variant="secondary">
              {t.forgetMe}
            </ButtonLink>
          </p>
        </section>
      </Page>
    </>
  );
}

function MyFields() {
  const { profile } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  const t = useText("account");
  const { save } = useText("common");
  const errors = fieldErrorTexts(refused?.errors ?? {}, useLocale());
  const { name, jobTitle, locale } = {
    ...profile,
    ...(refused?.values as Partial<typeof profile> | undefined),
  };
  return (
    <>
      <ErrorSummary errors={errors} />
      <AppForm className="form">
        <TextField name="name" label={t.name} defaultValue={name} autoComplete="name" error={errors.name} />
        <TextField
          name="jobTitle"
          label={t.jobTitle}
          optional
          defaultValue={jobTitle}
          autoComplete="organization-title"
          error={errors.jobTitle}
        />
        <RadioGroup
          name="locale"
          label={t.language}
          plain
          options={[
            { value: "nl", label: "Nederlands" },
            { value: "en", label: "English" },
          ]}
          defaultValue={locale}
          error={errors.locale}
        />
        <SubmitButton>{save}</SubmitButton>
      </AppForm>
    </>
  );
}
