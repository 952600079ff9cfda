import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { TextArea } from "~/ui/text-field";
import type { SynonymLine } from "../edit-synonyms.server";

export const SYNONYMS = "/beheer/kennis/zoekwoorden";
const LEAD =
  "Afkortingen en woorden die hetzelfde betekenen. Wie het ene zoekt, vindt ook het andere. Een wijziging werkt meteen.";

type ListProps = {
  synonyms: SynonymLine[];
  saved: boolean;
  /** Was just taken out. */
  removed: SynonymLine | null;
};

/** Every group of words that search takes for each other. */
export function SynonymsPage({ synonyms, saved, removed }: ListProps) {
  const add = <ButtonLink to={`${SYNONYMS}/nieuw`}>Nieuwe groep woorden</ButtonLink>;
  return (
    <>
      <PageHeader title="Zoekwoorden" lead={LEAD} actions={synonyms.length > 0 && add} />
      <Page>
        <div className="stack">
          {saved && (
            <Notice tone="success" live>
              <p>Bewaard. De zoekfunctie gebruikt het meteen.</p>
            </Notice>
          )}
          {removed && <RemovedNotice removed={removed} />}
          {synonyms.length === 0 ? (
            <EmptyState title="Er zijn nog geen zoekwoorden" actions={add}>
              Begin met een afkorting die iedereen gebruikt, en wat ze betekent.
            </EmptyState>
          ) : (
            <SynonymTable synonyms={synonyms} />
          )}
        </div>
      </Page>
    </>
  );
}

function RemovedNotice({ removed: { id, words } }: { removed: SynonymLine }) {
  return (
    <Notice tone="info" title="Weggehaald" live>
      <p>{words.join(", ")}</p>
      <AppForm action={`${SYNONYMS}/${id}/herstel`}>
        <SubmitButton variant="secondary" small>
          Maak ongedaan
        </SubmitButton>
      </AppForm>
    </Notice>
  );
}

function SynonymTable({ synonyms }: { synonyms: SynonymLine[] }) {
  return (
    <DataTable
      caption="Woorden die hetzelfde betekenen"
      captionHidden
      rows={synonyms}
      rowKey={({ id }) => id}
      columns={[
        {
          ...{ key: "words", header: "Woorden", rowHeader: true },
          cell: ({ id, words }) => <AppLink to={`${SYNONYMS}/${id}`}>{words[0]}</AppLink>,
        },
        {
          ...{ key: "others", header: "Betekent hetzelfde als" },
          cell: ({ words }) => words.slice(1).join(", "),
        },
        {
          ...{ key: "remove", header: "Weghalen" },
          cell: ({ id, words }) => (
            <AppForm action={`${SYNONYMS}/${id}/verwijdering`}>
              <SubmitButton variant="quiet" small aria-label={`Haal ${words[0]} weg`}>
                Haal weg
              </SubmitButton>
            </AppForm>
          ),
        },
      ]}
    />
  );
}

type FormProps = {
  /** Null for a new group. */
  words: string[] | null;
  refused?: RefusedForm;
};

/** One group of words, new or not. */
export function SynonymFormPage({ words, refused }: FormProps) {
  const form = filledForm(refused, { words: words?.join("\n") ?? "" });
  const title = words?.[0] ?? "Nieuwe groep woorden";
  return (
    <>
      <PageHeader
        narrow
        title={title}
        lead={words ? undefined : LEAD}
        crumbs={[{ label: "Zoekwoorden", to: SYNONYMS }, { label: title }]}
      />
      <Page narrow>
        <ErrorSummary errors={form.errors} />
        <AppForm className="form">
          <TextArea
            {...form.at("words")}
            label="Woorden"
            hint="Elk op een regel, een afkorting eerst. Een regel mag meer dan één woord zijn."
            rows={5}
            maxLength={2000}
          />
          <div className="form__actions">
            <SubmitButton busy="Even geduld">Bewaar</SubmitButton>
            <ButtonLink variant="quiet" to={SYNONYMS}>
              Terug
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}
