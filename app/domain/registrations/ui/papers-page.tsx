import { eventPath, datePath } from "~/domain/events/ui/organise-bars";
import { AppLink } from "~/ui/app-link";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { errorText } from "~/ui/error-text";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { BadgePicker } from "./badge-picker";
import { listAbout, listTitle } from "./paper-words";

/** Ten on a sheet (documents/badges.server.ts). */
const PER_SHEET = 10;

export type Papers = {
  date: {
    id: string;
    startsAt: Date;
    endsAt: Date;
    venue: { name: string; municipality: string } | null;
    event: { id: string; slug: string; title: string };
  };
  over: boolean;
  /** Who was there. */
  present: number;
  people: { id: string; name: string; organisation: string }[];
  lists: {
    key: string;
    item: { title: string; startMinute: number; endMinute: number; room: string } | null;
    people: number;
    waiting: number;
  }[];
  /** Why a paper could not be made. */
  reason: string | null;
};

/** Everything an organiser can print for one date. */
export function PapersPage(papers: Papers) {
  const { date, people, lists, reason } = papers;
  const nobody = people.length === 0 && lists.every((list) => list.waiting === 0);
  return (
    <>
      <PageHeader
        title="Badges en lijsten"
        lead="Druk af wat je op de dag nodig hebt. Alles is een pdf op A4."
      />
      <Page>
        <div className="stack stack--wide">
          {reason && (
            <Notice tone="error" live>
              <p>{errorText({ code: "conflict", reason }, "nl")}</p>
            </Notice>
          )}
          {nobody ? (
            <Nobody eventId={date.event.id} slug={date.event.slug} />
          ) : (
            <>
              <div className="grid grid--two">
                <BadgesCard {...papers} />
                <CertificatesCard {...papers} />
              </div>
              <Lists {...papers} />
            </>
          )}
        </div>
      </Page>
    </>
  );
}

function Nobody({ eventId, slug }: { eventId: string; slug: string }) {
  return (
    <EmptyState
      title="Er valt nog niets af te drukken"
      actions={
        <>
          <ButtonLink to={`/evenementen/${slug}`}>Bekijk de pagina van het evenement</ButtonLink>
          <ButtonLink variant="secondary" to={eventPath(eventId)}>
            Naar het overzicht
          </ButtonLink>
        </>
      }
    >
      Niemand is al ingeschreven voor deze dag. Zodra er iemand inschrijft, vind je hier de badges en de
      lijsten.
    </EmptyState>
  );
}

function BadgesCard({ date, people }: Papers) {
  const count = people.length;
  const sheets = Math.ceil(count / PER_SHEET);
  return (
    <Card title="Badges" level={2}>
      <div className="stack">
        <p>
          {count === 0
            ? "Nog niemand heeft een plaats."
            : `${count} ${count === 1 ? "badge" : "badges"} op ${sheets} ${sheets === 1 ? "blad" : "bladen"}, 90 op 54 mm met snijlijnen. Met naam, organisatie, workshops en ticket.`}
        </p>
        {count > 0 && (
          <>
            <ButtonLink icon="download" to={`${datePath(date.id)}/badges.pdf`} reload>
              Download de badges
            </ButtonLink>
            <BadgePicker action={`${datePath(date.id)}/badges.pdf`} people={people} />
          </>
        )}
      </div>
    </Card>
  );
}

function CertificatesCard({ date, over, present }: Papers) {
  const ready = over && present > 0;
  return (
    <Card title="Attesten" level={2}>
      <div className="stack">
        <p>{certificateWords(over, present)}</p>
        {ready && (
          <ButtonLink icon="download" to={`${datePath(date.id)}/attesten.pdf`} reload>
            Download de attesten
          </ButtonLink>
        )}
      </div>
    </Card>
  );
}

function certificateWords(over: boolean, present: number): string {
  if (!over)
    return "Klaar na de dag, voor wie er was. Iedereen vindt het eigen attest dan ook op de pagina van de inschrijving.";
  if (present === 0) return "Niemand werd aangemeld aan het onthaal, dus er zijn geen attesten.";
  const who = present === 1 ? "1 attest, voor wie er was" : `${present} attesten, voor iedereen die er was`;
  return `${who}. Elk in de taal van de inschrijving.`;
}

function Lists({ date, lists }: Papers) {
  const path = `${datePath(date.id)}/lijsten.pdf`;
  return (
    <section className="stack">
      <h2>Lijsten om te tekenen</h2>
      <p>Met een vakje, een plaats voor een handtekening, en de wachtlijst apart.</p>
      <DataTable
        caption="Lijsten die je kunt afdrukken"
        captionHidden
        rows={lists}
        rowKey={(list) => list.key}
        columns={[
          { key: "list", header: "Lijst", rowHeader: true, cell: listTitle },
          { key: "about", header: "Wanneer en waar", cell: (list) => listAbout(list, date) },
          { key: "people", header: "Personen", end: true, cell: (list) => list.people },
          { key: "waiting", header: "Wachtlijst", end: true, cell: (list) => list.waiting },
          {
            key: "file",
            header: "Afdrukken",
            cell: (list) => (
              <AppLink to={`${path}?programmapunt=${list.key}`} reload>
                Download<span className="visually-hidden"> de lijst van {listTitle(list)}</span>
              </AppLink>
            ),
          },
        ]}
      />
      {lists.length > 1 && (
        <div className="row">
          <ButtonLink variant="secondary" icon="download" to={path} reload>
            Download alle lijsten in één pdf
          </ButtonLink>
        </div>
      )}
    </section>
  );
}
