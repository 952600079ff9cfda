import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import type { StoryPictureShown } from "../pictures.server";
import { PictureForm, PictureList, picturesPath, PictureWords } from "./pictures-form";

type Story = { id: string; title: string };

const DONE: Record<string, string> = {
  bewaard: "De foto staat bij het verhaal.",
  veranderd: "De beschrijving is bewaard.",
  verplaatst: "De foto staat een plaats verder naar voren.",
  weg: "De foto is weg.",
};

type PicturesPageProps = {
  story: Story;
  pictures: StoryPictureShown[];
  done: string | null;
  refused?: RefusedForm;
};

/** The pictures of a story, for who edits it. */
export function PicturesPage({ story, pictures, done, refused }: PicturesPageProps) {
  const form = filledForm(refused, {});
  const said = done && !refused ? DONE[done] : undefined;
  return (
    <>
      <PageHeader
        narrow
        title="Foto's bij het verhaal"
        lead={story.title}
        crumbs={[{ label: "Verhaal", to: `/beheer/kennis/verhalen/${story.id}` }, { label: "Foto's" }]}
      />
      <Page narrow>
        <div className="stack stack--wide">
          {said && (
            <Notice tone="success" live>
              <p>{said}</p>
            </Notice>
          )}
          <PictureList storyId={story.id} pictures={pictures} />
          <section className="stack" aria-labelledby="erbij">
            <h2 id="erbij">Voeg een foto toe</h2>
            <ErrorSummary errors={form.errors} />
            <PictureForm form={form} key={pictures.length} />
          </section>
        </div>
      </Page>
    </>
  );
}

type PicturePageProps = { story: Story; picture: StoryPictureShown; refused?: RefusedForm };

/** What is said of one of them. */
export function PicturePage({ story, picture, refused }: PicturePageProps) {
  const form = filledForm(refused, { alt: picture.alt, caption: picture.caption });
  const back = picturesPath(story.id);
  return (
    <>
      <PageHeader
        narrow
        title="Beschrijving van de foto"
        lead={story.title}
        crumbs={[{ label: "Foto's", to: back }, { label: "Beschrijving" }]}
      />
      <Page narrow>
        <ErrorSummary errors={form.errors} />
        <AppForm className="form">
          <PictureWords form={form} />
          <div className="row">
            <SubmitButton busy="Even geduld">Bewaar</SubmitButton>
            <ButtonLink variant="quiet" to={back}>
              Terug
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}
