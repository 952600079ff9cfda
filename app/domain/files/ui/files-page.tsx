import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Tag, Tags } from "~/ui/tag";
import { TextField } from "~/ui/text-field";
import { Time } from "~/ui/time";
import type { EventFile } from "../event-files.server";
import { filePath, kindLabel, sizeWords, textStateLabels, visibilityLabels } from "../file";
import { FileToBring, VisibilityField } from "./file-fields";
import { fileFormPath } from "./paths";
import "./files.css";

type FilesPageProps = {
  event: { id: string; slug: string; title: string; inNetwork: boolean; online: boolean };
  files: EventFile[];
  done: string | null;
  refused?: RefusedForm;
};

const DONE: Record<string, string> = {
  bewaard: "Het bestand is bewaard. Staat er tekst in, dan kun je er straks in zoeken.",
  veranderd: "Je verandering is bewaard.",
  vervangen: "Het bestand is vervangen. Het adres bleef hetzelfde.",
  weg: "Het bestand is weg.",
};

/** Presentations, documents and pictures of an event, for who organises it. */
export function FilesPage({ event, files, done, refused }: FilesPageProps) {
  const form = filledForm(refused, {});
  const said = done && !refused ? DONE[done] : undefined;
  return (
    <>
      <PageHeader
        narrow
        title="Bestanden"
        lead="Presentaties, documenten en foto's van dit evenement. Jij kiest wie ze ziet."
      />
      <Page narrow>
        <div className="stack stack--wide">
          {said && (
            <Notice tone="success" live>
              <p>{said}</p>
            </Notice>
          )}
          {!event.online && files.length > 0 && (
            <Notice>
              <p>Het evenement staat nog niet online. Tot dan zien alleen de organisatoren deze bestanden.</p>
            </Notice>
          )}
          {files.length === 0 ? (
            <p className="soft">Er zijn nog geen bestanden.</p>
          ) : (
            <ul className="line-list">
              {files.map((file) => (
                <FileLine key={file.id} file={file} eventId={event.id} />
              ))}
            </ul>
          )}
          <section className="stack" aria-labelledby="erbij">
            <h2 id="erbij">Voeg een bestand toe</h2>
            <ErrorSummary errors={form.errors} />
            <AppForm className="form" encType="multipart/form-data" key={files.length}>
              <FileToBring form={form} label="Kies een bestand" />
              <TextField
                {...form.at("title")}
                label="Titel"
                hint="Zonder titel nemen we de naam van het bestand."
                optional
                maxLength={160}
              />
              <VisibilityField form={form} inNetwork={event.inNetwork} />
              <div>
                <SubmitButton busy="We bewaren je bestand">Voeg toe</SubmitButton>
              </div>
            </AppForm>
          </section>
        </div>
      </Page>
    </>
  );
}

function FileLine({ file, eventId }: { file: EventFile; eventId: string }) {
  const { id, title, mediaType, bytes, visibility, textState, uploadedAt } = file;
  const path = fileFormPath(eventId, id);
  const state = textStateLabels[textState];
  return (
    <li>
      <div className="stack stack--tight">
        <p className="file-title">
          <a href={filePath(file)}>{title}</a>
        </p>
        <p className="soft small">
          {kindLabel(mediaType)}, {sizeWords(bytes)}, <Time at={uploadedAt} />
        </p>
        <Tags>
          {[
            <Tag key="who" tone={visibility === "ALL" ? "accent" : "plain"}>
              {visibilityLabels[visibility].label}
            </Tag>,
            <Tag key="text" tone={state.tone}>
              {state.label}
            </Tag>,
          ]}
        </Tags>
        {textState === "UNREADABLE" && (
          <p className="small">
            We konden de tekst niet lezen. Misschien zit er een wachtwoord op, of is het bestand beschadigd.
            Downloaden lukt wel.
          </p>
        )}
      </div>
      <ul className="file-acts">
        <li>
          <AppLink to={path}>
            Verander<span className="visually-hidden"> {title}</span>
          </AppLink>
        </li>
        <li>
          <AppLink to={`${path}/vervanging`}>
            Vervang<span className="visually-hidden"> {title}</span>
          </AppLink>
        </li>
        <li>
          <AppLink to={`${path}/verwijdering`}>
            Verwijder<span className="visually-hidden"> {title}</span>
          </AppLink>
        </li>
      </ul>
    </li>
  );
}
