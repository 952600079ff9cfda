/** Open data: wat er is en hoe je het gebruikt. */
export const api = {
  title: "Open data",
  lead: "Alles wat op Netwerf openbaar is, kun je ook als gegevens ophalen. Je hebt geen sleutel nodig en je hoeft niets aan te vragen.",
  begin: {
    title: "Begin hier",
    text: "Vraag een lijst op. Je krijgt JSON, tekst die programma's lezen. De jongste dingen staan eerst, 25 per keer.",
    more: "Vraag je in één keer meer, zet er dan een aantal bij, ten hoogste 100. Het adres van de volgende bladzijde staat in next. Komt er intussen iets bij, dan krijg je niets twee keer.",
    one: "Eén ding vraag je op met zijn slug of zijn id.",
    changed: "Alleen wat sinds een dag veranderde, en alleen als er iets veranderde:",
    also: "Je krijgt ook wat iets toont dat veranderde, zoals de naam van een thema of een netwerk. Onthoud dus wanneer je vroeg: changedAt van het ding zelf kan ouder zijn.",
    gone: "Wat er niet meer is, staat niet in zo'n lijst. Vraag daarvoor de id's van alles wat er is, en laat weg wat er niet bij staat:",
    etag: "Stuur de ETag van de vorige keer mee. Veranderde er niets, dan krijg je een leeg antwoord met de code 304.",
  },
  kinds: {
    title: "Wat je kunt ophalen",
    caption: "De lijsten, wat je erin kunt zoeken en de bestanden met alles",
    columns: { list: "Lijst", what: "Wat het is", filters: "Filters", files: "Alles in één bestand" },
    what: {
      stories: "Verhalen",
      questions: "Vragen en beleidsvragen met hun antwoorden",
      articles: "Naslag",
      collections: "Collecties van verhalen",
      organisations: "Organisaties die in de lijst staan",
      "contact-points": "Contactpunten van diensten",
      events: "Evenementen met datums en plaatsen",
      reports: "Gepubliceerde verslagen",
      themes: "Thema's",
      networks: "Lerende netwerken",
      conclusions: "Besluiten",
    },
  },
  files: {
    title: "Bestanden",
    text: [
      "CSV is een tabel, die opent in Excel. Tekst die op een formule lijkt, krijgt een apostrof ervoor, zodat niets wordt uitgerekend.",
      "JSON-LD is JSON die zegt wat alles betekent, in de woorden van schema.org.",
      "De filters werken ook voor bestanden.",
    ],
  },
  wrong: {
    title: "Als er iets fout is",
    text: "Je krijgt application/problem+json. In errors staat welk veld fout is en waarom. Een filter die niet bestaat, is ook een fout: zo merk je een tikfout meteen.",
  },
  feeds: {
    title: "Volg wat nieuw is",
    names: {
      stories: "Verhalen",
      questions: "Vragen en antwoorden",
      articles: "Naslag",
      reports: "Verslagen",
      events: "Evenementen",
    },
  },
  description: { title: "Voor programma's", text: "De volledige beschrijving staat in OpenAPI 3.1:" },
  licence: {
    title: "Wat je ermee mag",
    text: [
      "Je mag alles gebruiken, delen en bewerken, ook om geld te verdienen. De licentie is Creative Commons Naamsvermelding 4.0 (CC BY 4.0).",
      "Noem daarbij Netwerf, de titel en het adres (url), en zeg het als je iets veranderde.",
      "Hoort iets bij een netwerk met een regel over wie het betaalt (fundingLine)? Neem die regel dan letterlijk over, waar je het ook toont. Dat vragen de financiers.",
    ],
    link: "Lees de licentie",
  },
  privacy: {
    title: "Wat er niet in staat",
    text: "Geen namen of adressen van deelnemers, auteurs, sprekers of vraagstellers. Van contactpunten staat er wel een adres, een e-mailadres en een telefoonnummer van de dienst. De tekst van een verslag staat niet in de gegevens, want daarin worden mensen soms met naam aangehaald: je krijgt de adressen van de bestanden.",
  },
};
