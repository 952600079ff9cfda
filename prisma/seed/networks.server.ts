import { organisationKey } from "~/domain/people/organisation";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { addDays, atMinute } from "~/platform/time";
import { atTime } from "./clock.server";
import { thursdayFrom } from "./events.server";
import { seedCore, seedPresence, seedRegistrations } from "./registrations.server";
import { organisationIds } from "./trajectory/people.server";
import { SESSIONS, type Session } from "./trajectory/sessions";
import type { HeldSession } from "./trajectory/tables.server";

const MINUTES = { start: 9 * 60 + 30, end: 12 * 60 + 30 };

const PARTNERS = [
  ["Velo", "TREKKER"],
  ["IGO", "TREKKER"],
  ["Binario", "INHOUD"],
  ["Vlaamse overheid", "OPDRACHTGEVER"],
  ["Europees Sociaal Fonds", "FINANCIER"],
  ["in-C", "STEUN"],
] as const;

/** The network itself, its phases and who pays for it; its people and sessions follow. */
export async function seedNetwork(today: Date) {
  const day = (days: number) => new Date(`${addDays(today, days).toISOString().slice(0, 10)}T00:00:00Z`);
  const newcomers = [
    "Binario",
    "Vlaamse overheid",
    "Europees Sociaal Fonds",
    "in-C",
    "ABVV",
    "Metaalwerken Declercq",
  ];
  await db().organisation.createMany({
    data: newcomers.map((name) => ({ name, nameKey: organisationKey(name) })),
    skipDuplicates: true,
  });
  const organisation = await organisationIds();
  return db().network.create({
    data: {
      slug: "sociale-en-reguliere-economie",
      name: "Lerend Netwerk: sociale en reguliere economie",
      challenge:
        "Wie in de sociale economie werkt, raakt vandaag te weinig aan een gewone job. Samen zoeken we hoe die stap vlotter gaat, en wat bedrijven daarbij te winnen hebben.",
      hinderingFactors: [
        "De twee werelden weten weinig van elkaars werk.",
        "Bedrijven weten niet wie ze kunnen aanwerven, en hoe dat gaat.",
        "De sociale economie kent de vragen van bedrijven over aanwerven niet goed.",
      ],
      approach:
        "Organisaties uit de sociale economie, bedrijven, vakbonden en werkgevers komen geregeld samen. Wat ze elkaar vertellen, blijft bewaard en gaat mee naar de volgende stap.\n\n" +
        "- Elke maand één **sector** in één **streek**.\n" +
        "- Een **vaste kern** is er altijd bij. De andere gasten hangen af van de sector en de streek.\n" +
        "- De **expertgroep** kijkt na elke sessie of de besluiten kloppen, en maakt er thema's van.",
      fundingLine:
        "Met de steun van het Europees Sociaal Fonds en in-C, in opdracht van de Vlaamse overheid.",
      contactName: "Lena Trekker",
      contactEmail: "lena.trekker@example.org",
      contactPhone: "016 00 00 00",
      startsOn: day(-205),
      endsOn: day(185),
      publishedAt: addDays(today, -240),
      createdAt: addDays(today, -245),
      partners: {
        create: PARTNERS.map(([name, part], order) => ({ part, order, organisationId: organisation(name) })),
      },
      phases: {
        create: [
          {
            ...{ order: 1, kind: "REGIONALE_SESSIES", title: "Regionale sessies" },
            goal: "Zes sectoren in zes streken: samen een beeld van heel Vlaanderen.",
            ...{ startsOn: day(-205), endsOn: day(-1) },
          },
          {
            ...{ order: 2, kind: "THEMATISCHE_SESSIES", title: "Thematische sessies" },
            goal: "Wat in de streken terugkwam, diepen we uit over de sectoren heen.",
            ...{ startsOn: day(0), endsOn: day(130) },
          },
          {
            ...{ order: 3, kind: "SLOTEVENT", title: "Slotevent" },
            goal: "Samenvatten wat we leerden, en het verspreiden.",
            ...{ startsOn: day(131), endsOn: day(185) },
          },
        ],
      },
    },
    include: { phases: { orderBy: { order: "asc" } } },
  });
}

export type SeededNetwork = Awaited<ReturnType<typeof seedNetwork>>;

/** The regional sessions, who registered for them while they were still to come, and who was there. */
export async function seedNetworkSessions(network: SeededNetwork, today: Date): Promise<HeldSession[]> {
  const held = [];
  await planClosingEvent(network, today);
  for (const [i, session] of SESSIONS.entries()) {
    const { event, date } = await seedSession(network, session, today, i);
    const ofEvent = { ...date, eventId: event.id };
    await atTime(addDays(date.startsAt, -20), async () => {
      await seedCore(ofEvent, i);
      await seedRegistrations(ofEvent, 400 + i * 12, 9, 3);
    });
    await seedPresence(date);
    const { startsAt, endsAt } = date;
    held.push({ slug: session.slug, eventId: event.id, occurrenceId: date.id, startsAt, endsAt });
  }
  return held;
}

/** Planned, and no event yet; the thematic sessions are still to be thought of. */
async function planClosingEvent(network: SeededNetwork, today: Date): Promise<void> {
  const month = new Date(`${addDays(today, 155).toISOString().slice(0, 7)}-01T00:00:00Z`);
  await db().plannedSession.create({
    data: {
      ...{ id: newId(), phaseId: network.phases[2]!.id, title: "Slotevent: wat we leerden", month },
      createdAt: network.createdAt,
    },
  });
}

async function seedSession(network: SeededNetwork, session: Session, today: Date, order: number) {
  const day = thursdayFrom(today, session.in);
  const startsAt = atMinute(day, MINUTES.start);
  const event = await db().event.create({
    data: {
      ...{ slug: `regionale-sessie-${session.slug}`, kind: "REGIONALE_SESSIE" },
      title: `Regionale sessie: ${session.sector}`,
      summary: `Sociale economie en bedrijven uit de sector ${session.sector} leren van elkaar in ${session.place.municipality}.`,
      description:
        "We horen eerst hoe twee bedrijven aanwerven. Daarna zitten we in groepen samen: wat houdt mensen tegen, en wat werkt al?",
      audience: "De vaste kern, en organisaties en bedrijven uit de sector en de streek.",
      ...{ networkId: network.id, sectorId: session.sectorId, province: session.province },
      ...{ contactName: network.contactName, contactEmail: network.contactEmail },
      ...{ publishedAt: addDays(startsAt, -30), createdAt: addDays(startsAt, -35) },
      themes: { connect: [{ id: "doorstroom" }] },
      items: { create: programme },
      occurrences: {
        create: {
          ...{ startsAt, endsAt: atMinute(day, MINUTES.end), capacity: 40 },
          venue: { create: { ...session.place, province: session.province } },
        },
      },
    },
    include: { occurrences: true },
  });
  await db().plannedSession.create({
    data: {
      ...{
        id: newId(),
        phaseId: network.phases[0]!.id,
        order,
        eventId: event.id,
        createdAt: network.createdAt,
      },
      ...{ title: event.title, sectorId: session.sectorId, province: session.province },
      month: new Date(`${startsAt.toISOString().slice(0, 7)}-01T00:00:00Z`),
    },
  });
  return { event, date: event.occurrences[0]! };
}

const at = (hour: number, minute = 0) => hour * 60 + minute;
const programme = [
  { kind: "WELKOM" as const, title: "Onthaal", startMinute: at(9, 30), endMinute: at(10), order: 1 },
  {
    ...{ kind: "GETUIGENIS" as const, title: "Zo werven wij aan" },
    ...{ startMinute: at(10), endMinute: at(10, 45), order: 2 },
  },
  {
    ...{ kind: "FOCUSGROEP" as const, title: "In groepen: wat houdt tegen, wat werkt" },
    ...{ startMinute: at(10, 45), endMinute: at(12), order: 3 },
  },
  {
    kind: "NETWERKMOMENT" as const,
    title: "Soep en napraten",
    startMinute: at(12),
    endMinute: at(12, 30),
    order: 4,
  },
];
