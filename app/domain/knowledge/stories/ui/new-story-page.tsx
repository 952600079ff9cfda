import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { Page, PageHeader } from "~/ui/page";
import { EmailField, TextField } from "~/ui/text-field";
import { useLocale, useText } from "~/ui/text/text-provider";
import type { FormChoices } from "../form-values.server";
import "./story-writing.css";
import { FullFields, ShortFields } from "./story-fields";

type NewStoryPageProps = {
  choices: FormChoices;
  /** What we know beforehand: the network one came from, who is logged in. */
  prefill: Record<string, string>;
  formKey: string;
  refused?: RefusedForm;
};

/** A story by anybody: what matters first, the rest in folds. Made for a phone, without script and without account. */
export function NewStoryPage({ choices, prefill, formKey, refused }: NewStoryPageProps) {
  const t = useText("storyWriting");
  const form = filledForm(refused, prefill, useLocale());
  return (
    <>
      <PageHeader narrow deep title={t.title} lead={t.lead} />
      <Page narrow>
        <ErrorSummary errors={form.errors} />
        <AppForm className="form">
          <input type="hidden" name="formKey" value={form.text("formKey") ?? formKey} />
          <ShortFields form={form} />
          <section className="stack" aria-labelledby="over-jou">
            <h2 id="over-jou">{t.writer}</h2>
            <p className="soft">{t.writerText}</p>
            <TextField {...form.at("name")} label={t.name} autoComplete="name" maxLength={120} />
            <EmailField {...form.at("email")} label={t.email} maxLength={254} />
          </section>
          <section className="stack" aria-labelledby="meer">
            <h2 id="meer">{t.more}</h2>
            <p className="soft">{t.moreText}</p>
            <FullFields form={form} choices={choices} />
          </section>
          <SubmitButton block busy={t.submitting}>
            {t.submit}
          </SubmitButton>
        </AppForm>
      </Page>
    </>
  );
}
