import { participantTypeLabels } from "~/domain/events/participant-types";
import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { DataTable, type Column } from "~/ui/data-table";
import { Fold } from "~/ui/fold";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Tag, type TagTone } from "~/ui/tag";
import type { GUEST_GROUNDS, InviteVerdict, JudgedInvitee } from "../../invitation";
import { Seats, type InvitationsPageProps } from "./invitations-page";
import { InviteForm, Refusal, type RefusedForm } from "./invite-form";

export type LineProblem = { line: number; code: string; text: string; sameAs?: number };

export type Preview = {
  people: JudgedInvitee[];
  problems: LineProblem[];
  /** As it was pasted: what is sent is read out of it again. */
  list: string;
  locale: "nl" | "en";
  ground: (typeof GUEST_GROUNDS)[number] | null;
};

type InvitationPreviewProps = Pick<InvitationsPageProps, "path" | "kept"> & {
  preview?: Preview;
  refused?: RefusedForm;
};

/** What sending would do, person by person and line by line, before anything is sent. */
export function InvitationPreview({ path, kept, preview, refused }: InvitationPreviewProps) {
  const crumbs = [{ label: "Uitnodigingen", to: path }, { label: "Kijk na" }];
  return (
    <div lang="nl-BE">
      <PageHeader title={preview ? title(preview) : "Kijk je lijst na"} crumbs={crumbs} />
      <Page>
        <div className="stack stack--wide">
          <Refusal refused={refused} />
          {preview && <Outcome path={path} kept={kept} preview={preview} />}
          {!preview && (
            <InviteForm action={`${path}/voorbeeld`} values={refused?.values} errors={refused?.errors} />
          )}
        </div>
      </Page>
    </div>
  );
}

const newOnes = ({ people }: Preview) => people.filter((person) => person.verdict === "new").length;

function title(preview: Preview): string {
  const count = newOnes(preview);
  if (count === 0) return "Niemand krijgt een uitnodiging";
  return count === 1 ? "1 persoon krijgt een uitnodiging" : `${count} mensen krijgen een uitnodiging`;
}

function Outcome({
  path,
  kept,
  preview,
}: {
  path: string;
  kept: InvitationsPageProps["kept"];
  preview: Preview;
}) {
  const { people, problems, list, locale, ground } = preview;
  const count = newOnes(preview);
  return (
    <>
      {problems.length > 0 && <Problems problems={problems} />}
      {people.length > 0 && (
        <DataTable
          caption="Wie op je lijst staat"
          columns={COLUMNS}
          rows={people}
          rowKey={({ line, email }) => `${line} ${email}`}
        />
      )}
      {count > 0 && <Seats kept={kept} />}
      <div className="row">
        {count > 0 && (
          <AppForm action={`${path}/verzending`}>
            <input type="hidden" name="list" value={list} />
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="ground" value={ground ?? ""} />
            <SubmitButton busy="We versturen">
              {count === 1 ? "Verstuur 1 uitnodiging" : `Verstuur ${count} uitnodigingen`}
            </SubmitButton>
          </AppForm>
        )}
        <ButtonLink variant="secondary" to={path}>
          Verstuur niets
        </ButtonLink>
      </div>
      <Fold title="Pas je lijst aan" open={count === 0}>
        <InviteForm action={`${path}/voorbeeld`} values={{ list, locale, ground: ground ?? "" }} />
      </Fold>
    </>
  );
}

function Problems({ problems }: { problems: LineProblem[] }) {
  const title =
    problems.length === 1
      ? "1 regel kunnen we niet gebruiken"
      : `${problems.length} regels kunnen we niet gebruiken`;
  return (
    <Notice tone="warning" title={title} live>
      <ul>
        {problems.map((problem, i) => (
          <li key={`${problem.line} ${i}`}>{problemWords(problem)}</li>
        ))}
      </ul>
      <p>De andere regels kun je gewoon versturen.</p>
    </Notice>
  );
}

/** What is wrong with a line of a list, with its number. */
function problemWords({ line, code, text, sameAs }: LineProblem): string {
  if (code === "no-email") return `Regel ${line}: hier staat geen e-mailadres: “${text}”.`;
  if (code === "email") return `Regel ${line}: “${text}” is geen e-mailadres.`;
  if (code === "duplicate")
    return `Regel ${line}: ${text} staat ook op regel ${sameAs}. Alleen de eerste telt.`;
  if (code === "too-many") return `Vanaf regel ${line} lezen we niet verder. Maak van je lijst twee lijsten.`;
  return `Regel ${line}: hier staat te veel op één regel: “${text}”.`;
}

const VERDICTS: Record<InviteVerdict, { label: string; tone: TagTone }> = {
  new: { label: "Krijgt een uitnodiging", tone: "good" },
  registered: { label: "Is al ingeschreven", tone: "plain" },
  invited: { label: "Is al uitgenodigd", tone: "plain" },
  "too-often": { label: "Kreeg net al veel uitnodigingen", tone: "warn" },
};

const COLUMNS: Column<JudgedInvitee>[] = [
  { key: "line", header: "Regel", cell: ({ line }) => line },
  { key: "name", header: "Naam", rowHeader: true, cell: ({ name, email }) => name || email },
  { key: "email", header: "E-mailadres", cell: ({ email }) => email },
  { key: "organisation", header: "Organisatie", cell: ({ organisation }) => organisation || "–" },
  {
    key: "type",
    header: "Soort organisatie",
    cell: ({ participantType }) =>
      participantType ? participantTypeLabels.nl[participantType] : "Kiest de persoon zelf",
  },
  {
    key: "verdict",
    header: "Wat gebeurt er",
    cell: ({ verdict }) => <Tag tone={VERDICTS[verdict].tone}>{VERDICTS[verdict].label}</Tag>,
  },
];
