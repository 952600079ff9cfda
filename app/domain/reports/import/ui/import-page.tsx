import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FileField } from "~/ui/file-field";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { SelectField } from "~/ui/select-field";
import { TextArea } from "~/ui/text-field";
import { Time } from "~/ui/time";
import "./import.css";

type ImportPageProps = {
  networks: { id: string; name: string }[];
  /** May bring in a document for no network. */
  outsideNetworks: boolean;
  waiting: { id: string; fileName: string; createdAt: Date; words: number }[];
  /** The network to begin with. */
  networkId: string;
  dropped: boolean;
  refused?: RefusedForm;
};

/** Choose a file or paste a text. Nothing is made before the next page is confirmed. */
export function ImportPage({ networks, outsideNetworks, waiting, ...props }: ImportPageProps) {
  const only = networks.length === 1 && !outsideNetworks ? networks[0]!.id : "";
  const form = filledForm(props.refused, { networkId: props.networkId || only });
  return (
    <>
      <PageHeader
        narrow
        title="Document invoeren"
        lead="Heb je al een verslag, een plan of een dossier? Voer het in. We herkennen datums, plaatsen, cijfers en groepen, en jij kijkt na wat klopt."
        crumbs={[{ label: "Beheer", to: "/beheer" }, { label: "Document invoeren" }]}
      />
      <Page narrow>
        <ErrorSummary errors={form.errors} />
        {props.dropped && !props.refused && (
          <Notice tone="success" live>
            <p>Het document is weg.</p>
          </Notice>
        )}
        <AppForm className="form" encType="multipart/form-data">
          <SelectField
            {...form.at("networkId")}
            label="Bij welk netwerk hoort het?"
            optional={outsideNetworks}
            empty={outsideNetworks ? "Geen netwerk" : "Kies een netwerk"}
            options={networks.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <FileField
            name="file"
            label="Kies een bestand"
            hint="Word (docx), Markdown (md) of gewone tekst (txt), hoogstens 10 megabyte. Alleen de tekst wordt overgenomen."
            optional="silent"
            accept=".docx,.md,.markdown,.txt,text/plain,text/markdown"
            error={form.errors.file}
          />
          <TextArea
            {...form.at("text")}
            label="Of plak de tekst"
            hint="Handig voor een pdf of een webpagina: kopieer alles en plak het hier."
            optional="silent"
            rows={10}
          />
          <SubmitButton busy="We lezen je document">Lees het document</SubmitButton>
        </AppForm>
        <Waiting waiting={waiting} />
      </Page>
    </>
  );
}

function Waiting({ waiting }: Pick<ImportPageProps, "waiting">) {
  if (waiting.length === 0) return null;
  return (
    <section className="stack">
      <h2>Wacht nog op jou</h2>
      <p>Dit voerde je in, maar je maakte er nog geen verslag van. Na een week wissen we het.</p>
      <ul>
        {waiting.map(({ id, fileName, createdAt, words }) => (
          <li key={id}>
            <AppLink to={`/beheer/verslagen/invoer/${id}`}>{fileName || "Geplakte tekst"}</AppLink>, {words}{" "}
            woorden, <Time at={createdAt} />
          </li>
        ))}
      </ul>
    </section>
  );
}
