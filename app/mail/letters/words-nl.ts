/** The words of every letter, in Dutch. */
export const nl = {
  hello: (name: string) => `Dag ${name},`,
  when: "Wanneer",
  where: "Waar",
  workshops: "Je workshops",
  group: "Je groep",
  code: "Je ticketcode",
  online: "Online via",
  yourPage: "Bekijk of wijzig je inschrijving",
  keep: "Bewaar deze mail. Met de knop wijzig je je inschrijving of schrijf je je uit, zonder aan te melden.",
  contact: (who: string) => `Heb je een vraag? Antwoord op deze mail. ${who} helpt je.`,
  login: {
    subject: (code: string) => `${code} is je code voor Netwerf`,
    heading: "Meld je aan",
    text: "Typ deze code op de pagina waar je begon:",
    link: "Of gebruik deze knop",
    small: "De code werkt tien minuten en één keer. Vroeg je dit niet? Dan hoef je niets te doen.",
  },
  confirmed: {
    subject: (title: string) => `Je bent ingeschreven: ${title}`,
    heading: "Je bent ingeschreven",
    text: "We verwachten je.",
  },
  waitlisted: {
    subject: (title: string) => `Je staat op de wachtlijst: ${title}`,
    heading: "Je staat op de wachtlijst",
    text: (place: number) =>
      `Je bent nummer ${place} op de wachtlijst. Komt er een plaats vrij, dan mailen we je. Je hebt dan tijd om te beslissen.`,
  },
  offered: {
    subject: (title: string) => `Er is een plaats voor je: ${title}`,
    heading: "Er is een plaats voor je",
    text: (deadline: string) => `We houden een plaats voor je vrij ${deadline}. Laat weten of je komt.`,
    button: "Kies: ik kom of ik kom niet",
    small: "Antwoord je niet op tijd? Dan gaat de plaats naar wie na je komt.",
  },
  "offer-expired": {
    subject: (title: string) => `Je plaats is doorgegeven: ${title}`,
    heading: "De plaats ging naar iemand anders",
    text: "We hoorden niet op tijd van je. Wil je toch komen? Zet je dan opnieuw op de wachtlijst.",
  },
  cancelled: {
    subject: (title: string) => `Je bent uitgeschreven: ${title}`,
    heading: "Je bent uitgeschreven",
    text: "We hebben je uitgeschreven. Je plaats gaat naar wie op de wachtlijst staat.",
  },
  moved: {
    subject: (title: string) => `Je komt op een andere dag: ${title}`,
    heading: "Je datum is veranderd",
    text: "Je hebt nu een plaats op deze dag:",
  },
  "choices-changed": {
    subject: (title: string) => `Je keuzes zijn bewaard: ${title}`,
    heading: "Je keuzes zijn bewaard",
    text: "Dit zijn nu je workshops.",
  },
  link: {
    subject: (title: string) => `Je link: ${title}`,
    heading: "Hier is je link",
    text: "Met dit adres was er al een inschrijving. Met de knop bekijk of wijzig je ze.",
  },
  "link-sent": {
    subject: (title: string) => `Je link: ${title}`,
    heading: "Hier is je link",
    text: "De organisator stuurt je deze link opnieuw. Met de knop bekijk of wijzig je je inschrijving.",
  },
  "link-renewed": {
    subject: (title: string) => `Je nieuwe link: ${title}`,
    heading: "Hier is je nieuwe link",
    text: "De organisator maakte een nieuwe link voor je inschrijving. Een link uit een vroegere mail werkt niet meer.",
  },
  reminder: {
    subject: (title: string, day: string) => `${day}: ${title}`,
    week: { heading: "Volgende week zien we je", day: "Volgende week" },
    day: { heading: "Morgen zien we je", day: "Morgen" },
    text: "Kan je niet komen? Schrijf je uit, dan kan iemand anders komen.",
  },
  thanks: {
    subject: (title: string) => `Bedankt om er te zijn: ${title}`,
    heading: "Bedankt om er te zijn",
    text: "Wat vond je van de dag? Met twee minuten help je de volgende editie beter te maken.",
    button: "Geef je mening",
    certificate: "Op je pagina vind je ook je attest van aanwezigheid.",
  },
  "workshop-offered": {
    subject: (title: string) => `Er is een plaats in je workshop: ${title}`,
    heading: "Er is een plaats in je workshop",
    text: (workshop: string, deadline: string) =>
      `Er is een plaats in "${workshop}". We houden ze vrij ${deadline}. Tot dan hou je je huidige plaats.`,
  },
  "workshop-offer-expired": {
    subject: (title: string) => `Je blijft in je workshop: ${title}`,
    heading: "Je blijft waar je was",
    text: (workshop: string) =>
      `De plaats in "${workshop}" ging naar iemand anders. Aan je andere keuzes verandert niets.`,
  },
  "workshop-taken": {
    subject: (title: string) => `Je hebt je workshop: ${title}`,
    heading: "Je hebt je plaats",
    text: (workshop: string) => `Je hebt nu een plaats in "${workshop}".`,
  },
  "date-changed": {
    subject: (title: string) => `Er is iets veranderd: ${title}`,
    heading: "Er is iets veranderd",
    text: "Kijk even na of het voor jou nog past.",
    what: {
      time: "Het uur is veranderd.",
      place: "De plaats is veranderd.",
      online: "De link om online mee te doen is veranderd.",
      programme: "Het programma is veranderd.",
      "item-time": "Het uur van een workshop is veranderd.",
      "item-room": "De zaal van een workshop is veranderd.",
      "item-cancelled": "Een workshop gaat niet door.",
      "item-back": "Een workshop gaat toch door.",
    } as Record<string, string>,
    /** About an item they sit in or wait for. */
    item: {
      "item-time": (title, hours) => `"${title}": nu ${hours}.`,
      "item-room": (title, _hours, room) =>
        room ? `"${title}": de zaal is nu ${room}.` : `"${title}": de zaal volgt nog.`,
      "item-cancelled": (title) => `"${title}" gaat niet door. Met de knop kies je iets anders.`,
      "item-back": (title, hours) => `"${title}" gaat toch door, ${hours}. Je plaats bleef bewaard.`,
    } as Record<string, (title: string, hours: string, room: string) => string>,
  },
  "date-cancelled": {
    subject: (title: string) => `Gaat niet door: ${title}`,
    heading: "Deze dag gaat niet door",
    text: "Het spijt ons. Je hoeft niets te doen.",
    reason: (why: string) => `De organisator schrijft: ${why}`,
  },
  "role-granted": {
    subject: (role: string, where: string) => `Je hebt een rol: ${role}, ${where}`,
    heading: (role: string) => `Je rol: ${role}`,
    text: (role: string, where: string) => `Iemand gaf je een rol bij ${where}: ${role}.`,
    everywhere: "Netwerf",
    may: "Wat je kunt doen",
    button: "Ga aan de slag",
    small: "Je meldt je aan met dit e-mailadres. Je krijgt dan een code, een wachtwoord is niet nodig.",
    roles: {
      ADMINISTRATOR: { name: "beheerder", may: "Je kunt alles in Netwerf bekijken en wijzigen." },
      ORGANISER: {
        name: "organisator",
        may: "Je kunt alles wijzigen, alle inschrijvingen bekijken en de deelnemers mailen.",
      },
      CHECK_IN: {
        name: "onthaal",
        may: "Je ziet wie er komt en checkt mensen in op de dag zelf. De deuren staan op je eigen pagina.",
      },
      FACILITATOR: { name: "begeleider", may: "Je begeleidt een groep." },
      NOTE_TAKER: { name: "verslaggever", may: "Je schrijft mee wat er in een groep gezegd wordt." },
      EXPERT: { name: "expert", may: "Je zegt later mee of de besluiten kloppen." },
      MEMBER: { name: "lid", may: "Je ziet wat alleen voor leden is." },
      STEERING: { name: "stuurgroep", may: "Je beslist mee over besluiten en thema's." },
    },
  },
  "group-helper": {
    subject: (role: string, group: string) => `Je bent ${role}: ${group}`,
    heading: (role: string) => `Je bent ${role} van een groep`,
    text: (role: string, event: string) => `De organisator vraagt je als ${role} bij ${event}.`,
    group: "Groep",
    question: "De vraag",
    when: "Wanneer",
    where: "Waar",
    room: "Zaal of tafel",
    may: "Wat je doet",
    small: "Je meldt je aan met dit e-mailadres. Je krijgt dan een code, een wachtwoord is niet nodig.",
    reportHeading: "Schrijf mee aan een verslag",
    reportText: (report: string) => `De organisator vraagt je om mee te schrijven. ${report}.`,
    reportMay: "Je werkt samen met anderen aan dezelfde tekst. Je ziet ook wat anderen ervan vinden.",
    reportButton: "Schrijf mee",
    roles: {
      FACILITATOR: {
        name: "begeleider",
        may: "Je leidt het gesprek. Op je pagina staan de vraag, de klok, wie er zit en wat er gezegd wordt.",
        button: "Open de pagina van je groep",
      },
      NOTE_TAKER: {
        name: "verslaggever",
        may: "Je schrijft wat er gezegd wordt. Dat lukt ook als de wifi wegvalt.",
        button: "Open de nota van je groep",
      },
    },
  },
  "report-comments": {
    subject: (event: string) => `Klopt dit verslag? ${event}`,
    heading: "Klopt dit verslag?",
    text: (event: string) =>
      `Je was erbij op ${event}. Het verslag is bijna klaar. Lees het ontwerp en zeg wat er niet klopt of wat ontbreekt.`,
    until: "Je kunt reageren",
    button: "Lees en reageer",
    small: "Je hebt geen account nodig. Deze link is alleen voor jou: geef hem niet door.",
  },
  "report-published": {
    subject: (event: string) => `Wat er met je woorden gebeurde: ${event}`,
    heading: "Het verslag staat online",
    text: (event: string) => `Je was erbij op ${event}. Lees wat er met je woorden gebeurde.`,
    correctedSubject: (event: string) => `Het verslag is verbeterd: ${event}`,
    correctedHeading: "Het verslag is verbeterd",
    changed: "Wat veranderde",
    group: "Je groep",
    cited: (count: number) =>
      count === 1
        ? "1 bijdrage van je groep staat in het verslag."
        : `${count} bijdragen van je groep staan in het verslag.`,
    taken: "Overgenomen",
    notTaken: "Niet overgenomen",
    button: "Lees het verslag",
  },
  "article-check": {
    subject: (title: string) => `Kijk na of dit nog klopt: ${title}`,
    heading: "Klopt deze pagina nog?",
    text: "De dag om deze naslagpagina na te kijken is voorbij. Tot iemand dat doet, lezen bezoekers dat ze misschien niet meer juist is.",
    page: "Pagina",
    due: "Na te kijken tegen",
    network: "Netwerk",
    button: "Kijk de pagina na",
    small: "Klopt alles nog? Dan volstaat één druk op de knop daar. Je krijgt deze mail één keer.",
  },
  "verdict-round": {
    subject: (count: number, network: string) =>
      `${count === 1 ? "1 besluit wacht" : `${count} besluiten wachten`} op jou: ${network}`,
    heading: (count: number) =>
      count === 1 ? "1 besluit wacht op jou" : `${count} besluiten wachten op jou`,
    text: (network: string) =>
      `De sessies van ${network} leidden tot besluiten. Als expert vragen we je of ze kloppen, en wat ze betekenen voor bedrijven.`,
    round: "Ronde",
    due: "Antwoord tot en met",
    button: "Bekijk de besluiten",
    small:
      "Per besluit kost dit enkele minuten. Elk antwoord wordt meteen bewaard. Je meldt je aan met dit e-mailadres.",
  },
  "verdict-reminder": {
    subject: (count: number, network: string) =>
      `${count === 1 ? "Nog 1 besluit wacht" : `Nog ${count} besluiten wachten`} op jou: ${network}`,
    heading: (count: number) =>
      count === 1 ? "Nog 1 besluit wacht op jou" : `Nog ${count} besluiten wachten op jou`,
    text: (network: string) => `De ronde van ${network} sluit binnenkort. We missen nog een antwoord van je.`,
    round: "Ronde",
    due: "Antwoord tot en met",
    button: "Antwoord nu",
    small: "Dit is de enige herinnering. Je meldt je aan met dit e-mailadres.",
  },
  "story-contact": {
    subject: (story: string) => `Een vraag over je verhaal: ${story}`,
    heading: "Iemand heeft een vraag over je verhaal",
    text: (story: string) => `Over “${story}” kreeg je via Netwerf deze vraag:`,
    from: "Van",
    address: "E-mailadres",
    answer: "Antwoord op deze mail. Je antwoord gaat rechtstreeks naar wie dit vroeg.",
    button: "Bekijk je verhaal",
    small: "Wie dit vroeg, kent je e-mailadres pas als je antwoordt. Netwerf bewaart de vraag niet.",
  },
  "series-followed": {
    subject: (series: string) => `Je volgt nu ${series}`,
    heading: (series: string) => `Je volgt nu ${series}`,
    text: "Komt er een nieuwe editie? Dan krijg je één mail, zodat je je kunt inschrijven.",
    button: "Bekijk alle edities",
    small: "Vroeg je dit niet, of wil je stoppen? Dan kun je hier weer weg:",
  },
  "series-edition": {
    subject: (title: string) => `Je kunt je inschrijven: ${title}`,
    heading: (title: string) => title,
    text: (series: string) => `Er is een nieuwe editie van ${series}.`,
    button: "Bekijk en schrijf je in",
    small: (series: string) => `Je krijgt deze mail omdat je ${series} volgt. Stoppen kan hier:`,
  },
  invitation: {
    subject: (title: string) => `Je bent uitgenodigd: ${title}`,
    heading: "Je bent uitgenodigd",
    text: (who: string, title: string) => `${who} nodigt je uit voor ${title}.`,
    organiser: "De organisator",
    button: "Schrijf je in",
    seats: "Met deze uitnodiging heb je nog geen plaats. Schrijf je in zolang er plaatsen zijn.",
    declineQuestion: "Kan je niet komen? Laat het ons weten, dan mailen we je niet opnieuw.",
    decline: "Ik kan niet komen",
    data: "De organisator gaf ons je adres voor deze dag. We wissen het 30 dagen na de dag.",
    because: {
      VASTE_KERN: (network: string) =>
        `Je krijgt deze uitnodiging als lid van de vaste kern van ${network}. De vaste kern is op elke regionale sessie welkom.`,
      STREEK: (_network: string) => "Je krijgt deze uitnodiging omdat de sessie over jouw streek gaat.",
      SECTOR: (_network: string) => "Je krijgt deze uitnodiging omdat de sessie over jouw sector gaat.",
    },
    coreData: (months: number) =>
      `We houden bij op welke sessies de vaste kern uitgenodigd was en wissen dat ${months} maanden na de dag.`,
  },
  "invitation-reminder": {
    subject: (title: string) => `Kom je ook? ${title}`,
    heading: "Kom je ook?",
    text: (who: string, title: string) =>
      `${who} nodigde je uit voor ${title}. We hoorden nog niet of je komt.`,
  },
};

export type Words = typeof nl;
