import { AppLink } from "~/ui/app-link";
import { Card } from "~/ui/card";
import { Facts } from "~/ui/facts";
import { Live } from "~/ui/live";
import { Meter } from "~/ui/meter";
import { Page } from "~/ui/page";
import type { DateOverview } from "../../date-overview.server";
import type { NeedsList } from "../../needs-list.server";
import { attentionPoints } from "./attention";
import { AttendeesHead } from "./attendees-head";
import { NeedsCard } from "./needs-card";
import { OrganisationCounts } from "./organisation-counts";
import { SearchBox } from "./search-box";
import { TypeCounts } from "./type-counts";
import { WorkshopCounts } from "./workshop-counts";
import { count } from "./words";

type OverviewPageProps = { occurrenceId: string; path: string; overview: DateOverview; needs: NeedsList };

/** How a date stands, at a glance, and kept up to date while one looks at it. */
export function OverviewPage({ occurrenceId, path, overview, needs }: OverviewPageProps) {
  const { counts, rounds } = overview;
  return (
    <>
      <Live topics={[`registrations:${occurrenceId}`]} />
      <AttendeesHead
        title="Wie komt er?"
        path={path}
        current="overzicht"
        live={counts.confirmed + counts.offered + counts.waiting}
      />
      <Page>
        <div className="stack stack--wide">
          <div className="grid grid--two">
            <SeatsCard overview={overview} path={path} />
            <AttentionCard overview={overview} path={path} />
          </div>
          <SearchBox path={path} />
          <TypeCounts types={overview.types} path={path} />
          {rounds.map((round) => (
            <WorkshopCounts key={round.id} round={round} path={path} />
          ))}
          <NeedsCard needs={needs} />
          <OrganisationCounts
            organisations={overview.organisations}
            without={overview.withoutOrganisation}
            path={path}
          />
        </div>
      </Page>
    </>
  );
}

type PartProps = { overview: DateOverview; path: string };

function SeatsCard({ overview: { seats, counts, state }, path }: PartProps) {
  const list = `${path}/inschrijvingen`;
  const number = (n: number, query: string) => <AppLink to={`${list}?${query}`}>{n}</AppLink>;
  const left = Math.max(0, seats.capacity - seats.taken);
  const begun = state === "started" || state === "past" || counts.present > 0;
  return (
    <Card title="Plaatsen" level={2}>
      <div className="stack">
        <Meter
          value={seats.taken}
          max={seats.capacity}
          tone={seats.taken > seats.capacity ? "danger" : left < 5 ? "warn" : "accent"}
          text={`${seats.taken} van de ${count(seats.capacity, "plaats", "plaatsen")} ingenomen`}
          note={left > 0 ? `Nog ${left} vrij` : "Volzet"}
        />
        <Facts
          facts={[
            { term: "Heeft een plaats", value: number(counts.confirmed, "status=bevestigd") },
            { term: "Aanbod loopt", value: number(counts.offered, "status=aanbod") },
            { term: "Wachtlijst", value: number(counts.waiting, "status=wachtlijst") },
            { term: "Geannuleerd", value: number(counts.cancelled, "status=geannuleerd") },
            { term: "Nu binnen", value: begun ? number(counts.presentNow, "aanwezig=nu") : null },
            { term: "Was er", value: begun ? number(counts.present, "aanwezig=ja") : null },
          ]}
        />
      </div>
    </Card>
  );
}

function AttentionCard({ overview, path }: PartProps) {
  const points = attentionPoints(overview, path);
  return (
    <Card title="Dit vraagt je aandacht" level={2}>
      {points.length === 0 ? (
        <p>Niets. Alles loopt zoals het moet.</p>
      ) : (
        <ul className="lines">
          {points.map(({ text, to }) => (
            <li key={text}>{to ? <AppLink to={to}>{text}</AppLink> : text}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}
