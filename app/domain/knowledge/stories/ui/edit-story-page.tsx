import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { useLocale, useText } from "~/ui/text/text-provider";
import type { StoryToChange } from "../author-page.server";
import type { StoryToEdit } from "../editor-pages.server";
import "./story-writing.css";
import { FullFields, ShortFields } from "./story-fields";
import { editorPath, shortTitle, storiesPath } from "./paths";

/** The author changes their own words. */
export function ChangeOwnPage(page: StoryToChange & { path: string; refused?: RefusedForm }) {
  const { title, published, values, choices, seen, path, refused } = page;
  const { own: t } = useText("storyWriting");
  const common = useText("common");
  const form = filledForm(refused, values, useLocale());
  return (
    <>
      <PageHeader narrow title={t.editTitle} lead={title} />
      <Page narrow>
        {published && (
          <Notice>
            <p>{t.editPublished}</p>
          </Notice>
        )}
        <ErrorSummary errors={form.errors} />
        <AppForm className="form">
          <input type="hidden" name="seen" value={form.text("seen") ?? seen} />
          <ShortFields form={form} named={!published} />
          <FullFields form={form} choices={choices} unfolded filed={!published} network="none" />
          <div className="row">
            <SubmitButton>{t.editSubmit}</SubmitButton>
            <ButtonLink variant="quiet" to={path}>
              {common.back}
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}

/** An editor changes a story, and what it is filed under. */
export function EditStoryPage(page: StoryToEdit & { refused?: RefusedForm }) {
  const { id, title, published, values, choices, seen, mayBeOfNone, refused } = page;
  const form = filledForm(refused, values);
  return (
    <>
      <PageHeader
        narrow
        title="Bewerk het verhaal"
        crumbs={[
          { label: "Verhalen", to: storiesPath },
          { label: shortTitle(title), to: editorPath(id) },
          { label: "Bewerk" },
        ]}
      />
      <Page narrow>
        {published && (
          <Notice tone="warning">
            <p>Dit verhaal staat online. Wat je bewaart, lezen anderen meteen.</p>
          </Notice>
        )}
        <ErrorSummary errors={form.errors} />
        <AppForm className="form">
          <input type="hidden" name="seen" value={form.text("seen") ?? seen} />
          <ShortFields form={form} draft={!published} />
          <FullFields form={form} choices={choices} unfolded network={mayBeOfNone ? "choose" : "required"} />
          <div className="row">
            <SubmitButton>Bewaar</SubmitButton>
            <ButtonLink variant="quiet" to={editorPath(id)}>
              Terug
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}
