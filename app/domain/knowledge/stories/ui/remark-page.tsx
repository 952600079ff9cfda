import { AppForm } from "~/ui/app-form";
import type { Crumb } from "~/ui/breadcrumbs";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-group";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { Page, PageHeader } from "~/ui/page";
import { EmailField, TextArea, TextField } from "~/ui/text-field";
import { editorPath, shortTitle, storiesPath } from "./paths";

type RemarkPageProps = {
  title: string;
  crumbs: Crumb[];
  /** What happens then. */
  text: string;
  label: string;
  hint?: string;
  button: string;
  back: string;
  seen?: string;
  danger?: boolean;
  refused?: RefusedForm;
};

/** A decision with a reason, which the author reads. */
export function RemarkPage(page: RemarkPageProps) {
  const { title, crumbs, text, label, hint, button, back, seen, danger, refused } = page;
  const form = filledForm(refused, {});
  return (
    <>
      <PageHeader narrow title={title} crumbs={crumbs} />
      <Page narrow>
        <ErrorSummary errors={form.errors} />
        <AppForm className="form">
          {seen && <input type="hidden" name="seen" value={form.text("seen") ?? seen} />}
          <p>{text}</p>
          <TextArea {...form.at("storyRemark")} label={label} hint={hint} maxLength={2000} />
          <div className="row">
            <SubmitButton variant={danger ? "danger" : "primary"}>{button}</SubmitButton>
            <ButtonLink variant="quiet" to={back}>
              Terug
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}

/** Where one is, on a page of one story. */
export const storyCrumbs = (id: string, title: string, here: string): Crumb[] => [
  { label: "Verhalen", to: storiesPath },
  { label: shortTitle(title), to: editorPath(id) },
  { label: here },
];

type NameAuthorPageProps = { id: string; title: string; refused?: RefusedForm };

/** Whom an editor asks to write a story. */
export function NameAuthorPage({ id, title, refused }: NameAuthorPageProps) {
  const form = filledForm(refused, { locale: "nl" });
  return (
    <>
      <PageHeader narrow title="Vraag iemand om het te schrijven" crumbs={storyCrumbs(id, title, "Auteur")} />
      <Page narrow>
        <ErrorSummary errors={form.errors} />
        <AppForm className="form">
          <p>
            Die persoon krijgt een mail met een link naar het verhaal, en kan het aanvullen, indienen of
            intrekken. Een account is niet nodig.
          </p>
          <TextField {...form.at("name")} label="Naam" maxLength={120} />
          <EmailField {...form.at("email")} label="E-mailadres" maxLength={254} />
          <RadioGroup
            {...form.at("locale")}
            label="Taal van de mails"
            plain
            beside
            options={[
              { value: "nl", label: "Nederlands" },
              { value: "en", label: "Engels" },
            ]}
          />
          <div className="row">
            <SubmitButton>Stuur de vraag</SubmitButton>
            <ButtonLink variant="quiet" to={editorPath(id)}>
              Terug
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}
