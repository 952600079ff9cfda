import type { ReactNode } from "react";
import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { errorText, fieldErrorTexts } from "~/ui/error-text";
import type { RefusedForm } from "~/ui/filled-form";
import { Page, PageHeader } from "~/ui/page";
import { siteLinks } from "~/ui/site-links";
import { EmailField, TextArea, TextField } from "~/ui/text-field";
import { useLocale, useText } from "~/ui/text/text-provider";

type About = { slug: string; title: string };

/** What was typed and what is wrong with it, in the reader's language. */
function useFilled(refused: RefusedForm | undefined) {
  const locale = useLocale();
  const errors = fieldErrorTexts(refused?.errors ?? {}, locale);
  const atAll = refused && Object.keys(errors).length === 0;
  return {
    errors: atAll ? { form: errorText({ code: "conflict", reason: refused.reason }, locale) } : errors,
    at: (name: string) => ({
      name,
      error: errors[name],
      defaultValue: [refused?.values[name] ?? ""].flat()[0] || undefined,
    }),
  };
}

type FormPageProps = {
  story: About;
  title: string;
  lead: string;
  errors: Record<string, string>;
  children: ReactNode;
};

function FormPage({ story, title, lead, errors, children }: FormPageProps) {
  const t = useText("reading");
  const crumbs = [
    { label: t.title, to: siteLinks.stories },
    { label: story.title, to: `/verhalen/${story.slug}` },
    { label: title },
  ];
  return (
    <>
      <PageHeader narrow title={title} lead={lead} crumbs={crumbs} />
      <Page narrow>
        <ErrorSummary errors={errors} />
        {children}
      </Page>
    </>
  );
}

function Send({ slug, label }: { slug: string; label: string }) {
  const { loading, cancel } = useText("common");
  return (
    <div className="form__actions">
      <SubmitButton busy={loading}>{label}</SubmitButton>
      <ButtonLink variant="quiet" to={`/verhalen/${slug}`}>
        {cancel}
      </ButtonLink>
    </div>
  );
}

/** "Ook bij ons geprobeerd": the form for whoever tried it. */
export function ExperiencePage({ story, refused }: { story: About; refused?: RefusedForm }) {
  const { experiences: t } = useText("reading");
  const { errors, at } = useFilled(refused);
  return (
    <FormPage {...{ story, errors }} title={t.formTitle} lead={t.formLead}>
      <AppForm className="form">
        <TextField
          {...at("organisation")}
          label={t.organisation}
          hint={t.organisationHint}
          autoComplete="organization"
          maxLength={160}
        />
        <TextArea {...at("text")} label={t.text} hint={t.textHint} rows={8} maxLength={3000} />
        <Send slug={story.slug} label={t.send} />
      </AppForm>
    </FormPage>
  );
}

type ContactPageProps = { story: About; reachable: boolean; formKey: string; refused?: RefusedForm };

/** The form by which one asks who did this. */
export function StoryContactPage({ story, reachable, formKey, refused }: ContactPageProps) {
  const { contact: t } = useText("reading");
  const { errors, at } = useFilled(refused);
  return (
    <FormPage {...{ story, errors }} title={t.formTitle} lead={reachable ? t.lead : t.unreachable}>
      {reachable && (
        <AppForm className="form">
          <input type="hidden" name="formKey" value={at("formKey").defaultValue ?? formKey} />
          <TextField {...at("name")} label={t.name} autoComplete="name" maxLength={120} />
          <EmailField {...at("email")} label={t.email} hint={t.emailHint} />
          <TextArea {...at("message")} label={t.message} rows={7} maxLength={4000} />
          <Send slug={story.slug} label={t.send} />
        </AppForm>
      )}
    </FormPage>
  );
}
