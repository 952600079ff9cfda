import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Tag } from "~/ui/tag";
import { Time } from "~/ui/time";
import type { StoryImportToConfirm } from "../imports.server";
import { lineName, type Remark } from "../line";
import { importPath, IMPORT_PATH } from "./paths";

type ConfirmPageProps = { file: StoryImportToConfirm; refused?: RefusedForm };
type Line = StoryImportToConfirm["lines"][number];

const counted = (n: number) => (n === 1 ? "1 verhaal" : `${n} verhalen`);

/** What we read in a file, line by line: what is wrong stands first. */
export function StoryConfirmPage({ file, refused }: ConfirmPageProps) {
  const { errors } = filledForm(refused, {});
  const where = file.network ? `het netwerk “${file.network}”` : "geen netwerk";
  const bad = file.lines.length - file.good;
  return (
    <>
      <PageHeader
        title="Kijk na wat we lazen"
        lead={`${file.fileName || "Je bestand"}, voor ${where}: ${counted(file.lines.length)}.`}
        crumbs={[
          { label: "Beheer", to: "/beheer" },
          { label: "Kennis", to: "/beheer/kennis" },
          { label: "Verhalen invoeren", to: IMPORT_PATH },
          { label: file.fileName || "Je bestand" },
        ]}
      />
      <Page>
        <div className="stack stack--wide">
          <ErrorSummary errors={errors} />
          <Outcome file={file} bad={bad} />
          {file.remarks.length > 0 && (
            <Notice title="Over het hele bestand">
              <Remarks remarks={file.remarks} />
            </Notice>
          )}
          <Lines file={file} />
          <AppForm action={`${importPath(file.id)}/verwijdering`}>
            <p>
              We houden dit bestand bij tot <Time at={file.eraseAfter} format="day" />. Daarna wissen we het.
            </p>
            <SubmitButton variant="quiet">Gooi dit bestand nu weg</SubmitButton>
          </AppForm>
        </div>
      </Page>
    </>
  );
}

function Outcome({ file, bad }: { file: StoryImportToConfirm; bad: number }) {
  if (file.takenIn)
    return (
      <Notice tone="success">
        <p>Hiervan zijn al verhalen gemaakt.</p>
      </Notice>
    );
  return (
    <>
      {bad > 0 && (
        <Notice tone="warning" title={`${counted(bad)} met een fout`}>
          <p>
            Die nemen we niet over. Verbeter ze in je bestand en voer het opnieuw in: wat er dan al staat,
            herkennen we.
          </p>
        </Notice>
      )}
      {file.good > 0 && (
        <AppForm className="form__actions" action={importPath(file.id)}>
          <SubmitButton busy="We maken de verhalen">{`Neem ${counted(file.good)} over`}</SubmitButton>
          <ButtonLink variant="quiet" to={IMPORT_PATH}>
            Later verder
          </ButtonLink>
        </AppForm>
      )}
    </>
  );
}

function Lines({ file }: { file: StoryImportToConfirm }) {
  const rank = ({ problems, warnings }: Line) => (problems.length > 0 ? 0 : warnings.length > 0 ? 1 : 2);
  const lines = [...file.lines].sort((a, b) => rank(a) - rank(b) || a.line - b.line);
  return (
    <section className="stack">
      <h2>Regel per regel</h2>
      <DataTable
        caption="Wat we lazen, regel per regel"
        captionHidden
        rows={lines}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: "line", header: "Waar", cell: ({ line }) => lineName(file.kind, line) },
          {
            key: "title",
            header: "Verhaal",
            rowHeader: true,
            cell: ({ title, organisation }) => (
              <>
                {title || "Zonder titel"}
                {organisation && <span className="soft"> ({organisation})</span>}
              </>
            ),
          },
          { key: "state", header: "Kan het?", cell: State },
          {
            key: "remarks",
            header: "Wat we zagen",
            cell: ({ problems, warnings }) => <Remarks remarks={[...problems, ...warnings]} />,
          },
        ]}
      />
    </section>
  );
}

function State({ problems, warnings }: Line) {
  if (problems.length > 0) return <Tag tone="danger">Fout</Tag>;
  return warnings.length > 0 ? <Tag tone="warn">Let op</Tag> : <Tag tone="good">In orde</Tag>;
}

function Remarks({ remarks }: { remarks: Remark[] }) {
  if (remarks.length === 0) return <>Niets</>;
  return (
    <ul>
      {remarks.map(({ column, text }) => (
        <li key={`${column} ${text}`}>
          <strong>{column}</strong>: {text}
        </li>
      ))}
    </ul>
  );
}
