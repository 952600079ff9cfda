import { AppLink } from "~/ui/app-link";
import { ButtonLink } from "~/ui/button";
import { DataTable, type Column } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { Page, PageHeader } from "~/ui/page";
import { Tag, Tags } from "~/ui/tag";
import { Time } from "~/ui/time";
import type { EditedLine } from "../../organise-queries.server";
import { editQuestionPath, isRequest, kindLabels, stateLabels } from "../../question";
import { isWaiting, waitsSince } from "../../rules";
import { STATE_TONES } from "../question-tags";
import "../questions.css";

type Line = Omit<EditedLine, "network"> & { network: { name: string } | null };
type Props = { fresh: Line[]; others: Line[] };

/** All questions that one edits: those that somebody asked first. */
export function QuestionsToEditPage({ fresh, others }: Props) {
  return (
    <>
      <PageHeader
        title="Vragen"
        lead="Wat mensen vragen, ook aan het beleid, aan wie het voorligt, en wat het antwoord is."
        actions={
          <>
            <ButtonLink to="/beheer/kennis/vragen/nieuw">Nieuwe vraag</ButtonLink>
            <ButtonLink variant="secondary" to="/vragen">
              Bekijk wat online staat
            </ButtonLink>
          </>
        }
      />
      <Page>
        <div className="stack stack--wide">
          {fresh.length > 0 && (
            <section className="stack" aria-labelledby="nieuw">
              <h2 id="nieuw">Na te lezen ({fresh.length})</h2>
              <p className="soft">Deze vragen staan nog niet online.</p>
              <Questions caption="Vragen om na te lezen" rows={fresh} />
            </section>
          )}
          {others.length > 0 && (
            <section className="stack" aria-labelledby="alle">
              <h2 id="alle">Alle vragen ({others.length})</h2>
              <Questions caption="Alle vragen" rows={others} />
            </section>
          )}
          {fresh.length + others.length === 0 && (
            <EmptyState
              title="Er zijn nog geen vragen"
              actions={<ButtonLink to="/beheer/kennis/vragen/nieuw">Nieuwe vraag</ButtonLink>}
            >
              Een open vraag of een vraag aan beleid uit een sessie komt hier met één druk op de knop, op de
              pagina van die bijdrage.
            </EmptyState>
          )}
        </div>
      </Page>
    </>
  );
}

const COLUMNS: Column<Line>[] = [
  {
    key: "text",
    header: "Vraag",
    rowHeader: true,
    cell: ({ id, text }) => <AppLink to={editQuestionPath(id)}>{text}</AppLink>,
  },
  {
    key: "state",
    header: "Stand",
    cell: ({ kind, state, publishedAt, proposal, refused }) => (
      <Tags>
        {[
          isRequest(kind) && (
            <Tag key="kind" tone="accent">
              {kindLabels[kind]}
            </Tag>
          ),
          <Tag key="state" tone={STATE_TONES[state]}>
            {stateLabels[state]}
          </Tag>,
          !publishedAt && <Tag key="offline">niet online</Tag>,
          proposal && (
            <Tag key="proposal" tone="accent">
              voorstel wacht
            </Tag>
          ),
          refused && !proposal && state !== "BEANTWOORD" && (
            <Tag key="refused" tone="danger">
              voorstel geweigerd
            </Tag>
          ),
        ]}
      </Tags>
    ),
  },
  { key: "addressee", header: "Aan", cell: ({ addressee }) => addressee?.name ?? "–" },
  {
    key: "since",
    header: "Wacht sinds",
    cell: (line) => (isWaiting(line.state) ? <Time at={waitsSince(line)} format="short" /> : "–"),
  },
  { key: "followers", header: "Volgers", end: true, cell: ({ followers }) => followers },
];

function Questions({ caption, rows }: { caption: string; rows: Line[] }) {
  return <DataTable caption={caption} captionHidden columns={COLUMNS} rows={rows} rowKey={({ id }) => id} />;
}
