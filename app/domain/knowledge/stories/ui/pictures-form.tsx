import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { SubmitButton } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { FileField } from "~/ui/file-field";
import type { FilledForm } from "~/ui/filled-form";
import { Tag } from "~/ui/tag";
import { useContentLang, useText } from "~/ui/text/text-provider";
import { TextField } from "~/ui/text-field";
import type { PictureWorkedOn } from "../pictures.server";
import type { PictureDesk } from "./picture-desk";
import "~/domain/files/ui/files.css";

type PictureListProps = { desk: PictureDesk; pictures: PictureWorkedOn[] };

/** The pictures of a story, each with what one can do with it. */
export function PictureList({ desk, pictures }: PictureListProps) {
  const t = useText("storyPictures");
  if (pictures.length === 0) return <p className="soft">{t.none}</p>;
  return (
    <ul className="line-list">
      {pictures.map((picture, i) => (
        <li key={picture.id}>
          <PictureLine desk={desk} picture={picture} />
          <div className="row">
            <AppLink to={`${desk.path}/${picture.id}`}>
              <Named name={t.words} alt={picture.alt} />
            </AppLink>
            {desk.mayMove && i > 0 && (
              <AppForm action={`${desk.path}/${picture.id}/volgorde`}>
                <SubmitButton variant="quiet" small>
                  <Named name={t.forward} alt={picture.alt} />
                </SubmitButton>
              </AppForm>
            )}
            <AppForm action={`${desk.path}/${picture.id}/verwijdering`}>
              <SubmitButton variant="quiet" small>
                <Named name={t.remove} alt={picture.alt} />
              </SubmitButton>
            </AppForm>
          </div>
        </li>
      ))}
    </ul>
  );
}

type PictureLineProps = {
  desk: PictureDesk;
  picture: PictureWorkedOn;
  /** So that one sees who is on it. */
  large?: boolean;
};

/** A picture with what is said of it, and whether it waits. */
export function PictureLine({ desk, picture, large }: PictureLineProps) {
  const t = useText("storyPictures");
  const lang = useContentLang();
  const { alt, caption, file, waiting } = picture;
  return (
    <div className="picture-line">
      <img
        className={large ? "picture-line__image picture-line__image--large" : "picture-line__image"}
        src={desk.imageOf(picture)}
        alt={alt}
        width={file.width ?? undefined}
        height={file.height ?? undefined}
        loading="lazy"
        lang={lang}
      />
      <div className="picture-line__words">
        <p className="file-title" lang={lang}>
          {alt}
        </p>
        {caption && (
          <p className="soft small" lang={lang}>
            {caption}
          </p>
        )}
        {waiting && (
          <p>
            <Tag tone="warn">{t.waiting[waiting]}</Tag>
          </p>
        )}
      </div>
    </div>
  );
}

/** Who does not see the picture beside it hears which one it is about. */
function Named({ name, alt }: { name: string; alt: string }) {
  return (
    <>
      {name}
      <span className="visually-hidden">: {alt}</span>
    </>
  );
}

/** What is said of a picture. */
export function PictureWords({ form }: { form: FilledForm }) {
  const t = useText("storyPictures");
  return (
    <>
      <TextField {...form.at("alt")} label={t.alt} hint={t.altHint} maxLength={300} />
      <TextField {...form.at("caption")} label={t.caption} optional maxLength={300} />
    </>
  );
}

/** Adds a picture. Nobody is shown who did not agree. */
export function PictureForm({ form }: { form: FilledForm }) {
  const t = useText("storyPictures");
  return (
    <AppForm className="form" encType="multipart/form-data">
      {/* By these names a phone offers its camera too, and an iPhone sends a jpg of what it keeps as HEIC. */}
      <FileField
        name="file"
        label={t.file}
        hint={t.fileHint}
        accept="image/jpeg,image/png,image/webp"
        error={form.errors.file}
      />
      <PictureWords form={form} />
      <CheckboxField
        name="agreed"
        label={t.agreed}
        hint={t.agreedHint}
        error={form.errors.agreed}
        defaultChecked={form.text("agreed") === "on"}
      />
      <div>
        <SubmitButton busy={t.submitting}>{t.submit}</SubmitButton>
      </div>
    </AppForm>
  );
}
