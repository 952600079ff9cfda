import { organisationKey } from "~/domain/people/organisation";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { addDays, atMinute } from "~/platform/time";
import { thursdayFrom } from "./events.server";
import { seedPresence, seedRegistrations } from "./registrations.server";

const MINUTES = { start: 9 * 60 + 30, end: 12 * 60 + 30 };

type Place = { name: string; municipality: string; postcode: string };
type Session = {
  slug: string;
  sectorId: string;
  sector: string;
  /** Days from today. */
  in: number;
  province: "VLAAMS_BRABANT" | "LIMBURG" | "ANTWERPEN" | "OOST_VLAANDEREN" | "WEST_VLAANDEREN";
  place: Place;
};

/** One sector in one region each month; the first four are over. */
const SESSIONS: Session[] = [
  {
    ...{ slug: "voeding-en-horeca", sectorId: "voeding-horeca", sector: "voeding en horeca", in: -112 },
    province: "VLAAMS_BRABANT",
    place: { name: "De Oude Brouwerij", municipality: "Leuven", postcode: "3000" },
  },
  {
    ...{ slug: "groen", sectorId: "groen", sector: "groen", in: -82 },
    province: "LIMBURG",
    place: { name: "Tuinhuis Zonneveld", municipality: "Genk", postcode: "3600" },
  },
  {
    ...{ slug: "interim", sectorId: "interim", sector: "interim", in: -52 },
    province: "ANTWERPEN",
    place: { name: "Zaal De Stroom", municipality: "Mechelen", postcode: "2800" },
  },
  {
    ...{ slug: "dienstencheques", sectorId: "dienstencheques", sector: "dienstencheques", in: -22 },
    province: "OOST_VLAANDEREN",
    place: { name: "Wijkhuis Dampoort", municipality: "Gent", postcode: "9000" },
  },
  {
    ...{ slug: "lokale-besturen", sectorId: "lokale-besturen", sector: "lokale besturen", in: 12 },
    province: "WEST_VLAANDEREN",
    place: { name: "Zaal Leieboorden", municipality: "Kortrijk", postcode: "8500" },
  },
  {
    ...{ slug: "metaal-en-logistiek", sectorId: "metaal-logistiek", sector: "metaal en logistiek", in: 40 },
    province: "ANTWERPEN",
    place: { name: "Loods 7", municipality: "Turnhout", postcode: "2300" },
  },
];

const PARTNERS = [
  ["Velo", "TREKKER"],
  ["IGO", "TREKKER"],
  ["Binario", "INHOUD"],
  ["Vlaamse overheid", "OPDRACHTGEVER"],
  ["Europees Sociaal Fonds", "FINANCIER"],
  ["in-C", "STEUN"],
] as const;

const FIXED_CORE = [
  "De Winning",
  "Manus",
  "IN-Z",
  "Wonen & Werken",
  "Veerkracht4",
  "HERW!N",
  "Verso",
  "Voka",
];

/** Invented; the first has a log-in of the demo. */
const EXPERTS = [
  { name: "Ella Expert", email: "ella.expert@example.org", organisation: "HERW!N", title: "voorzitter" },
  { name: "Bruno Buysse", email: "bruno.buysse@example.org", organisation: "Voka", title: "" },
  { name: "Mila Martens", email: "mila.martens@example.org", organisation: "ABVV", title: "" },
  {
    name: "Rachid Amrani",
    email: "rachid.amrani@example.org",
    organisation: "Metaalwerken Declercq",
    title: "",
  },
];

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
      startsOn: day(-120),
      endsOn: day(215),
      publishedAt: addDays(today, -125),
      createdAt: addDays(today, -130),
      partners: {
        create: PARTNERS.map(([name, part], order) => ({ part, order, organisationId: organisation(name) })),
      },
      phases: {
        create: [
          {
            ...{ order: 1, kind: "REGIONALE_SESSIES", title: "Regionale sessies" },
            goal: "Zes sectoren in zes streken: samen een beeld van heel Vlaanderen.",
            ...{ startsOn: day(-120), endsOn: day(45) },
          },
          {
            ...{ order: 2, kind: "THEMATISCHE_SESSIES", title: "Thematische sessies" },
            goal: "Wat in de streken terugkwam, diepen we uit over de sectoren heen.",
            ...{ startsOn: day(46), endsOn: day(170) },
          },
          {
            ...{ order: 3, kind: "SLOTEVENT", title: "Slotevent" },
            goal: "Samenvatten wat we leerden, en het verspreiden.",
            ...{ startsOn: day(171), endsOn: day(215) },
          },
        ],
      },
    },
    include: { phases: { orderBy: { order: "asc" } } },
  });
}

type Seeded = Awaited<ReturnType<typeof seedNetwork>>;

/** Who sits in its groups. The log-ins of the demo are there already. */
export async function seedNetworkGroups(network: Seeded): Promise<void> {
  const organisation = await organisationIds();
  const joinedAt = network.createdAt;
  const lena = await db().person.findUniqueOrThrow({ where: { emailKey: "lena.trekker@example.org" } });
  await db().person.createMany({
    data: EXPERTS.map(({ name, email, organisation: of }) => ({
      ...{ name, email, emailKey: email, organisationId: organisation(of) },
    })),
    skipDuplicates: true,
  });
  const experts = await db().person.findMany({
    where: { emailKey: { in: EXPERTS.map(({ email }) => email) } },
    select: { id: true, email: true },
  });
  const grants = experts.map(({ id }) => ({ personId: id, role: "EXPERT" as const, networkId: network.id }));
  await db().roleGrant.createMany({
    data: [...grants, { personId: lena.id, role: "STEERING", networkId: network.id }],
    skipDuplicates: true,
  });
  const groups = [
    {
      ...{ kind: "STUURGROEP" as const, title: "Stuurgroep" },
      description: "Trekt het netwerk en geeft de sessies vorm.",
      members: [
        { organisationId: organisation("Velo"), personId: lena.id, roleTitle: "trekker" },
        { organisationId: organisation("IGO"), roleTitle: "trekker" },
        { organisationId: organisation("Binario"), roleTitle: "inhoud" },
      ],
    },
    {
      ...{ kind: "EXPERTGROEP" as const, title: "Expertgroep" },
      description: "Ons klankbord: kijkt na elke sessie of de besluiten kloppen.",
      members: EXPERTS.map(({ email, organisation: of, title }) => ({
        organisationId: organisation(of),
        personId: experts.find((expert) => expert.email === email)!.id,
        roleTitle: title,
      })),
    },
    {
      ...{ kind: "VASTE_KERN" as const, title: "Vaste kern" },
      description: "Is er op elke regionale sessie bij.",
      members: FIXED_CORE.map((name) => ({ organisationId: organisation(name) })),
    },
  ];
  for (const { members, ...group } of groups)
    await db().networkGroup.create({
      data: {
        ...group,
        networkId: network.id,
        members: { create: members.map((member) => ({ ...member, joinedAt })) },
      },
    });
}

/** The regional sessions; a few people were at each that is over. */
export async function seedNetworkSessions(network: Seeded, today: Date): Promise<void> {
  for (const [i, session] of SESSIONS.entries()) {
    const { event, date } = await seedSession(network, session, today, i);
    if (session.in >= 0) continue;
    // People registered when it was still to come.
    setClock(() => addDays(date.startsAt, -20));
    try {
      await seedRegistrations({ ...date, eventId: event.id }, 400 + i * 12, 9, 3);
    } finally {
      setClock();
    }
    await seedPresence(date);
  }
}

async function seedSession(network: Seeded, session: Session, today: Date, order: number) {
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
      ...{ publishedAt: addDays(startsAt, -60), createdAt: addDays(startsAt, -60) },
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

async function organisationIds(): Promise<(name: string) => string> {
  const rows = await db().organisation.findMany({ select: { id: true, nameKey: true } });
  const ids = new Map(rows.map((row) => [row.nameKey, row.id]));
  return (name) => ids.get(organisationKey(name))!;
}
