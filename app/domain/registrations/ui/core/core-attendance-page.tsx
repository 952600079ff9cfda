import { networkPath } from "~/domain/networks/ui/network-bar";
import { datePath } from "~/domain/events/ui/organise-bars";
import { AppLink } from "~/ui/app-link";
import { ButtonLink } from "~/ui/button";
import { DataTable, type Column } from "~/ui/data-table";
import { formatDate, formatDayShort } from "~/ui/dates";
import { EmptyState } from "~/ui/empty-state";
import { Meter } from "~/ui/meter";
import { Page, PageHeader } from "~/ui/page";
import { PrintButton } from "~/ui/print-button";
import type { CoreState } from "../../core-attendance";
import { CoreStateTag } from "./core-state";

type Total = { count: number; of: number };
type Session = {
  id: string;
  dateId: string;
  title: string;
  startsAt: Date | string;
  begun: boolean;
  total: Total;
};
type Row = {
  key: string;
  name: string;
  persons: string[];
  current: boolean;
  states: CoreState[];
  total: Total;
};

export type CoreAttendanceProps = {
  network: { id: string; name: string };
  groupId: string | null;
  sessions: Session[];
  rows: Row[];
};

/** "4 van 6"; nothing to count is nothing to say. */
export const totalWords = ({ count, of }: Total) => (of === 0 ? "–" : `${count} van ${of}`);

/** Who of the fixed core was at which regional session. */
export function CoreAttendancePage({ network, groupId, sessions, rows }: CoreAttendanceProps) {
  const groups = `${networkPath(network.id)}/groepen`;
  const some = sessions.length > 0 && rows.length > 0;
  return (
    <>
      <PageHeader
        title="Aanwezigheid van de vaste kern"
        lead="Wie van de vaste kern was op welke regionale sessie?"
        crumbs={[{ label: "Groepen", to: groups }, { label: "Aanwezigheid" }]}
        actions={
          some && (
            <>
              <ButtonLink variant="secondary" icon="download" to={`${groups}/aanwezigheid.csv`} reload>
                Download als csv
              </ButtonLink>
              <PrintButton />
            </>
          )
        }
      />
      <Page>
        {some ? (
          <div className="stack stack--wide">
            <PerSession sessions={sessions} />
            <PerMember sessions={sessions} rows={rows} />
          </div>
        ) : (
          <Nothing groups={groups} groupId={groupId} members={rows.length} />
        )}
      </Page>
    </>
  );
}

function Nothing({ groups, groupId, members }: { groups: string; groupId: string | null; members: number }) {
  if (members > 0)
    return (
      <EmptyState title="Er staat nog geen regionale sessie online">
        Zodra je een regionale sessie online zet, krijgt de vaste kern vanzelf een uitnodiging en zie je hier
        wie komt.
      </EmptyState>
    );
  return (
    <EmptyState
      title="Er zit nog niemand in de vaste kern"
      actions={
        groupId ? (
          <ButtonLink to={`${groups}/${groupId}/leden`}>Voeg een lid toe</ButtonLink>
        ) : (
          <ButtonLink to={groups}>Naar de groepen</ButtonLink>
        )
      }
    >
      Wie in de vaste kern zit, wordt op elke regionale sessie uitgenodigd.
    </EmptyState>
  );
}

function PerSession({ sessions }: { sessions: Session[] }) {
  return (
    <section className="stack" aria-labelledby="per-sessie">
      <h2 id="per-sessie">Per sessie</h2>
      <ul className="line-list">
        {sessions.map(({ id, dateId, title, startsAt, begun, total }) => (
          <li key={id}>
            <div>
              <p className="line-list__title">
                <AppLink to={`${datePath(dateId)}/uitnodigingen`}>{title}</AppLink>
              </p>
              <p className="soft small">{formatDayShort(new Date(startsAt))}</p>
            </div>
            <Meter
              value={total.count}
              max={total.of}
              text={total.of === 0 ? "Niet op naam gekend" : sessionWords(total, begun)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

const sessionWords = (total: Total, begun: boolean) =>
  begun ? `${totalWords(total)} was er` : `${totalWords(total)} schreef al in`;

function PerMember({ sessions, rows }: { sessions: Session[]; rows: Row[] }) {
  const names = shortTitles(sessions.map(({ title }) => title));
  const columns: Column<Row>[] = [
    { key: "who", header: "Wie", rowHeader: true, cell: (row) => <Who {...row} /> },
    { key: "total", header: "Was er", cell: ({ total }) => <strong>{totalWords(total)}</strong> },
    ...sessions.map((session, i) => ({
      key: session.id,
      header: `${names[i]!}, ${formatDate(new Date(session.startsAt))}`,
      cell: ({ states }: Row) => <CoreStateTag state={states[i]!} />,
    })),
  ];
  return (
    <section className="stack" aria-labelledby="per-lid">
      <h2 id="per-lid">Per lid</h2>
      <p className="soft measure">
        Voor een organisatie telt iedereen die voor haar kwam. We tellen alleen sessies die al begonnen zijn
        en waarop het lid er al bij was.
      </p>
      <div className="core-table">
        <DataTable
          caption="Aanwezigheid per lid en per sessie"
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={(row) => row.key}
        />
      </div>
    </section>
  );
}

/** Titles without the words up to a colon that all of them begin with: a column has little room. */
function shortTitles(titles: string[]): string[] {
  const prefix = /^.*?: (?=\S)/.exec(titles[0] ?? "")?.[0] ?? "";
  const shared = titles.length > 1 && titles.every((title) => title.startsWith(prefix));
  return shared ? titles.map((title) => capital(title.slice(prefix.length))) : titles;
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

function Who({ name, persons, current }: Row) {
  const under = [persons.join(", "), !current && "geen lid meer"].filter(Boolean).join(" · ");
  return (
    <>
      {name}
      {under && <span className="core-table__by">{under}</span>}
    </>
  );
}
