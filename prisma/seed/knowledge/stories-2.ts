import type { DemoStory } from "./story";

/** How people stay and grow: support, transport, care, tasks, learning. */
export const storiesOfStaying: DemoStory[] = [
  {
    ...{ ago: 52, title: "De jobcoach belt nog drie maanden" },
    ...{ organisation: "Jobkracht Haspengouw", province: "LIMBURG", measures: ["LDE", "CMW"] },
    ...{
      sectors: ["groen", "dienstencheques"],
      themes: ["begeleiding", "doorstroom"],
      sources: ["groen-gat", "voeding-coach"],
    },
    situation:
      "Op de dag dat iemand naar een gewone job ging, stopte onze begeleiding. Drie maanden later stonden sommigen weer aan de deur.",
    approach:
      "Nu is er nazorg: elke week een telefoontje met de medewerker, elke maand een met de werkgever. Na drie maanden bouwen we af. Eén nummer, ook op zaterdag.",
    result: "Na een jaar werkt nog 82 op 100 van wie doorstroomde. Vroeger was dat 55.",
    again: "Ja. Spreek wel af wie belt: in het begin belden er drie mensen naar dezelfde ploegbaas.",
    steps:
      "1. Leg de nazorg vast voor de overstap.\n2. Kies één vast gezicht.\n3. Noteer na elk gesprek twee zinnen.",
    people: "Een jobcoach volgt twintig mensen, goed voor een halve dag per week.",
    money: "Ongeveer 400 euro per persoon. We betaalden het de eerste twee jaar zelf.",
    partners: "De werkgevers, en een organisatie met een mandaat voor doorstroombegeleiding.",
    legalFrame:
      "In een doorstroomtraject loopt de begeleiding mee bij de nieuwe werkgever. Wat daarna komt, is een eigen keuze.",
    figures: [
      ["82 %", "werkt na een jaar nog bij de nieuwe werkgever", "eigen opvolging van 61 mensen"],
      ["400 euro", "per persoon voor drie maanden nazorg", "eigen boekhouding"],
    ],
    quote: "Ze belde op een maandag. Net die maandag had ik het willen opgeven.",
    quoteBy: "poetshulp",
    experiences: [
      [
        "Metaalbouw Noorderkempen",
        "Als werkgever: dat ene nummer is goud waard. We belden het vier keer, telkens was het in een dag opgelost.",
      ],
    ],
  },
  {
    ...{ ago: 110, title: "Twee ploegen, één park" },
    ...{ organisation: "Groenwerk Genebos", province: "LIMBURG", measures: ["CMW"] },
    ...{ sectors: ["groen"], themes: ["netwerk", "doorstroom"], sources: ["groen-werf"] },
    situation: "Aannemers dachten dat onze mensen traag zijn of vaak ziek. Niemand kwam ooit kijken.",
    approach:
      "Samen met een tuinaannemer schreven we in op het onderhoud van één park. Twee ploegen, één planning, samen pauze.",
    result: "Na een seizoen kende de aannemer iedereen bij naam. Hij wierf vier mensen aan.",
    legalFrame:
      "De stad gaf in het bestek punten voor sociale tewerkstelling; daardoor konden we samen inschrijven.",
    partners: "Een tuinaannemer en de groendienst van de stad.",
    figures: [["4", "mensen kregen een contract bij de aannemer", "eigen telling"]],
  },
  {
    ...{ ago: 30, title: "Een fiets lenen in de proefmaand" },
    ...{ organisation: "Stad Torenberg", province: "OOST_VLAANDEREN", measures: ["LDE"] },
    ...{
      sectors: ["lokale-besturen", "metaal-logistiek"],
      themes: ["toeleiding"],
      sources: ["bestuur-fiets"],
    },
    situation:
      "Het bedrijventerrein ligt zes kilometer van het station. De bus rijdt niet voor zeven uur. Zonder auto geraak je er niet.",
    approach:
      "De stad leent fietsen uit aan wie in een proefmaand zit. Na de maand kan je de fiets overkopen in schijven van tien euro.",
    result:
      "Van de 32 uitgeleende fietsen werden er 21 gekocht. Vervoer is bijna nooit nog de reden om te stoppen.",
    money:
      "Veertig herstelde fietsen van de kringwinkel, samen 3.200 euro. Het mobiliteitsfonds betaalde de helft.",
    partners: "De kringwinkel herstelt de fietsen, het OCMW kent de mensen.",
    steps:
      "1. Haal gevonden fietsen bij de politie op.\n2. Laat ze nakijken in de kringwinkel.\n3. Maak een eenvoudige overeenkomst van één blad.",
    figures: [["21 op 32", "fietsen werden overgekocht", "telling van de stad"]],
  },
  {
    ...{ ago: 140, title: "Samen rijden naar de vroege shift" },
    ...{ organisation: "Logistiek Centrum De Kaai", province: "ANTWERPEN", measures: ["IMW"] },
    ...{ sectors: ["metaal-logistiek", "interim"], themes: ["toeleiding"], sources: ["metaal-ploegen"] },
    situation: "In ploegen werken kan bij ons alleen met een auto. Zo misten we goede mensen.",
    approach:
      "Chauffeurs uit de ploeg nemen een collega mee en krijgen daar een vergoeding voor. Een bord in de refter toont wie van waar rijdt: carpoolen zonder app.",
    result: "Achttien mensen rijden mee. Elf van hen konden anders niet komen werken.",
    money: "Een kilometervergoeding van 15 cent extra voor wie iemand meeneemt.",
    legalFrame:
      "De verzekering van het bedrijf dekt het woon-werkverkeer van beiden. Laat het toch nakijken.",
    figures: [["11", "collega's die anders niet konden komen", "bevraging in de ploeg"]],
  },
  {
    ...{ ago: 66, title: "Opvang vanaf vijf uur 's ochtends" },
    ...{ organisation: "Kinderopvang De Boomhut", province: "OOST_VLAANDEREN", measures: ["LDE"] },
    ...{ sectors: ["social-profit", "dienstencheques"], themes: ["toeleiding"], sources: ["bestuur-opvang"] },
    situation:
      "Ouders die in de poets of de zorg beginnen, starten vroeg. Onze opvang ging pas om zeven uur open.",
    approach:
      "Twee onthaalouders openen om vijf uur, voor hoogstens acht kinderen. Er blijven altijd twee plaatsen vrij voor ouders die net werk vonden: flexibele opvang, ook voor één maand.",
    result: "In een jaar konden 27 ouders starten die anders moesten weigeren.",
    money: "Een subsidie voor flexibele opvang dekt driekwart. De rest betalen drie werkgevers samen.",
    partners: "Drie poetsbedrijven, het Huis van het Kind, het OCMW.",
    figures: [["27", "ouders konden beginnen werken", "jaarverslag van de opvang"]],
  },
  {
    ...{ ago: 85, title: "Taken uit elkaar halen in het woonzorgcentrum" },
    ...{ organisation: "Woonzorg Linde", province: "VLAAMS_BRABANT", measures: ["LDE", "IMW"] },
    ...{ sectors: ["social-profit"], themes: ["jobdesign"] },
    situation:
      "Zorgkundigen deden ook de maaltijden, de bedden en de kamers. Voor die functie heb je een diploma nodig dat onze mensen niet hebben.",
    approach:
      "We haalden de taken uit elkaar, met inclusief jobdesign. Alles waar geen zorgdiploma voor nodig is, werd een nieuwe functie: logistiek assistent op de afdeling. De zorgkundigen kregen meer tijd voor de bewoners.",
    result: "Zes nieuwe banen, en zorgkundigen die minder vaak overuren maken.",
    again:
      "Ja. Begin met één afdeling en laat het team zelf de lijst van taken maken. Opgelegd van boven werkt het niet.",
    steps:
      "1. Schrijf een week lang op wie wat doet.\n2. Kleur wat geen diploma vraagt.\n3. Maak er een functie van die men graag doet.\n4. Vraag na drie maanden aan bewoners wat ze merken.",
    people: "Een jobdesigner kwam zes halve dagen.",
    money: "De begeleiding kostte 2.900 euro, de helft kwam terug via het vormingsfonds.",
    partners: "Een bureau voor jobdesign en de ondernemingsraad.",
    figures: [
      ["6", "nieuwe banen zonder zorgdiploma", "personeelsdienst"],
      ["-18 %", "overuren bij zorgkundigen", "personeelsdienst, een jaar later"],
    ],
  },
  {
    ...{ ago: 22, title: "Inpakken en klaarzetten: samen een volle job" },
    ...{ organisation: "Magazijn Vandaele", province: "WEST_VLAANDEREN", measures: ["CMW", "IMW"] },
    ...{ sectors: ["metaal-logistiek"], themes: ["jobdesign"], sources: ["metaal-taken"] },
    situation:
      "Operatoren waren een derde van hun tijd kwijt aan inpakken en klaarzetten. Voor operator vonden we niemand.",
    approach:
      "We maakten van die taken een aparte functie. Een maatwerker begon als enclavewerker, met zijn begeleider erbij, en kwam na een half jaar bij ons in dienst.",
    result: "Twee vaste banen, en de machines staan minder stil.",
    legalFrame:
      "De eerste maanden werkte hij in een enclave van het maatwerkbedrijf. Daarna kregen we een premie voor individueel maatwerk.",
    figures: [
      ["2", "nieuwe vaste banen", "het bedrijf zelf"],
      ["9 %", "meer draaitijd van de machines", "productiecijfers"],
    ],
  },
  {
    ...{ ago: 160, title: "Het attest van de heftruck halen tijdens de werkuren" },
    ...{ organisation: "Maatwerkbedrijf De Brug", province: "ANTWERPEN", measures: ["CMW"] },
    ...{
      sectors: ["metaal-logistiek", "groen"],
      themes: ["doorstroom", "jobdesign"],
      sources: ["groen-opleiding"],
    },
    situation:
      "Wie wou doorstromen naar een magazijn, had een heftruckattest nodig. De opleiding was op zaterdag, met een examen op computer.",
    approach:
      "We haalden de lesgever naar ons bedrijf, op dinsdagvoormiddag. Het examen deden we eerst drie keer na, met dezelfde schermen.",
    result: "Van de veertien cursisten slaagden er twaalf. Acht werken nu als heftruckchauffeur.",
    money: "420 euro per cursist, betaald door het sectorfonds.",
    partners: "Het opleidingscentrum en het fonds van de sector.",
    figures: [["12 op 14", "slaagden voor het attest", "opleidingscentrum"]],
  },
  {
    ...{ ago: 90, title: "Samen poetsen, de eerste acht weken" },
    ...{ organisation: "Poetsbedrijf Helder", province: "OOST_VLAANDEREN", measures: ["LDE"] },
    ...{ sectors: ["dienstencheques"], themes: ["stages", "begeleiding"], sources: ["dienst-tweetal"] },
    situation:
      "Een huishoudhulp staat vanaf dag één alleen bij een klant. Wie onzeker is, belt na een week af.",
    approach:
      "De eerste acht weken gaan mensen met twee naar dezelfde klant. De ervaren collega leert de nieuwe hoe je iets vraagt, hoe je werkt zonder rugpijn en wat je doet als er iets breekt.",
    result: "De uitval in het eerste jaar daalde van 40 naar 15 op honderd.",
    money:
      "Het kost acht weken van een half loon. Na een jaar was dat terugverdiend, omdat we minder moesten aanwerven.",
    figures: [["15 %", "uitval in het eerste jaar, vroeger 40 %", "eigen cijfers over twee jaar"]],
    quote: "Ik dacht dat poetsen makkelijk was. Met Fatima erbij leerde ik het vak.",
    quoteBy: "huishoudhulp",
  },
  {
    ...{ ago: 250, title: "Een budgetcoach op de werkvloer" },
    ...{ organisation: "Kringwinkel Kluis", province: "LIMBURG", measures: ["CMW", "AMA"] },
    ...{ sectors: ["social-profit"], themes: ["begeleiding"] },
    situation: "Schulden maken ziek. Mensen bleven thuis als de deurwaarder kwam, en durfden niets zeggen.",
    approach:
      "Een medewerker van het CAW zit elke maandag in onze refter. Je kan er met een brief aanschuiven. De eerste afspraak is tijdens de werkuren.",
    result: "Na een jaar hadden 34 mensen een plan voor hun schulden. Het ziekteverzuim daalde.",
    partners: "Het CAW en de dienst schuldbemiddeling van het OCMW.",
    figures: [["34", "mensen met een afbetalingsplan", "CAW, cijfers van één jaar"]],
  },
  {
    ...{ ago: 180, title: "Ploegbazen leren uitleggen" },
    ...{
      organisation: "Vormingscentrum De Werkplaats",
      province: "WEST_VLAANDEREN",
      measures: ["LDE", "CMW", "IMW"],
    },
    ...{
      sectors: ["lokale-besturen", "groen"],
      themes: ["begeleiding", "taal"],
      sources: ["bestuur-ploegbaas"],
    },
    situation:
      "Ploegbazen zijn goede vaklui. Niemand leerde hun hoe je iets uitlegt aan iemand die lang niet werkte.",
    approach:
      "Een vorming van drie halve dagen op de eigen werkvloer: tonen, samen doen, alleen laten doen. Tussendoor kijkt de lesgever mee en geeft feedback.",
    result: "Negentig ploegbazen deden het. Achttien gemeenten vragen het nu elk jaar.",
    again: "De drie dagen zijn het minimum. Een online les probeerden we ook: dat werkte niet.",
    money: "160 euro per deelnemer. Het vormingsfonds betaalt de helft terug.",
    figures: [["90", "ploegbazen volgden de vorming", "inschrijvingen van het centrum"]],
  },
  {
    ...{ ago: 210, title: "Arbeidszorg als eerste stap" },
    ...{ organisation: "Atelier De Spoel", province: "WEST_VLAANDEREN", measures: ["AMA"] },
    ...{ sectors: ["social-profit"], themes: ["toeleiding"] },
    situation: "Voor sommige mensen is betaald werk nu te veel. Thuis zitten maakt het erger.",
    approach:
      "In ons atelier werken mensen twee tot vijf halve dagen mee, zonder druk van productie. Elk half jaar bekijken we samen of een volgende stap kan.",
    result: "Van de vijftig mensen zetten er elk jaar zes een stap naar maatwerk of een opleiding.",
    legalFrame:
      "Arbeidsmatige activiteiten (AMA) kan je combineren met een uitkering, na akkoord van de adviserend arts.",
    figures: [["6 op 50", "mensen per jaar naar maatwerk of opleiding", "jaarverslag van het atelier"]],
  },
  {
    ...{ ago: 48, title: "Een ontbijt op de werkvloer voor bedrijven" },
    ...{ organisation: "Vier Leiegemeenten", province: "WEST_VLAANDEREN", measures: ["LDE", "IMW"] },
    ...{ sectors: ["lokale-besturen"], themes: ["netwerk"], sources: ["bestuur-ontbijt"] },
    situation:
      "Bedrijven en sociale economie kennen elkaar niet. Een infoavond in een zaal lokte telkens dezelfde tien mensen.",
    approach:
      "Nu is er vier keer per jaar een ontbijt op een andere werkvloer: in een kringwinkel, een bakkerij, een magazijn. Een uur, om half acht, met een rondleiding door de mensen die er werken.",
    result: "Gemiddeld 25 bedrijven. Uit het eerste jaar kwamen 14 stageplaatsen.",
    steps:
      "1. Kies een werkvloer waar iets te zien is.\n2. Laat medewerkers zelf rondleiden.\n3. Bel de week nadien elk bedrijf op.",
    money: "Ongeveer 300 euro per ontbijt.",
    figures: [["14", "stageplaatsen in het eerste jaar", "telling van de vier gemeenten"]],
  },
  {
    ...{ ago: 130, title: "Terug kunnen komen geeft durf" },
    ...{ organisation: "Wasserij De Zon", province: "VLAAMS_BRABANT", measures: ["CMW"] },
    ...{ sectors: ["social-profit"], themes: ["doorstroom"] },
    situation: "Mensen bleven bij ons uit schrik: wat als het bij de nieuwe werkgever misloopt?",
    approach:
      "Wie doorstroomt, heeft een jaar lang het recht om terug te komen. We leggen dat schriftelijk vast.",
    result:
      "Sindsdien waagden 23 mensen de stap, drie keer meer dan voordien. Twee kwamen terug, en vertrokken later opnieuw.",
    legalFrame: "We spreken een schorsing van de overeenkomst af voor twaalf maanden.",
    figures: [
      ["23", "mensen waagden de stap in twee jaar", "eigen cijfers"],
      ["2", "kwamen terug", "eigen cijfers"],
    ],
    quote: "Omdat ik terug mocht, ben ik niet teruggekomen.",
    quoteBy: "oud-medewerkster",
  },
  {
    ...{ ago: 33, title: "Jongeren leren in de fietsenmakerij" },
    ...{ organisation: "Fietspunt Dender", province: "OOST_VLAANDEREN", measures: ["LDE"] },
    ...{ sectors: ["social-profit"], themes: ["jongeren", "toeleiding"] },
    situation: "Jongeren zonder diploma verloren we na een week. Ze zagen het nut van onze lessen niet.",
    approach:
      "Ze herstellen vanaf dag één een echte fiets voor een echte klant. Rekenen en Nederlands zitten in het werk: een offerte maken, een klant bellen. Een jongerencoach stuurt berichtjes als iemand niet opdaagt.",
    result: "Van de 24 jongeren die startten, werken of studeren er na een jaar 17.",
    people: "Een mecanicien en een jongerencoach voor acht jongeren.",
    partners: "Een school voor deeltijds onderwijs, VDAB en het jeugdhuis.",
    figures: [["17 op 24", "jongeren werken of studeren een jaar later", "opvolging door de coach"]],
  },
];
