import { Card } from "../card";
import { ContactCard } from "../contact-card";
import { DataTable } from "../data-table";
import { DayLeaf } from "../day-leaf";
import { Facts } from "../facts";
import { Meter } from "../meter";
import { MonthTable } from "../month-table";
import { Tag, Tags } from "../tag";
import { Time, TimeRange } from "../time";

const START = "2026-11-12T08:00:00Z";
const PEOPLE = [
  {
    name: "Els Verhaeghe",
    from: "De Kringwinkel West",
    kind: "Maatwerkbedrijf",
    state: "Ingeschreven",
    hours: 6,
  },
  {
    name: "Youssef Amrani",
    from: "Stad Brugge",
    kind: "Lokaal bestuur",
    state: "Op de wachtlijst",
    hours: 0,
  },
  { name: "An De Smet", from: "Buurtwerk Noord", kind: "LDE-onderneming", state: "Ingeschreven", hours: 4 },
];

export function ContentParts() {
  return (
    <section className="stack">
      <h2>Tonen</h2>
      <div className="grid grid--two">
        <Card
          title="LDE-dagen: doorstroom"
          to="/stijl"
          above={
            <Tags>
              <Tag tone="accent">Inspiratiedag</Tag>
              <Tag>3de editie</Tag>
            </Tags>
          }
          footer={<Meter value={48} max={60} text="Nog 12 van de 60 plaatsen vrij" />}
        >
          <div className="event-line">
            <DayLeaf at={START} />
            <div className="event-line__body">
              <p>Brugge en Leuven. Praktijk, workshops en een panel met werkgevers.</p>
            </div>
          </div>
        </Card>
        <div className="stack">
          <Facts
            facts={[
              { term: "Wanneer", value: <TimeRange start={START} end="2026-11-12T15:30:00Z" /> },
              { term: "Inschrijven kan tot", value: <Time at="2026-11-09T11:00:00Z" /> },
              { term: "Waar", value: "Huis van de Bruggeling, Brugge" },
            ]}
          />
          <Meter value={58} max={60} tone="warn" text="Nog 2 plaatsen" />
          <Meter value={60} max={60} tone="danger" text="Volzet" note="4 mensen wachten op een plaats" />
          <Tags>
            <Tag tone="good">Ingeschreven</Tag>
            <Tag tone="warn">Plaats aangeboden</Tag>
            <Tag tone="danger">Gaat niet door</Tag>
          </Tags>
          <ContactCard
            name="Lien Bossuyt"
            organisation="Vormingsfonds"
            email="lien@example.org"
            phone="02 555 01 23"
          />
        </div>
      </div>
      <TablePart />
      <MonthTable
        month="2026-11"
        caption="Evenementen in november 2026"
        today="2026-11-05"
        entries={[
          { day: "2026-11-12", label: "LDE-dagen in Brugge", to: "/stijl?toon=evenement" },
          { day: "2026-11-19", label: "LDE-dagen in Leuven", to: "/stijl?toon=evenement" },
          { day: "2026-11-19", label: "Kick-off doorstroom", to: "/stijl" },
        ]}
      />
    </section>
  );
}

function TablePart() {
  return (
    <DataTable
      caption="Inschrijvingen voor Brugge"
      rows={PEOPLE}
      rowKey={(row) => row.name}
      columns={[
        {
          key: "name",
          header: "Naam",
          rowHeader: true,
          cell: (row) => row.name,
          sort: { to: "/stijl", now: "ascending" },
        },
        { key: "from", header: "Organisatie", cell: (row) => row.from },
        { key: "kind", header: "Soort", cell: (row) => row.kind },
        { key: "state", header: "Stand", cell: (row) => <Tag>{row.state}</Tag> },
        { key: "hours", header: "Uren", end: true, cell: (row) => row.hours },
      ]}
    />
  );
}
