import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { formatDate } from "~/ui/dates";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Tag } from "~/ui/tag";
import { OutcomeNotice, type Outcome } from "../../ui/outcome";
import type { ArticleToEdit } from "../queries.server";
import type { Timeline } from "../timeline";
import { DutyFigure } from "./duty-figure";
import { ArticleEditForm, savedValues } from "./edit-form";
import { ARTICLE_DONE, ConfirmForm } from "./edit-list-page";
import { articlePath, articlesPath, editPath, versionsPath } from "./paths";
import "./reference.css";

/** How a page would read with what was filled in. */
export type Preview = { html: string; timeline: Timeline; values: Record<string, string | string[]> };

type EditProps = { page: ArticleToEdit; outcome: Outcome; refused?: RefusedForm; preview?: Preview };

/** A reference page for its editor: how it stands, how it would read, and its form. */
export function ArticleEditPage({ page, outcome, refused, preview }: EditProps) {
  const { article } = page;
  const form = filledForm(refused, preview?.values ?? savedValues(page));
  return (
    <>
      <PageHeader
        title={article.revision.title}
        crumbs={[{ label: "Naslag", to: articlesPath }, { label: article.revision.title }]}
        above={article.publishedAt ? <Tag tone="good">Online</Tag> : <Tag>Ontwerp</Tag>}
        actions={<Actions page={page} />}
      />
      <Page>
        <div className="stack stack--wide">
          {!refused && !preview && <OutcomeNotice {...outcome} words={ARTICLE_DONE} />}
          <ErrorSummary errors={form.errors} />
          {page.overdue && <Overdue page={page} />}
          {preview && <PreviewPart preview={preview} />}
          <ArticleEditForm key={preview ? "voorbeeld" : article.revision.number} page={page} form={form} />
        </div>
      </Page>
    </>
  );
}

function Actions({ page: { article, overdue } }: { page: ArticleToEdit }) {
  const path = editPath(article.id);
  return (
    <>
      <ButtonLink variant="secondary" small to={articlePath(article.slug)}>
        Bekijk de pagina
      </ButtonLink>
      <ButtonLink variant="secondary" small to={versionsPath(article.slug)}>
        Versies
      </ButtonLink>
      {article.publishedAt && !overdue && <ConfirmForm articleId={article.id} />}
      <AppForm action={`${path}/${article.publishedAt ? "offline" : "publicatie"}`}>
        <SubmitButton small variant={article.publishedAt ? "quiet" : "primary"}>
          {article.publishedAt ? "Haal offline" : "Zet online"}
        </SubmitButton>
      </AppForm>
    </>
  );
}

function Overdue({ page: { article } }: { page: ArticleToEdit }) {
  const { checkBy } = article.revision;
  return (
    <Notice tone="warning" title="Kijk deze pagina na">
      <p>
        {checkBy && `Dit moest tegen ${formatDate(checkBy)}. `}
        Tot dan lezen bezoekers dat ze misschien niet meer juist is. Klopt alles nog, dan volstaat één druk op
        de knop. Anders wijzig je hieronder wat veranderde.
      </p>
      <ConfirmForm articleId={article.id} />
    </Notice>
  );
}

function PreviewPart({ preview: { html, timeline } }: { preview: Preview }) {
  return (
    <section className="stack" aria-labelledby="voorbeeld">
      <h2 id="voorbeeld">Voorbeeld</h2>
      <p className="soft">
        Zo ziet het eruit. Er is nog niets bewaard: dat doe je{" "}
        <AppLink to="#body">onder het formulier</AppLink>.
      </p>
      <div className="card stack stack--wide">
        {html ? (
          <div className="reference-text prose" dangerouslySetInnerHTML={{ __html: html }} />
        ) : (
          <p>Er staat nog geen tekst.</p>
        )}
        <DutyFigure timeline={timeline} />
      </div>
    </section>
  );
}
