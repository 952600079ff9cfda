import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-group";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type FilledForm, type RefusedForm } from "~/ui/filled-form";
import { Page, PageHeader } from "~/ui/page";
import { Tag } from "~/ui/tag";
import { EmailField, TextField } from "~/ui/text-field";
import { TEMPLATES } from "../../network-form";
import type { OrganisedNetworkRow } from "../../organise-queries.server";
import { templates } from "../../template";
import { networkPath } from "../network-bar";
import { usePeriodWords } from "../period";
import { DoneNotice, type Outcome } from "./done-notice";

type ListProps = Outcome & { networks: OrganisedNetworkRow[]; mayStart: boolean };

/** The networks one organises. */
export function NetworksPage({ networks, mayStart, done }: ListProps) {
  const action = mayStart && <ButtonLink to="/beheer/netwerken/nieuw">Nieuw netwerk</ButtonLink>;
  return (
    <>
      <PageHeader
        title="Netwerken"
        lead="Een lerend netwerk houdt sessies, verslagen en besluiten bij elkaar, van de eerste sessie tot het slotevent."
        actions={networks.length > 0 && action}
      />
      <Page>
        <div className="stack">
          <DoneNotice done={done} />
          {networks.length === 0 ? (
            <EmptyState title="Je organiseert nog geen netwerk" actions={action}>
              Een beheerder maakt een netwerk en duidt aan wie het trekt.
            </EmptyState>
          ) : (
            <NetworksTable networks={networks} />
          )}
        </div>
      </Page>
    </>
  );
}

function NetworksTable({ networks }: { networks: OrganisedNetworkRow[] }) {
  const periodOf = usePeriodWords();
  return (
    <DataTable
      caption="Je netwerken"
      captionHidden
      rows={networks}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "name",
          header: "Netwerk",
          rowHeader: true,
          cell: (row) => <AppLink to={networkPath(row.id)}>{row.name}</AppLink>,
        },
        { key: "period", header: "Periode", cell: (row) => periodOf(row) ?? "nog niet bepaald" },
        { key: "phases", header: "Fases", end: true, cell: (row) => row._count.phases },
        { key: "events", header: "Evenementen", end: true, cell: (row) => row._count.events },
        { key: "state", header: "Stand", cell: (row) => <StateTag online={row.publishedAt !== null} /> },
      ]}
    />
  );
}

export function StateTag({ online }: { online: boolean }) {
  return online ? <Tag tone="good">online</Tag> : <Tag tone="warn">concept</Tag>;
}

/** A new network, out of a template. */
export function NewNetworkPage({ refused }: { refused?: RefusedForm }) {
  const form = filledForm(refused, { template: "LDE" });
  return (
    <>
      <PageHeader
        narrow
        title="Nieuw netwerk"
        lead="Een naam is genoeg om te beginnen. Niemand ziet het netwerk voor het online staat."
        crumbs={[{ label: "Netwerken", to: "/beheer/netwerken" }, { label: "Nieuw netwerk" }]}
      />
      <Page narrow>
        <ErrorSummary errors={form.errors} />
        <AppForm className="form form--parts">
          <fieldset className="form-part">
            <legend className="field__label field__label--large">Wat</legend>
            <TextField {...form.at("networkName")} label="Naam van het netwerk" maxLength={160} />
            <RadioGroup
              {...form.at("template")}
              label="Begin met"
              options={TEMPLATES.map((value) => ({
                value,
                label: templates[value].name,
                hint: templates[value].about,
              }))}
            />
            <TextField
              {...form.at("startsOn")}
              type="date"
              width="short"
              label="Eerste dag"
              hint="Dan zetten we ook de fases al op de kalender. Je kunt alles nog wijzigen."
              optional
            />
          </fieldset>
          <LeadPart form={form} />
          <div className="form__actions">
            <SubmitButton busy="Even geduld">Maak het netwerk</SubmitButton>
            <ButtonLink variant="quiet" to="/beheer/netwerken">
              Terug
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}

function LeadPart({ form }: { form: FilledForm }) {
  return (
    <fieldset className="form-part">
      <legend className="field__label field__label--large">Wie trekt het?</legend>
      <p className="measure">
        Die persoon krijgt een mail en kan het netwerk dan zelf verder invullen. Je kunt dit ook later doen.
      </p>
      <TextField
        {...form.at("leadName")}
        label="Naam van de trekker"
        maxLength={120}
        autoComplete="off"
        optional
      />
      <EmailField {...form.at("leadEmail")} label="E-mailadres van de trekker" autoComplete="off" optional />
    </fieldset>
  );
}
