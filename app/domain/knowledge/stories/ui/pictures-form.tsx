import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { SubmitButton } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { filePath } from "~/domain/files/file";
import { FileField } from "~/ui/file-field";
import type { FilledForm } from "~/ui/filled-form";
import { TextField } from "~/ui/text-field";
import type { StoryPictureShown } from "../pictures.server";
import "~/domain/files/ui/files.css";

export const picturesPath = (storyId: string) => `/beheer/kennis/verhalen/${storyId}/fotos`;

/** The pictures of a story, each with what one can do with it. */
export function PictureList({ storyId, pictures }: { storyId: string; pictures: StoryPictureShown[] }) {
  if (pictures.length === 0) return <p className="soft">Bij dit verhaal staan nog geen foto&apos;s.</p>;
  return (
    <ul className="line-list">
      {pictures.map(({ id, alt, caption, file }, i) => (
        <li key={id}>
          <div className="picture-line">
            <img
              className="picture-line__image"
              src={filePath(file)}
              alt={alt}
              width={file.width ?? undefined}
              height={file.height ?? undefined}
              loading="lazy"
            />
            <div>
              <p className="file-title">{alt}</p>
              {caption && <p className="soft small">{caption}</p>}
            </div>
          </div>
          <div className="row">
            <AppLink to={`${picturesPath(storyId)}/${id}`}>
              Beschrijving<span className="visually-hidden"> veranderen: {alt}</span>
            </AppLink>
            {i > 0 && (
              <AppForm action={`${picturesPath(storyId)}/${id}/volgorde`}>
                <SubmitButton variant="quiet" small>
                  Naar voren<span className="visually-hidden">: {alt}</span>
                </SubmitButton>
              </AppForm>
            )}
            <AppForm action={`${picturesPath(storyId)}/${id}/verwijdering`}>
              <SubmitButton variant="quiet" small>
                Haal weg<span className="visually-hidden">: {alt}</span>
              </SubmitButton>
            </AppForm>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What is said of a picture. */
export function PictureWords({ form }: { form: FilledForm }) {
  return (
    <>
      <TextField
        {...form.at("alt")}
        label="Wat is er te zien?"
        hint="Voor wie de foto niet ziet. Bijvoorbeeld: twee collega's sorteren post aan een lange tafel."
        maxLength={300}
      />
      <TextField {...form.at("caption")} label="Bijschrift" optional maxLength={300} />
    </>
  );
}

/** Adds a picture. Nobody is shown who did not agree. */
export function PictureForm({ form }: { form: FilledForm }) {
  return (
    <AppForm className="form" encType="multipart/form-data">
      <FileField
        name="file"
        label="Kies een foto"
        hint="Png, jpg of webp, hoogstens 25 megabyte. We halen de plaats en andere gegevens eruit."
        accept=".png,.jpg,.jpeg,.webp"
        error={form.errors.file}
      />
      <PictureWords form={form} />
      <CheckboxField
        name="agreed"
        label="Iedereen op de foto vindt het goed dat ze hier staat."
        hint="Staat er niemand op? Vink het dan ook aan."
        error={form.errors.agreed}
        defaultChecked={form.text("agreed") === "on"}
      />
      <div>
        <SubmitButton busy="We bewaren je foto">Voeg toe</SubmitButton>
      </div>
    </AppForm>
  );
}
