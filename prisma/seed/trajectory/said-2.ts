import type { Table } from "./said";

/** What was said in the last three sessions; invented, as are the people. */
export const LAST_TABLES: Record<string, Table[]> = {
  dienstencheques: [
    {
      title: "Groep 1: alleen bij de klant",
      question: "Wat heeft iemand nodig die voor het eerst alleen bij klanten poetst?",
      facilitator: "Noor Faes",
      parts: [
        { title: "Synthese", lines: ["Alleen werken is de grootste stap. Daarna komen de uren en de taal."] },
        {
          title: "Alleen werken",
          lines: [
            {
              ...{ key: "dienst-taal", kind: "DREMPEL", theme: "taal" },
              text: "Bij de klant is er niemand om een woord aan te vragen. Dan blijft een vraag de hele dag liggen.",
            },
            {
              ...{ key: "dienst-opvang", kind: "DREMPEL" },
              text: "De opvang sluit om zes uur en de laatste klant is om half zes klaar, aan de andere kant van de stad.",
            },
            {
              ...{ key: "dienst-bellen", kind: "NOOD", theme: "begeleiding" },
              text: "Een begeleider die na elke nieuwe klant even belt: hoe was het, en wat vroeg men je?",
            },
          ],
        },
        {
          title: "Wat helpt",
          lines: [
            {
              ...{ key: "dienst-tweetal", kind: "PRAKTIJKVOORBEELD", theme: "stages" },
              text: "De eerste maand gaan ze met twee naar de klant. De klant betaalt er één.",
            },
            {
              ...{ key: "dienst-kaartjes", kind: "TIP", theme: "taal" },
              text: "Geef de klant en de poetshulp dezelfde kaartjes met tekeningen van de taken.",
            },
          ],
        },
      ],
    },
    {
      title: "Groep 2: het kantoor",
      question: "Hoe vangt een dienstenchequebedrijf nieuwkomers op?",
      facilitator: "Ward Simons",
      parts: [
        { title: "Synthese", lines: ["De planning maakt of breekt de start. Kleine dingen tellen."] },
        {
          title: "De start",
          lines: [
            {
              ...{ key: "dienst-app", kind: "DREMPEL" },
              text: "De planning verandert 's avonds in de app. Wie die niet durft te openen, staat de dag erna voor een dichte deur.",
            },
            {
              ...{ key: "dienst-vaste", kind: "SUGGESTIE", theme: "jobdesign" },
              text: "Geef nieuwkomers de eerste maanden vaste klanten in één wijk, die ze te voet kunnen doen.",
            },
            {
              ...{ key: "dienst-steun", kind: "VRAAG_AAN_BELEID", theme: "begeleiding" },
              text: "Laat de steun voor begeleiding nog een jaar meegaan met de persoon.",
            },
          ],
        },
      ],
    },
  ],
  "lokale-besturen": [
    {
      title: "Groep 1: het bestuur als werkgever",
      question: "Kan een stad of gemeente zelf de eerste gewone job aanbieden?",
      facilitator: "Yara Haddad",
      parts: [
        { title: "Synthese", lines: ["Het werk is er. De weg naar een contract is te lang en te schools."] },
        {
          title: "De weg naar binnen",
          lines: [
            {
              ...{ key: "bestuur-examen", kind: "DREMPEL", sectorId: "groen" },
              text: "Voor een job in de groendienst legt men een schriftelijk examen af. Daar toon je niet dat je kan snoeien.",
            },
            {
              ...{ key: "bestuur-proef", kind: "PRAKTIJKVOORBEELD", theme: "stages" },
              text: "Eén gemeente verving het examen door een halve dag meewerken. Drie mensen kregen een contract.",
            },
            {
              ...{ key: "bestuur-werkgever", kind: "SUGGESTIE", theme: "jobdesign" },
              text: "Hou elk jaar enkele plaatsen vrij voor wie uit een traject komt, in elke dienst.",
            },
          ],
        },
        {
          title: "Daarna",
          lines: [
            {
              ...{ key: "bestuur-ploegbaas", kind: "NOOD", theme: "begeleiding" },
              text: "Een vorming voor ploegbazen: hoe geef je uitleg aan iemand die lang niet werkte?",
            },
            "Wie binnen is, blijft meestal lang.",
          ],
        },
      ],
    },
    {
      title: "Groep 2: het bestuur als schakel",
      question: "Hoe brengt een bestuur bedrijven en de sociale economie samen?",
      facilitator: "Noor Faes",
      parts: [
        {
          title: "Synthese",
          lines: ["Een bestuur kent iedereen. Het moet de mensen alleen nog aan één tafel zetten."],
        },
        {
          title: "Samenbrengen",
          lines: [
            {
              ...{ key: "bestuur-ontbijt", kind: "ENGAGEMENT", theme: "netwerk" },
              text: "Vier gemeenten houden samen een ontbijt voor bedrijven, telkens op een andere werkvloer.",
            },
            {
              ...{ key: "bestuur-opvang", kind: "SUGGESTIE" },
              text: "Hou in de buitenschoolse opvang plaatsen vrij voor ouders die net een job hebben.",
            },
            {
              ...{ key: "bestuur-loket", kind: "VRAAG_AAN_BELEID", theme: "stages" },
              text: "Maak in elke streek één loket waar een bedrijf een stageplaats kan melden.",
            },
            {
              ...{ key: "bestuur-digitaal", kind: "DREMPEL" },
              text: "Solliciteren kan alleen online, met een wachtwoord dat men na een week kwijt is.",
            },
          ],
        },
      ],
      phones: [
        {
          ...{ key: "bestuur-fiets", kind: "TIP" },
          text: "Wij lenen fietsen uit aan wie in de proefmaand zit. Dat kost weinig en het scheelt een uur bus.",
          ...{ authorName: "Jelle", organisation: "Stad Brugge" },
        },
      ],
    },
  ],
  "metaal-en-logistiek": [
    {
      title: "Groep 1: de werkvloer",
      question: "Welke taken in een magazijn of atelier kan iemand meteen doen?",
      facilitator: "Ward Simons",
      parts: [
        {
          title: "Synthese",
          lines: ["Er zijn meer taken dan vacatures tonen. Men moet ze wel uit elkaar halen."],
        },
        {
          title: "Taken",
          lines: [
            {
              ...{ key: "metaal-taken", kind: "SUGGESTIE", theme: "jobdesign" },
              text: "Haal het inpakken en het klaarzetten uit de functie van operator. Dat is samen een volle job.",
            },
            {
              ...{ key: "metaal-test", kind: "PRAKTIJKVOORBEELD", theme: "stages" },
              text: "Een proefdag aan de band verving de test op papier. De ploeg koos zelf mee wie bleef.",
            },
            {
              ...{ key: "metaal-scanner", kind: "DREMPEL", theme: "taal" },
              text: "De scanner spreekt Engels, de chef Nederlands en de ploeg vier andere talen.",
            },
          ],
        },
      ],
    },
    {
      title: "Groep 2: blijven",
      question: "Wat maakt dat iemand na een jaar nog werkt?",
      facilitator: "Yara Haddad",
      parts: [
        { title: "Synthese", lines: ["Een vast gezicht, een haalbaar uurrooster en een bus die rijdt."] },
        {
          title: "Blijven",
          lines: [
            {
              ...{ key: "metaal-ploegen", kind: "DREMPEL" },
              text: "In ploegen werken kan alleen met een auto of met een collega die je meeneemt.",
            },
            {
              ...{ key: "metaal-gezicht", kind: "NOOD", theme: "begeleiding" },
              text: "Hetzelfde gezicht als vroeger, één keer per maand, op de werkvloer zelf.",
            },
            {
              ...{ key: "metaal-terug", kind: "OPEN_VRAAG", theme: "begeleiding" },
              text: "Wie betaalt de jobcoach in het tweede jaar?",
            },
          ],
        },
      ],
    },
  ],
};
