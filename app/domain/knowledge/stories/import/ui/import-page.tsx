import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { SubmitButton } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { ErrorSummary } from "~/ui/error-summary";
import { FileField } from "~/ui/file-field";
import { Fold } from "~/ui/fold";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { SelectField } from "~/ui/select-field";
import { Time } from "~/ui/time";
import { COLUMNS } from "../columns";
import "./import.css";
import { EXAMPLE_PATH, importPath, IMPORT_PATH } from "./paths";

type ImportPageProps = {
  networks: { id: string; name: string }[];
  /** May bring in stories of no network. */
  outsideNetworks: boolean;
  waiting: { id: string; fileName: string; createdAt: Date }[];
  dropped: boolean;
  refused?: RefusedForm;
};

/** Choose a file with stories. Nothing is made before the report on it is confirmed. */
export function StoryImportPage({ networks, outsideNetworks, waiting, dropped, refused }: ImportPageProps) {
  const only = networks.length === 1 && !outsideNetworks ? networks[0]!.id : "";
  const form = filledForm(refused, { networkId: only });
  return (
    <>
      <PageHeader
        narrow
        title="Verhalen invoeren"
        lead="Heb je al verhalen in een tabel of een Word-document? Voer ze in. Je ziet eerst regel per regel wat we lezen. Pas als je bevestigt, maken we er verhalen van die nog niemand anders leest."
        crumbs={[
          { label: "Beheer", to: "/beheer" },
          { label: "Kennis", to: "/beheer/kennis" },
          { label: "Verhalen invoeren" },
        ]}
      />
      <Page narrow>
        <ErrorSummary errors={form.errors} />
        {dropped && !refused && (
          <Notice tone="success" live>
            <p>Het bestand is weg.</p>
          </Notice>
        )}
        <AppForm className="form" encType="multipart/form-data" action={IMPORT_PATH}>
          <SelectField
            {...form.at("networkId")}
            label="Bij welk netwerk horen ze?"
            optional={outsideNetworks}
            empty={outsideNetworks ? "Geen netwerk" : "Kies een netwerk"}
            options={networks.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <FileField
            name="file"
            label="Kies een bestand"
            hint="Csv of Word (docx), hoogstens 5 megabyte en 500 verhalen."
            accept=".csv,.txt,.docx,text/csv"
            error={form.errors.file}
          />
          <SubmitButton busy="We lezen je bestand">Lees het bestand</SubmitButton>
        </AppForm>
        <div className="stack stack--wide story-import-rest">
          <Waiting waiting={waiting} />
          <HowTo />
        </div>
      </Page>
    </>
  );
}

function HowTo() {
  return (
    <section className="stack">
      <h2>Zo ziet je bestand eruit</h2>
      <p>
        <strong>Csv:</strong> op de eerste regel staan de namen van de kolommen, op elke regel daarna één
        verhaal. Alleen de titel is verplicht. <a href={EXAMPLE_PATH}>Download een voorbeeld</a> en vul het
        aan.
      </p>
      <p>
        <strong>Word:</strong> elk verhaal begint met een kop 1, zijn titel. Zet daaronder regels zoals
        “Organisatie: Voorbeeld vzw”, en koppen 2 zoals Situatie, Aanpak en Resultaat. Onder een kop 2 Cijfers
        schrijf je op elke regel een cijfer: “12 op 15: werken zelfstandig (eigen telling)”.
      </p>
      <Fold title="Alle kolommen">
        <DataTable
          caption="De kolommen van een csv"
          captionHidden
          rows={COLUMNS}
          rowKey={({ key }) => key}
          columns={[
            { key: "name", header: "Kolom", rowHeader: true, cell: ({ name }) => name },
            { key: "help", header: "Wat erin staat", cell: ({ help }) => help || "Zoals hierboven." },
          ]}
        />
      </Fold>
    </section>
  );
}

function Waiting({ waiting }: Pick<ImportPageProps, "waiting">) {
  if (waiting.length === 0) return null;
  return (
    <section className="stack">
      <h2>Wacht nog op jou</h2>
      <p>Dit voerde je in, maar je maakte er nog geen verhalen van. Na een week wissen we het.</p>
      <ul>
        {waiting.map(({ id, fileName, createdAt }) => (
          <li key={id}>
            <AppLink to={importPath(id)}>{fileName || "Zonder naam"}</AppLink>, <Time at={createdAt} />
          </li>
        ))}
      </ul>
    </section>
  );
}
