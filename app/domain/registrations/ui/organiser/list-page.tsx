import { useSearchParams } from "@remix-run/react";
import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { Button, ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Live } from "~/ui/live";
import { Page } from "~/ui/page";
import { Pager } from "~/ui/pager";
import { attendeesAddress, isNarrowed, PAGE, type AttendeeFilter } from "../../attendee-filter";
import type { AttendeePage } from "../../attendees.server";
import type { RoundOnDate } from "../../workshops.server";
import { AttendeeFilters } from "./attendee-filters";
import { AttendeeTable } from "./attendee-table";
import { AttendeesHead } from "./attendees-head";
import { count } from "./words";

type ListPageProps = {
  occurrenceId: string;
  path: string;
  filter: AttendeeFilter;
  attendees: AttendeePage;
  rounds: RoundOnDate[];
  begun: boolean;
  /** Everybody on this page is selected beforehand. */
  all: boolean;
};

/** Everybody who registered: to search, narrow, select, mail and take along. */
export function ListPage({ occurrenceId, path, filter, attendees, rounds, begun, all }: ListPageProps) {
  const [search] = useSearchParams();
  const list = `${path}/inschrijvingen`;
  const { rows, total, page, pages, live } = attendees;
  return (
    <>
      <Live topics={[`registrations:${occurrenceId}`]} />
      <AttendeesHead title="Lijst van deelnemers" path={path} current="lijst" live={live} />
      <Page>
        <div className="stack">
          {/* Its fields keep what they were first given, so another address is another form. */}
          <AttendeeFilters key={search.toString()} {...{ filter, rounds, begun }} path={list} />
          <p role="status" className="numbers">
            {found(total, filter)}
            {pages > 1 && `, ${PAGE} per bladzijde`}
          </p>
          {rows.length === 0 ? (
            <Nobody filter={filter} list={list} path={path} />
          ) : (
            <AppForm method="get" action={`${path}/berichten`} className="stack">
              <p>
                <AppLink to={pickAddress(attendeesAddress(list, filter, { page }), !all)} preventScrollReset>
                  {all ? "Kies niemand" : "Kies allemaal op deze bladzijde"}
                </AppLink>
              </p>
              {/* Boxes keep what they were first given, so another choice is another table. */}
              <AttendeeTable key={String(all)} {...{ rows, filter, list, begun, all }} />
              <div className="row">
                <Button>Mail de selectie</Button>
                <ButtonLink variant="secondary" to={attendeesAddress(`${path}/berichten`, filter)}>
                  Mail iedereen in deze lijst
                </ButtonLink>
              </div>
            </AppForm>
          )}
          <Pager page={page} pages={pages} to={(to) => attendeesAddress(list, filter, { page: to })} />
          {rows.length > 0 && <Files filter={filter} list={list} />}
        </div>
      </Page>
    </>
  );
}

const pickAddress = (address: string, all: boolean) =>
  all ? `${address}${address.includes("?") ? "&" : "?"}alles` : address;

function found(total: number, filter: AttendeeFilter): string {
  const people = count(total, "inschrijving", "inschrijvingen");
  return isNarrowed(filter) ? `${people} gevonden` : people;
}

function Nobody({ filter, list, path }: { filter: AttendeeFilter; list: string; path: string }) {
  if (isNarrowed(filter) || filter.page > 1)
    return (
      <EmptyState title="Niemand gevonden" actions={<ButtonLink to={list}>Toon iedereen</ButtonLink>}>
        Zoek op een deel van de naam, of kies minder tegelijk.
      </EmptyState>
    );
  return (
    <EmptyState
      title="Nog niemand ingeschreven"
      actions={<ButtonLink to={`${path}/inschrijvingen/nieuw`}>Schrijf zelf iemand in</ButtonLink>}
    >
      Wie inschrijft, verschijnt hier vanzelf.
    </EmptyState>
  );
}

/** The same list as a file. What people need goes along only when one asks for it. */
function Files({ filter, list }: { filter: AttendeeFilter; list: string }) {
  const to = (format: string, needs = false) => {
    const address = attendeesAddress(`${list}.${format}`, filter);
    return needs ? `${address}${address.includes("?") ? "&" : "?"}noden` : address;
  };
  return (
    <section aria-labelledby="bestanden" className="stack stack--tight section">
      <h2 id="bestanden">Neem deze lijst mee</h2>
      <p className="row">
        <ButtonLink variant="secondary" small icon="download" to={to("xlsx")} reload>
          Excel
        </ButtonLink>
        <ButtonLink variant="secondary" small icon="download" to={to("csv")} reload>
          CSV
        </ButtonLink>
        <ButtonLink variant="quiet" small icon="download" to={to("xlsx", true)} reload>
          Excel met toegankelijkheid en eten
        </ButtonLink>
      </p>
      <p className="soft">
        Een bestand wissen we niet voor je. Wis het zelf na de dag, zeker als er in staat wat mensen nodig
        hebben. We bewaren wie welke lijst meenam.
      </p>
    </section>
  );
}
