import { db } from "~/platform/db.server";
import { organisationKey } from "~/domain/people/organisation";
import { addDays, atMinute, startOfDay } from "~/platform/time";
import { organisations } from "./people";

/** The Thursday at least `days` from the day of `today`, at midnight in Brussels. */
export function thursdayFrom(today: Date, days: number): Date {
  const earliest = startOfDay(addDays(today, days));
  const weekday = new Date(earliest.getTime() + 12 * 3_600_000).getUTCDay();
  return startOfDay(addDays(earliest, (4 - weekday + 7) % 7));
}

const brugge = {
  name: "Congrescentrum Oud Sint-Jan",
  street: "Mariastraat 38",
  postcode: "8000",
  municipality: "Brugge",
  province: "WEST_VLAANDEREN" as const,
  route:
    "Vanaf het station: bus 1, halte Onze-Lieve-Vrouwekerk, 3 minuten stappen. Fietsenstalling aan de ingang.",
  accessibility:
    "Ingang zonder trap. Lift naar de zalen. Aangepast toilet op het gelijkvloers. Ringleiding in de grote zaal.",
};
const leuven = {
  name: "Provinciehuis",
  street: "Provincieplein 1",
  postcode: "3010",
  municipality: "Leuven",
  province: "VLAAMS_BRABANT" as const,
  route: "Het gebouw ligt aan het station van Leuven, uitgang Kessel-Lo.",
  accessibility:
    "Drempelvrij. Lift. Aangepast toilet op elke verdieping. Parkeerplaats voor wie moeilijk stapt: meld het bij je inschrijving.",
};

type Line = {
  kind:
    "WELKOM" | "TOELICHTING" | "WORKSHOP" | "GETUIGENIS" | "PANEL" | "NETWERKMOMENT" | "PAUZE" | "FOCUSGROEP";
  title: string;
  from: number;
  to: number;
  room?: string;
  description?: string;
  speakers?: [name: string, title: string, organisation: string][];
  capacity?: number;
  round?: string;
  at?: string;
};
const clock = (hour: number, minute = 0) => hour * 60 + minute;

/** The network, the series and the events, with programmes; nobody has registered yet. */
export async function seedEvents(today: Date) {
  await db().organisation.createMany({
    data: organisations.map(({ name, type }) => ({ name, nameKey: organisationKey(name), kind: type })),
  });
  const network = await db().network.create({
    data: {
      slug: "vormingsfonds-lde",
      name: "Vormingsfonds LDE",
      challenge: "Meer mensen uit de lokale diensteneconomie laten doorstromen naar een gewone job.",
      approach: "Elk jaar leren we van elkaar op de LDE-dagen en in focusgroepen.",
      fundingLine: "Met steun van het Europees Sociaal Fonds en de Vlaamse overheid.",
      contactName: "Tine Trekker",
      contactEmail: "tine.trekker@example.org",
      publishedAt: addDays(today, -440),
    },
  });
  const series = await db().eventSeries.create({
    data: {
      slug: "lde-dagen",
      title: "LDE-dagen",
      description:
        "Eén inspiratiedag per jaar voor begeleiders uit de lokale diensteneconomie, telkens in twee steden.",
      networkId: network.id,
    },
  });
  const coming = await ldeDagen(
    { networkId: network.id, seriesId: series.id },
    3,
    thursdayFrom(today, 16),
    today,
  );
  const past = await ldeDagen(
    { networkId: network.id, seriesId: series.id },
    2,
    thursdayFrom(today, -380),
    addDays(today, -440),
  );
  const kickOff = await kickOffDoorstroom(network.id, thursdayFrom(today, 30), today);
  return { network, series, coming, past, kickOff };
}

type Home = { networkId: string; seriesId: string };

async function ldeDagen({ networkId, seriesId }: Home, edition: number, firstDay: Date, publishedAt: Date) {
  const event = await db().event.create({
    data: {
      slug: `lde-dagen-${edition}`,
      kind: "INSPIRATIEDAG",
      title: edition === 3 ? "LDE-dagen: werk maken van doorstroom" : "LDE-dagen: coachen op de werkvloer",
      summary:
        "Een dag vol goede voorbeelden, workshops en ontmoetingen voor begeleiders. Kies Brugge of Leuven.",
      description:
        "Hoe help je iemand de stap zetten naar een gewone job? Collega's tonen hoe zij het aanpakken. Je kiest zelf twee workshops.\n\n" +
        "- **Voormiddag:** wat verandert er in de evaluaties, en een workshop naar keuze\n- **Namiddag:** getuigenissen, een tweede workshop en een panel met werkgevers\n\nDeelnemen is gratis. Een broodjeslunch is inbegrepen.",
      audience:
        "Begeleiders, jobcoaches en leidinggevenden uit de sociale economie, en wie met hen samenwerkt.",
      seriesId,
      networkId,
      edition,
      publishedAt,
      contactName: "Tine Trekker",
      contactEmail: "tine.trekker@example.org",
      themes: { connect: [{ id: edition === 3 ? "doorstroom" : "jobdesign" }, { id: "netwerk" }] },
      createdAt: publishedAt,
    },
  });
  const dates = [];
  for (const [i, venue] of [brugge, leuven].entries()) {
    const day = addDays(firstDay, 7 * i);
    dates.push(
      await db().occurrence.create({
        data: {
          event: { connect: { id: event.id } },
          startsAt: atMinute(day, clock(9)),
          endsAt: atMinute(day, clock(16, 30)),
          capacity: i === 0 ? 60 : 80,
          closesAt: atMinute(addDays(day, -2), clock(12)),
          venue: { create: venue },
          quotas: {
            create: [{ kind: "AT_MOST", types: ["REGULIERE_ONDERNEMING"], seats: i === 0 ? 6 : 20 }],
          },
          wanted: {
            create: [
              { type: "REGULIERE_ONDERNEMING", atLeast: 8 },
              { type: "LOKAAL_BESTUUR", atLeast: 10 },
            ],
          },
        },
      }),
    );
  }
  await addProgramme(
    event.id,
    dates.map((date) => date.id),
  );
  return { event, dates };
}

async function addProgramme(eventId: string, [inBrugge, inLeuven]: string[]): Promise<void> {
  const morning = await db().choiceRound.create({
    data: { eventId, title: "Workshop in de voormiddag", order: 1 },
  });
  const afternoon = await db().choiceRound.create({
    data: { eventId, title: "Workshop in de namiddag", order: 2 },
  });
  const one = {
    from: clock(11),
    to: clock(12, 15),
    capacity: 22,
    round: morning.id,
    kind: "WORKSHOP" as const,
  };
  const two = {
    from: clock(14),
    to: clock(15),
    capacity: 24,
    round: afternoon.id,
    kind: "WORKSHOP" as const,
  };
  await addLines(eventId, [
    { kind: "WELKOM", title: "Onthaal met koffie", from: clock(9), to: clock(9, 30), room: "Inkomhal" },
    {
      kind: "TOELICHTING",
      title: "Zo verlopen de evaluaties",
      from: clock(9, 30),
      to: clock(10, 45),
      room: "Grote zaal",
      description: "VDAB legt de stappen uit. Je kan vragen stellen.",
      speakers: [["Mieke Vandaele", "adviseur", "VDAB"]],
    },
    {
      ...one,
      title: "Inclusief jobdesign",
      room: "Zaal 1",
      description: "Je maakt van een bestaande functie taken die passen bij een persoon.",
      speakers: [["Koen Adriaens", "coach", "I-Diverso"]],
    },
    {
      ...one,
      title: "Doorstroom in je missie",
      room: "Zaal 2",
      description: "Twee organisaties tonen hoe doorstroom een plaats kreeg in hun beleid.",
      speakers: [
        ["Sofie Lemmens", "directeur", "Effect"],
        ["Bram Thys", "begeleider", "Werkmmaat"],
      ],
    },
    {
      ...one,
      title: "Je netwerk als springplank",
      room: "Zaal 3",
      description: "Hoe vind je werkgevers in je buurt?",
      speakers: [
        ["Lotte Geens", "jobcoach", "Manus"],
        ["Tom Raes", "coördinator", "De Winning"],
      ],
    },
    { kind: "PAUZE", title: "Broodjeslunch", from: clock(12, 15), to: clock(13, 15), room: "Foyer" },
    {
      kind: "GETUIGENIS",
      title: "Begeleiding bij doorstroom: ervaringen van Groep Intro",
      from: clock(13, 15),
      to: clock(14),
      room: "Grote zaal",
      at: inBrugge,
      speakers: [["Griet Naessens", "doorstroombegeleider", "Groep Intro"]],
    },
    {
      kind: "GETUIGENIS",
      title: "Begeleiding bij doorstroom: ervaringen van Emino",
      from: clock(13, 15),
      to: clock(14),
      room: "Raadzaal",
      at: inLeuven,
      speakers: [["Hilde Wellens", "doorstroombegeleider", "Emino"]],
    },
    {
      ...two,
      title: "Taal op de werkvloer",
      room: "Zaal 1",
      description: "Eenvoudige middelen die morgen al werken.",
    },
    { ...two, title: "Stages die werken", room: "Zaal 2", description: "Van eerste gesprek tot nazorg." },
    {
      ...two,
      title: "Nazorg na de sprong",
      room: "Zaal 3",
      description: "Hoe blijf je in de buurt zonder in de weg te lopen?",
    },
    {
      kind: "PANEL",
      title: "Wat verwachten werkgevers?",
      from: clock(15, 10),
      to: clock(16),
      room: "Grote zaal",
      speakers: [["Peter Maes", "zaakvoerder", "Voka"]],
    },
    { kind: "NETWERKMOMENT", title: "Netwerkmoment", from: clock(16), to: clock(16, 30), room: "Foyer" },
  ]);
}

async function kickOffDoorstroom(networkId: string, day: Date, publishedAt: Date) {
  const event = await db().event.create({
    data: {
      slug: "kick-off-doorstroom",
      kind: "KICK_OFF",
      title: "Kick-off Doorstroom",
      summary: "Drie focusgroepen denken na over doorstroom: wat heeft elk nodig, en wat kan elk bieden?",
      description: "We starten samen. Na een voorbeeld uit de praktijk ga je in een groep aan de slag.",
      audience: "LDE-ondernemingen, gewone ondernemingen, lokale besturen en ondersteuners.",
      networkId,
      publishedAt,
      sectorId: "social-profit",
      contactName: "Tine Trekker",
      contactEmail: "tine.trekker@example.org",
      themes: { connect: [{ id: "doorstroom" }] },
    },
  });
  const date = await db().occurrence.create({
    data: {
      event: { connect: { id: event.id } },
      startsAt: atMinute(day, clock(9, 30)),
      endsAt: atMinute(day, clock(13)),
      capacity: 70,
      venue: { create: { ...leuven, name: "Hotel aan het station" } },
    },
  });
  await addLines(event.id, [
    { kind: "WELKOM", title: "Onthaal", from: clock(9, 30), to: clock(10), room: "Lobby" },
    {
      kind: "GETUIGENIS",
      title: "Zo doen wij het: een voorbeeld",
      from: clock(10),
      to: clock(10, 45),
      room: "Zaal A",
      speakers: [["Sara Bogaerts", "coördinator", "IN-Z"]],
    },
    {
      kind: "FOCUSGROEP",
      title: "Focusgroepen",
      from: clock(10, 45),
      to: clock(12, 15),
      room: "Zaal A, B en C",
    },
    {
      kind: "NETWERKMOMENT",
      title: "Lunch en netwerkmoment",
      from: clock(12, 15),
      to: clock(13),
      room: "Lobby",
    },
  ]);
  const lde = ["LDE_ONDERNEMING", "MAATWERKBEDRIJF"] as const;
  await db().focusGroup.createMany({
    data: [
      {
        occurrenceId: date.id,
        order: 1,
        title: "Groep 1: de sector",
        guidingQuestion: "Wat heeft de sector nodig om doorstroom op gang te brengen?",
        room: "Zaal A",
        facilitator: "Noor Faes",
        capacity: 20,
        allowedTypes: [...lde],
      },
      {
        occurrenceId: date.id,
        order: 2,
        title: "Groep 2: sector en werkgevers",
        guidingQuestion: "Wat hebben gewone werkgevers nodig?",
        room: "Zaal B",
        facilitator: "Ward Simons",
        capacity: 25,
        minTypes: 3,
        maxPerOrganisation: 2,
      },
      {
        occurrenceId: date.id,
        order: 3,
        title: "Groep 3: naar de social profit",
        guidingQuestion: "Hoe maken we een brug naar zorg en welzijn?",
        room: "Zaal C",
        facilitator: "Yara Haddad",
        capacity: 25,
      },
    ],
  });
  return { event, dates: [date] };
}

async function addLines(eventId: string, lines: Line[]): Promise<void> {
  for (const [order, line] of lines.entries()) {
    const speakers = [];
    for (const [i, [name, title, organisation]] of (line.speakers ?? []).entries()) {
      const found = await db().organisation.findUnique({ where: { nameKey: organisationKey(organisation) } });
      speakers.push({ name, title, organisationId: found?.id, order: i });
    }
    const { kind, title, from, to, room = "", description = "", capacity, round, at } = line;
    await db().programmeItem.create({
      data: {
        eventId,
        kind,
        title,
        description,
        room,
        startMinute: from,
        endMinute: to,
        order,
        capacity,
        roundId: round,
        occurrenceId: at,
        speakers: { create: speakers },
      },
    });
  }
}
