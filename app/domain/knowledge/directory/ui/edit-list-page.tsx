import { participantTypeLabels } from "~/domain/events/participant-types";
import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { Button, SubmitButton } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { Fold } from "~/ui/fold";
import { Page, PageHeader } from "~/ui/page";
import { Pager } from "~/ui/pager";
import { Tag } from "~/ui/tag";
import { TextField } from "~/ui/text-field";
import type { KnownOrganisation } from "../edit.server";
import { editOrganisationsPath } from "../organisation";

type ListProps = {
  organisations: KnownOrganisation[];
  total: number;
  pages: number;
  page: number;
  text: string;
  onlyListed: boolean;
  refused?: RefusedForm;
};

/** Every organisation we know of; an editor puts in the directory who chose to stand there. */
export function OrganisationEditListPage({ refused, ...list }: ListProps) {
  const form = filledForm(refused, {});
  const { total, pages, page } = list;
  return (
    <>
      <PageHeader
        title="Organisaties"
        lead="Iedereen die we kennen van inschrijvingen en sprekers. In de gids staat alleen wie daar ja op zei."
      />
      <Page>
        <div className="stack stack--wide">
          <ErrorSummary errors={form.errors} />
          <Search {...list} />
          <p role="status">{total === 1 ? "1 organisatie" : `${total} organisaties`}</p>
          {total === 0 ? (
            <EmptyState title="Geen organisatie gevonden">Zoek anders, of voeg ze hieronder toe.</EmptyState>
          ) : (
            <Table organisations={list.organisations} />
          )}
          <Pager page={page} pages={pages} to={(number) => addressOf(list, number)} />
          <Fold title="Voeg een organisatie toe" open={Boolean(refused)}>
            <AppForm className="form">
              <TextField
                {...form.at("organisationName")}
                label="Naam van de nieuwe organisatie"
                maxLength={160}
                autoComplete="off"
              />
              <p>
                <SubmitButton variant="secondary">Voeg toe</SubmitButton>
              </p>
            </AppForm>
          </Fold>
        </div>
      </Page>
    </>
  );
}

function addressOf({ text, onlyListed }: Pick<ListProps, "text" | "onlyListed">, page: number): string {
  const params = new URLSearchParams();
  if (text) params.set("zoek", text);
  if (onlyListed) params.set("toon", "lijst");
  if (page > 1) params.set("pagina", String(page));
  return `${editOrganisationsPath}?${params}`;
}

function Search({ text, onlyListed }: Pick<ListProps, "text" | "onlyListed">) {
  return (
    <search>
      <AppForm method="get" className="stack stack--tight">
        <TextField
          name="zoek"
          label="Zoek op naam"
          type="search"
          optional="silent"
          defaultValue={text}
          maxLength={100}
        />
        <CheckboxField
          name="toon"
          value="lijst"
          label="Alleen wie in de gids staat"
          defaultChecked={onlyListed}
        />
        <p>
          <Button variant="secondary">Zoek</Button>
        </p>
      </AppForm>
    </search>
  );
}

function Table({ organisations }: { organisations: KnownOrganisation[] }) {
  return (
    <DataTable
      caption="Organisaties"
      captionHidden
      rows={organisations}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          header: "Naam",
          rowHeader: true,
          cell: ({ id, name }) => <AppLink to={`${editOrganisationsPath}/${id}`}>{name}</AppLink>,
        },
        { key: "kind", header: "Soort", cell: ({ kind }) => (kind ? participantTypeLabels.nl[kind] : "–") },
        { key: "place", header: "Gemeente", cell: ({ municipality }) => municipality ?? "–" },
        {
          key: "listed",
          header: "In de gids",
          cell: ({ listedAt }) => (listedAt ? <Tag tone="good">Ja</Tag> : <Tag>Nee</Tag>),
        },
      ]}
    />
  );
}
