/** A question of the demo, with what became of it; all of it is invented. */
export type DemoQuestion = {
  /** Days before today on which it was published. */
  ago: number;
  /** What was asked of policy; else it is an open question. */
  request?: true;
  text: string;
  context?: string;
  addressee: string;
  /** The learning days or the learning network. */
  of: "days" | "sessions";
  sources?: string[];
  themes?: string[];
  sectors?: string[];
  /** Days before today on which it was put to the addressee. */
  askedAgo?: number;
  /** The addressee said that the answer comes in so many days from today. */
  expectedIn?: number;
  answer?: {
    ago: number;
    text: string;
    source: string;
    givenBy: string;
    validUntilIn?: number;
    outcome?: "OVERGENOMEN" | "NIET_OVERGENOMEN" | "IN_ONDERZOEK";
  };
  /** Who asked it and who follows it. */
  askers: string[];
  followers?: string[];
};

const asker = (n: number) => `vraagt.${n}@example.org`;

export const demoQuestions: DemoQuestion[] = [
  {
    ...{ ago: 360, of: "days", addressee: "VDAB", themes: ["doorstroom"], sources: ["dag-uitnodiging"] },
    text: "Wanneer nodigt VDAB iemand uit voor de evaluatie na vijf jaar?",
    context: "Begeleiders willen het gesprek kunnen voorbereiden, samen met de medewerker.",
    askedAgo: 350,
    ...{ askers: [asker(1), asker(2)], followers: ["volgt.1@example.org"] },
    answer: {
      ...{
        ago: 210,
        source: "Antwoord van VDAB op het overleg van de sector",
        givenBy: "dienst sociale economie",
      },
      text: "De medewerker en de onderneming krijgen een brief **drie maanden voor** het einde van het traject. In die brief staan de datum van het gesprek en welke documenten nodig zijn: het persoonlijk ontwikkelingsplan en een verslag van de begeleider.",
      validUntilIn: 300,
    },
  },
  {
    ...{ ago: 360, of: "days", addressee: "VDAB", themes: ["doorstroom"], sources: ["dag-ziek"] },
    text: "Telt een lange ziekte mee in de vijf jaar van het traject?",
    context: "Iemand die een jaar ziek was, verliest anders een vijfde van het traject.",
    ...{ askedAgo: 350, expectedIn: 30, askers: [asker(1), asker(3)], followers: ["volgt.2@example.org"] },
  },
  {
    ...{ ago: 360, of: "days", addressee: "VDAB", themes: ["doorstroom"], sources: ["dag-stage"] },
    text: "Hoeveel stages mag iemand doen in één doorstroomtraject?",
    ...{ askedAgo: 350, askers: [asker(4)] },
    answer: {
      ...{
        ago: 180,
        source: "Veelgestelde vragen over doorstroom, versie 2",
        givenBy: "dienst sociale economie",
      },
      text: "Een of meer stages zijn mogelijk, bij een of meer werkgevers. Er is geen vast aantal. De stage moet passen bij een vacature of bij een job die vaak gevraagd wordt.",
    },
  },
  {
    ...{ ago: 355, of: "days", addressee: "Departement WSE", sources: ["dag-verslag"] },
    text: "Moet het duurzaamheidsverslag elk jaar, ook als er niets veranderde?",
    ...{ askedAgo: 340, askers: [asker(5)] },
  },
  {
    ...{ ago: 120, of: "sessions", addressee: "VDAB", themes: ["toeleiding"] },
    ...{ sectors: ["interim"], sources: ["interim-dagcontract"] },
    text: "Kan iemand terug naar de sociale economie na enkele weken dagcontracten?",
    context:
      "Wie een dagcontract aanneemt, vreest zijn plaats te verliezen. Daarom durven weinig mensen het aan.",
    ...{ askedAgo: 110, askers: [asker(6), asker(7)] },
    answer: {
      ...{ ago: 60, source: "Mail van de dienst maatwerk", givenBy: "dienst maatwerk" },
      text: "Ja. Het recht op een plaats in de sociale economie blijft bestaan zolang de vaststelling geldig is. Meld de stopzetting binnen de maand, dan hoeft er geen nieuwe vaststelling te komen.",
    },
  },
  {
    ...{ ago: 15, of: "sessions", addressee: "Departement WSE" },
    ...{ sectors: ["metaal-logistiek"], sources: ["metaal-terug"] },
    text: "Wie betaalt de jobcoach in het tweede jaar?",
    ...{ askers: [asker(8)], followers: ["volgt.3@example.org"] },
  },
  {
    ...{ ago: 185, of: "sessions", addressee: "VDAB" },
    ...{ sectors: ["voeding-horeca"], sources: ["voeding-uitkering"] },
    text: "Wat gebeurt er met iemands uitkering tijdens een proefweek?",
    ...{ askedAgo: 170, expectedIn: -20, askers: [asker(9)] },
  },
  {
    ...{ ago: 70, of: "days", addressee: "Departement WSE", themes: ["doorstroom"] },
    text: "Mag de POP-bespreking online gebeuren?",
    context:
      "Het persoonlijk ontwikkelingsplan bespreken we elk jaar. Sommige mensen werken ver van ons kantoor.",
    ...{ askedAgo: 60, askers: [asker(10)] },
    answer: {
      ...{ ago: 25, source: "Richtlijn bij het besluit, punt 4", givenBy: "afdeling sociale economie" },
      text: "Het mag, als de medewerker het zelf wil en de begeleider nadien op de werkvloer langsgaat. Minstens een bespreking per jaar gebeurt samen in een ruimte.",
      validUntilIn: 700,
    },
  },
  {
    ...{ ago: 355, request: true, of: "days", addressee: "Departement WSE", themes: ["doorstroom"] },
    sources: ["dag-premie"],
    text: "Geef een premie aan wie iemand laat doorstromen, zoals aan wie iemand aanwerft.",
    context: "Wie iemand goed opleidt, verliest die persoon. Alleen het nieuwe bedrijf krijgt nu steun.",
    ...{ askedAgo: 340, expectedIn: 45, askers: [asker(11), asker(12)], followers: ["volgt.4@example.org"] },
  },
  {
    ...{ ago: 100, request: true, of: "sessions", addressee: "Departement WSE", themes: ["begeleiding"] },
    sources: ["dienst-steun"],
    text: "Laat de steun voor begeleiding nog een jaar meegaan met de persoon.",
    ...{ askedAgo: 90, askers: [asker(13)], followers: ["volgt.5@example.org"] },
    answer: {
      ...{ ago: 20, source: "Brief van het departement", givenBy: "afdeling sociale economie" },
      outcome: "IN_ONDERZOEK",
      text: "We rekenen na wat dit kost, met de cijfers van het voorbije jaar. Tot dan blijft de regel zoals hij is: de steun stopt bij de overstap. **In het najaar** zeggen we of hij een jaar langer kan lopen.",
    },
  },
  {
    ...{ ago: 30, request: true, of: "sessions", addressee: "VDAB", themes: ["stages"] },
    sources: ["bestuur-loket"],
    text: "Maak in elke streek één loket waar een bedrijf een stageplaats kan melden.",
    askers: [asker(14)],
  },
];
