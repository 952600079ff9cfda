import type { ReactNode } from "react";
import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { useLocale, useText } from "~/ui/text/text-provider";
import { MOST_PICTURES } from "../picture-form";
import type { PictureWorkedOn } from "../pictures.server";
import { editorPath } from "./paths";
import { authorDesk, editorDesk, type PictureDesk } from "./picture-desk";
import { PictureForm, PictureList, PictureWords } from "./pictures-form";

type Story = { id: string; title: string };

const DONE: Record<string, string> = {
  bewaard: "De foto staat bij het verhaal.",
  veranderd: "De beschrijving is bewaard.",
  verplaatst: "De foto staat een plaats verder naar voren.",
  weg: "De foto is weg.",
};

type PicturesProps = {
  story: Story;
  pictures: PictureWorkedOn[];
  done: string | null;
  refused?: RefusedForm;
};

/** The pictures of a story, for who edits it. */
export function PicturesPage(page: PicturesProps) {
  const { story, pictures, done } = page;
  const waits = pictures.some(({ waiting }) => waiting);
  return (
    <>
      <PageHeader
        narrow
        title="Foto's bij het verhaal"
        lead={story.title}
        crumbs={[{ label: "Verhaal", to: editorPath(story.id) }, { label: "Foto's" }]}
      />
      <Work {...page} desk={editorDesk(story.id)} said={done === null ? undefined : DONE[done]}>
        {waits && (
          <Notice>
            <p>
              Wat de auteur toevoegde, ziet nog niemand. Neem je het over? Dat doe je op de{" "}
              <AppLink to={editorPath(story.id)}>pagina van het verhaal</AppLink>.
            </p>
          </Notice>
        )}
      </Work>
    </>
  );
}

/** The same for its author, behind their private link. */
export function OwnPicturesPage({ path, ...page }: PicturesProps & { path: string }) {
  const t = useText("storyPictures");
  const done = page.done as keyof typeof t.done;
  const said = Object.hasOwn(t.done, done) ? t.done[done] : undefined;
  return (
    <>
      <PageHeader narrow title={t.title} lead={page.story.title} />
      <Work {...page} desk={authorDesk(path)} said={said} lead={t.lead}>
        <p>
          <AppLink to={path}>{t.back}</AppLink>
        </p>
      </Work>
    </>
  );
}

type WorkProps = PicturesProps & { desk: PictureDesk; said?: string; lead?: string; children: ReactNode };

function Work({ pictures, refused, desk, said, lead, children }: WorkProps) {
  const t = useText("storyPictures");
  const form = filledForm(refused, {}, useLocale());
  return (
    <Page narrow>
      <div className="stack stack--wide">
        {said && !refused && (
          <Notice tone="success" live>
            <p>{said}</p>
          </Notice>
        )}
        <ErrorSummary errors={form.errors} />
        {children}
        <PictureList desk={desk} pictures={pictures} />
        <section className="stack" aria-labelledby="erbij">
          <h2 id="erbij">{t.add}</h2>
          {pictures.length < MOST_PICTURES ? (
            <>
              {lead && <p>{lead}</p>}
              <PictureForm form={form} key={pictures.length} />
            </>
          ) : (
            <p>{t.full}</p>
          )}
        </section>
      </div>
    </Page>
  );
}

type OneProps = { story: Story; picture: PictureWorkedOn; refused?: RefusedForm };

/** What is said of one of them, for who edits the story. */
export function PicturePage({ story, picture, refused }: OneProps) {
  const { path } = editorDesk(story.id);
  return (
    <>
      <PageHeader
        narrow
        title="Beschrijving van de foto"
        lead={story.title}
        crumbs={[{ label: "Foto's", to: path }, { label: "Beschrijving" }]}
      />
      <Words picture={picture} back={path} refused={refused} />
    </>
  );
}

/** The same for its author. */
export function OwnPicturePage({ path, story, picture, refused }: OneProps & { path: string }) {
  const t = useText("storyPictures");
  return (
    <>
      <PageHeader narrow title={t.wordsTitle} lead={story.title} />
      <Words picture={picture} back={authorDesk(path).path} refused={refused}>
        {picture.waiting !== "new" && (
          <Notice>
            <p>{t.wordsWait}</p>
          </Notice>
        )}
      </Words>
    </>
  );
}

type WordsProps = Omit<OneProps, "story"> & { back: string; children?: ReactNode };

function Words({ picture, back, refused, children }: WordsProps) {
  const t = useText("storyPictures");
  const common = useText("common");
  const form = filledForm(refused, { alt: picture.alt, caption: picture.caption }, useLocale());
  return (
    <Page narrow>
      {children}
      <ErrorSummary errors={form.errors} />
      <AppForm className="form">
        <PictureWords form={form} />
        <div className="row">
          <SubmitButton>{t.save}</SubmitButton>
          <ButtonLink variant="quiet" to={back}>
            {common.back}
          </ButtonLink>
        </div>
      </AppForm>
    </Page>
  );
}
