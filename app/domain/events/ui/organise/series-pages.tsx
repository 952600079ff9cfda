import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { SelectField } from "~/ui/select-field";
import { TextArea, TextField } from "~/ui/text-field";
import type { SeriesInput } from "../../event-form";
import type { EventChoices } from "../../save-event.server";
import type { OrganisedSeries } from "../../save-series.server";
import { filledForm, type RefusedForm } from "~/ui/filled-form";

const LEAD =
  "Een reeks houdt de edities van één evenement bij elkaar. Mensen volgen haar en horen van elke nieuwe.";

type ListProps = { series: OrganisedSeries[]; mayStart: boolean; saved: boolean };

/** The series one looks after. */
export function SeriesListPage({ series, mayStart, saved }: ListProps) {
  const action = mayStart && <ButtonLink to="/beheer/reeksen/nieuw">Nieuwe reeks</ButtonLink>;
  return (
    <>
      <PageHeader title="Reeksen" lead={LEAD} actions={series.length > 0 && action} />
      <Page>
        <div className="stack">
          {saved && (
            <Notice tone="success" live>
              <p>Bewaard.</p>
            </Notice>
          )}
          {series.length === 0 ? (
            <EmptyState title="Je hebt nog geen reeks" actions={action}>
              Maak er een voor iets dat terugkomt, zoals een jaarlijkse leerdag.
            </EmptyState>
          ) : (
            <SeriesTable series={series} />
          )}
        </div>
      </Page>
    </>
  );
}

function SeriesTable({ series }: { series: OrganisedSeries[] }) {
  return (
    <DataTable
      caption="Je reeksen"
      captionHidden
      rows={series}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "title",
          header: "Reeks",
          rowHeader: true,
          cell: (row) => <AppLink to={`/beheer/reeksen/${row.id}`}>{row.title}</AppLink>,
        },
        { key: "network", header: "Netwerk", cell: (row) => row.network?.name ?? "geen" },
        { key: "editions", header: "Edities", end: true, cell: (row) => row._count.events },
        { key: "followers", header: "Volgers", end: true, cell: (row) => row._count.followers },
        {
          key: "page",
          header: "Pagina",
          cell: (row) =>
            row._count.events > 0 ? (
              <AppLink to={`/reeksen/${row.slug}`}>
                Bekijk<span className="visually-hidden"> {row.title}</span>
              </AppLink>
            ) : (
              "nog geen editie"
            ),
        },
      ]}
    />
  );
}

type FormProps = {
  /** Null for a new one. */
  series: SeriesInput | null;
  choices: Pick<EventChoices, "networks" | "outsideNetworks">;
  refused?: RefusedForm;
};

/** One series, new or not. */
export function SeriesFormPage({ series, choices, refused }: FormProps) {
  const { networks, outsideNetworks } = choices;
  const only = networks.length === 1 ? networks[0]!.id : "";
  const form = filledForm(
    refused,
    series ? { ...series, networkId: series.networkId ?? "" } : { networkId: only },
  );
  const title = series ? series.title : "Nieuwe reeks";
  return (
    <>
      <PageHeader
        narrow
        title={title}
        lead={series ? undefined : LEAD}
        crumbs={[{ label: "Reeksen", to: "/beheer/reeksen" }, { label: title }]}
      />
      <Page narrow>
        <ErrorSummary errors={form.errors} />
        <AppForm className="form">
          <TextField {...form.at("title")} label="Titel" maxLength={160} />
          <TextArea
            {...form.at("description")}
            label="Waarover gaat het"
            hint="Staat boven aan de pagina van de reeks."
            optional
            rows={4}
            maxLength={2000}
          />
          <SelectField
            {...form.at("networkId")}
            label="Netwerk"
            optional={outsideNetworks}
            empty={outsideNetworks ? "Geen netwerk" : "Kies een netwerk"}
            options={networks.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <div className="form__actions">
            <SubmitButton busy="Even geduld">{series ? "Bewaar" : "Maak de reeks"}</SubmitButton>
            <ButtonLink variant="quiet" to="/beheer/reeksen">
              Terug
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}
