import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Live } from "~/ui/live";
import { Page, PageHeader } from "~/ui/page";
import type { Table } from "../../lead/overview.server";
import { silentMinutes } from "../../lead/silence";
import { useServerTime } from "./server-time";
import { TableCard } from "./table-card";
import { countWords } from "./words";

type TablesProps = { occurrenceId: string; tables: Table[]; now: Date };

/** All groups of a date as they are now: who is there, what they have, and who fell silent. */
export function TablesPage({ occurrenceId, tables, now }: TablesProps) {
  // A silent group sends no news of it: the page itself watches the time.
  const time = useServerTime(now, 15_000);
  const at = new Date(time);
  const shown = tables.map((table) => ({ ...table, silent: silentMinutes(signsOf(table), at) }));
  const silent = shown.filter((table) => table.silent !== null).length;
  const path = `/beheer/datums/${occurrenceId}`;
  return (
    <>
      <PageHeader
        title="Live"
        lead={tables.length === 0 ? undefined : summary(shown, silent)}
        actions={
          tables.length > 0 && (
            <>
              <ButtonLink variant="secondary" to={`${path}/plenaire`}>
                Toon de citaten in de plenaire
              </ButtonLink>
              <ButtonLink variant="secondary" to={`${path}/bevriezing`}>
                Bevries alle nota’s
              </ButtonLink>
            </>
          )
        }
      />
      <Page>
        <Live topics={[`tables:${occurrenceId}`, `registrations:${occurrenceId}`]} />
        {tables.length === 0 ? (
          <EmptyState
            title="Er zijn nog geen groepen"
            actions={<ButtonLink to={`${path}/groepen/nieuw`}>Maak een groep</ButtonLink>}
          >
            Zodra er groepen zijn, volg je hier wat ze schrijven.
          </EmptyState>
        ) : (
          <ul className="table-cards">
            {shown.map((table) => (
              <li key={table.id}>
                <TableCard table={table} now={now} at={at} />
              </li>
            ))}
          </ul>
        )}
      </Page>
    </>
  );
}

const signsOf = ({ lastAt, tableOpenedAt, condition }: Table) => ({
  lastAt,
  openedAt: tableOpenedAt,
  closed: condition !== "open",
});

type Counted = Pick<Table, "kinds" | "pending">;

function summary(tables: Counted[], silent: number): string {
  const all = tables.flatMap(({ kinds }) => Object.values(kinds)).reduce((sum, count) => sum + count, 0);
  const pending = tables.reduce((sum, table) => sum + table.pending, 0);
  const parts = [
    countWords(tables.length, "groep", "groepen"),
    countWords(all, "bijdrage", "bijdragen"),
    pending > 0 && `${pending} van gsm’s nog niet bekeken`,
    silent > 0 && countWords(silent, "groep is stil", "groepen zijn stil"),
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}
