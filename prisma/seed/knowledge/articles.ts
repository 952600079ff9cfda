/** Months since the start: from, until (null: one moment), every so many months. */
type DemoDuty = {
  bearer: "WERKNEMER" | "WERKGEVER" | "VDAB" | "OVERHEID" | "BEGELEIDER";
  text: string;
  from: number;
  until?: number;
  every?: number;
};

export type DemoArticle = {
  title: string;
  summary: string;
  body: string;
  measures: ("LDE" | "CMW" | "IMW" | "AMA")[];
  themes: string[];
  /** Days before today on which it was true, and days from today by which it has to be looked at again. */
  validAgo: number;
  checkIn: number;
  source: string;
  card?: string;
  duties?: DemoDuty[];
  /** An earlier wording of the body, with what changed since. */
  before?: { body: string; remark: string };
};

/** Public contact points; telephone numbers and addresses are invented. */
export const demoCards = [
  {
    ...{ key: "wse", organisation: "Departement WSE", name: "Dienst sociale economie" },
    about: "Vragen over erkenning, het duurzaamheidsverslag en de kwaliteitscontrole.",
    ...{
      building: "Gebouw Noordertoren",
      street: "Kanaallaan 1",
      postalCode: "1000",
      municipality: "Brussel",
    },
    ...{
      phone: "02 000 00 10",
      email: "sociale.economie@example.org",
      hours: "Elke werkdag van 9 tot 12 uur",
    },
  },
  {
    ...{ key: "vdab", organisation: "VDAB", name: "Team maatwerk en doorstroom" },
    about: "Vragen over de vaststelling, de evaluatie en het doorstroomtraject.",
    ...{ building: "", street: "Keizerslaan 1", postalCode: "1000", municipality: "Brussel" },
    ...{
      phone: "02 000 00 20",
      email: "doorstroom@example.org",
      hours: "Maandag tot donderdag van 9 tot 16 uur",
    },
  },
  {
    ...{ key: "fonds", organisation: "HERW!N", name: "Steunpunt vorming" },
    about: "Vragen over vorming en terugbetaling voor begeleiders en medewerkers.",
    ...{ building: "", street: "Leerlaan 5", postalCode: "3000", municipality: "Leuven" },
    ...{ phone: "016 00 00 30", email: "vorming@example.org", hours: "Elke werkdag van 10 tot 16 uur" },
  },
];

export const demoArticles: DemoArticle[] = [
  {
    title: "Ondersteuning in de lokale diensteneconomie",
    summary: "Wat een LDE-onderneming doet voor haar medewerkers, wat de overheid vraagt, en wanneer.",
    ...{ measures: ["LDE"], themes: ["doorstroom"], validAgo: 40, checkIn: 140, card: "wse" },
    source: "Decreet over de lokale diensteneconomie en de toelichting van het departement",
    body: "## Voor de werknemer\n\nEen medewerker uit de doelgroep werkt hoogstens **vijf jaar** in een inschakelingstraject. Al die tijd is er een begeleider op de werkvloer.\n\n- Elk jaar maken medewerker en begeleider samen een **persoonlijk ontwikkelingsplan** (POP). Daarin staat wat iemand kan, wil leren en wanneer.\n- Elk jaar wordt dat plan besproken en bijgestuurd.\n- Op het einde **evalueert VDAB**: met het plan, de informatie van de werkgever en een gesprek.\n\n## Het doorstroomtraject\n\nWie klaar is voor een gewone job, krijgt een doorstroomtraject: hulp bij het zoeken naar een vacature, en begeleiding tijdens een of meer stages bij de nieuwe werkgever. Erkende organisaties begeleiden dat.\n\n## Voor de werkgever\n\n- Een **duurzaamheidsverslag** en een **zelfevaluatie** over de werking, de begeleiding en de doorstroom.\n- Het departement komt ter plaatse voor een **kwaliteitsassessment**.\n- Komt de begeleiding in gevaar door de cijfers van de onderneming, dan kan de minister hulp bij het management verplichten.\n",
    duties: [
      { bearer: "WERKGEVER", text: "Begeleiding op de werkvloer", from: 0, until: 60 },
      {
        bearer: "BEGELEIDER",
        text: "Persoonlijk ontwikkelingsplan opmaken en bespreken",
        from: 0,
        until: 60,
        every: 12,
      },
      { bearer: "WERKGEVER", text: "Duurzaamheidsverslag en zelfevaluatie", from: 12, until: 60, every: 12 },
      { bearer: "BEGELEIDER", text: "Doorstroomtraject met stages", from: 48, until: 60 },
      { bearer: "VDAB", text: "Evaluatie na vijf jaar", from: 60 },
    ],
    before: {
      remark: "Wat VDAB bij de evaluatie bekijkt, staat er nu bij.",
      body: "## Voor de werknemer\n\nEen medewerker uit de doelgroep werkt hoogstens **vijf jaar** in een inschakelingstraject.\n\n- Elk jaar maken medewerker en begeleider samen een **persoonlijk ontwikkelingsplan** (POP).\n- Op het einde **evalueert VDAB**.\n\n## Het doorstroomtraject\n\nWie klaar is voor een gewone job, krijgt een doorstroomtraject.\n\n## Voor de werkgever\n\n- Een **duurzaamheidsverslag** en een **zelfevaluatie**.\n",
    },
  },
  {
    title: "Een stage van enkele dagen: wat moet er op papier?",
    summary: "Welke overeenkomst bij een proefdag, een proefweek of een langere stage hoort.",
    ...{
      measures: ["LDE", "CMW", "IMW"],
      themes: ["doorstroom", "toeleiding"],
      validAgo: 90,
      checkIn: 270,
      card: "vdab",
    },
    source: "Overzicht van VDAB, samengevat door het netwerk",
    body: "## Drie vragen vooraf\n\n1. Hoe lang duurt het?\n2. Wie verzekert de kandidaat?\n3. Wie betaalt het vervoer?\n\n## Een dag of een halve dag\n\nEen overeenkomst van een dag volstaat. Het bedrijf toont de werkplek en de veiligheid voor de start.\n\n## Een week of langer\n\nEen stageovereenkomst tussen drie partijen: de kandidaat, het bedrijf en de organisatie die begeleidt. Er is een werkpostfiche en een begeleider met naam.\n",
    duties: [
      { bearer: "BEGELEIDER", text: "Overeenkomst laten tekenen", from: 0 },
      { bearer: "WERKGEVER", text: "Werkpostfiche en veiligheid tonen", from: 0 },
      { bearer: "BEGELEIDER", text: "Gesprek over hoe het ging", from: 1 },
    ],
  },
  {
    title: "Collectief en individueel maatwerk naast elkaar",
    summary: "CMW of IMW: voor wie, wie is werkgever, en welke steun er is.",
    ...{ measures: ["CMW", "IMW"], themes: ["toeleiding"], validAgo: 420, checkIn: -30, card: "wse" },
    source: "Maatwerkdecreet, samengevat door het netwerk",
    body: "## Collectief maatwerk\n\nEen maatwerkbedrijf of een maatwerkafdeling werkt met een groep mensen. De onderneming krijgt een loonpremie en een begeleidingspremie.\n\n## Individueel maatwerk\n\nEen gewone werkgever werft een persoon aan met een arbeidsbeperking. De premies volgen de persoon.\n\n## Wat kies je?\n\nKijk naar de nood aan begeleiding, en naar wat de persoon zelf wil.\n",
  },
  {
    title: "Werken met arbeidsmatige activiteiten",
    summary: "AMA voor wie betaald werk vandaag niet kan: wat het is en hoe iemand instapt.",
    ...{ measures: ["AMA"], themes: ["toeleiding"], validAgo: 60, checkIn: 300, card: "vdab" },
    source: "Besluit over arbeidsmatige activiteiten, samengevat door het netwerk",
    body: "## Voor wie\n\nMensen die door een medische of sociale drempel niet betaald kunnen werken, en wel iets willen doen.\n\n## Hoe\n\nTwee tot acht halve dagen per week, met begeleiding en zonder loon. De uitkering loopt door. Een arts of een trajectbegeleider gaat mee akkoord.\n\n## Daarna\n\nElk half jaar is er een gesprek over een volgende stap.\n",
  },
];
