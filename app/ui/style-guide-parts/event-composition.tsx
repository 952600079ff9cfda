import { ButtonLink } from "../button";
import { ContactCard } from "../contact-card";
import { DateCard } from "../date-card";
import { formatDeadline } from "../dates";
import { Facts } from "../facts";
import { Meter } from "../meter";
import { Page, PageHeader } from "../page";
import { PrintButton } from "../print-button";
import { StickyAction } from "../sticky-action";
import { Tag, Tags } from "../tag";
import { useLocale, useText } from "../text/text-provider";
import { Timeline } from "../timeline";
import { PROGRAMME } from "./programme";

const DATES = [
  {
    start: "2026-11-12T08:00:00Z",
    end: "2026-11-12T15:30:00Z",
    place: "Brugge",
    venue: "Huis van de Bruggeling",
    street: "Frank Van Ackerpromenade 2",
    taken: 48,
    capacity: 60,
    waiting: 0,
    deadline: "2026-11-09T23:00:00Z",
  },
  {
    start: "2026-11-19T08:00:00Z",
    end: "2026-11-19T15:30:00Z",
    place: "Leuven",
    venue: "Provinciehuis Vlaams-Brabant",
    street: "Provincieplein 1",
    taken: 60,
    capacity: 60,
    waiting: 7,
    deadline: "2026-11-16T23:00:00Z",
  },
];

/** An inspiration day on two dates, as a visitor meets it. */
export function EventComposition() {
  const t = useText("events");
  return (
    <>
      <PageHeader
        deep
        crumbs={[{ label: t.title, to: "/evenementen" }, { label: "LDE-dagen doorstroom" }]}
        title="Doorstroom: van buurtwerk naar een vaste job"
        lead="Hoe helpen we medewerkers uit de lokale diensteneconomie aan een job bij een gewone werkgever? Een dag vol praktijk."
        above={
          <Tags>
            <Tag>Inspiratiedag</Tag>
            <Tag>{t.edition(3)} van de LDE-dagen</Tag>
            <Tag>{t.free}</Tag>
          </Tags>
        }
      />
      <Page>
        <h2 className="visually-hidden" id="dagen">
          {t.datesTitle}
        </h2>
        <ul className="dates dates--raised">
          {DATES.map((date) => (
            <li key={date.place}>
              <DateCard {...date} stub={<Seats date={date} />} />
            </li>
          ))}
        </ul>
        <ProgrammeAndFacts />
      </Page>
    </>
  );
}

function ProgrammeAndFacts() {
  const t = useText("events");
  return (
    <div className="section">
      <div className="aside-layout">
        <div>
          <div className="row row--apart">
            <h2>{t.programmeOf("Brugge")}</h2>
            <PrintButton />
          </div>
          <Timeline items={PROGRAMME} />
        </div>
        <aside className="stack" aria-label={t.practical}>
          <Facts
            beside={false}
            facts={[
              {
                term: t.forWhom,
                value: "Begeleiders, jobcoaches en leidinggevenden uit de sociale economie",
              },
              { term: t.venue, value: "Huis van de Bruggeling, vlak achter het station" },
              { term: t.accessibility, value: "Zonder trappen, met lift, aangepast toilet en ringleiding" },
            ]}
          />
          <ButtonLink variant="secondary" icon="calendar" to="/agenda.ics" reload block>
            {t.addToCalendar}
          </ButtonLink>
          <ContactCard title={t.contact} name="Lien Bossuyt" email="lien@example.org" phone="02 555 01 23" />
        </aside>
      </div>
      <StickyAction phoneOnly>
        <ButtonLink to="#dagen">{t.register}</ButtonLink>
      </StickyAction>
    </div>
  );
}

function Seats({ date }: { date: (typeof DATES)[number] }) {
  const t = useText("events");
  const deadline = t.registrationCloses(formatDeadline(new Date(date.deadline), useLocale()));
  const free = date.capacity - date.taken;
  if (free === 0)
    return (
      <>
        <Meter value={1} max={1} tone="warn" text={t.seats.full} note={t.seats.waiting(date.waiting)} />
        <ButtonLink variant="secondary" block to="/stijl?toon=inschrijven">
          {t.joinWaitingListFor(date.place)}
        </ButtonLink>
        <p className="small soft">{deadline}</p>
      </>
    );
  return (
    <>
      <Meter value={date.taken} max={date.capacity} text={t.seats.left(free, date.capacity)} />
      <ButtonLink block to="/stijl?toon=inschrijven">
        {t.registerFor(date.place)}
      </ButtonLink>
      <p className="small soft">{deadline}</p>
    </>
  );
}
