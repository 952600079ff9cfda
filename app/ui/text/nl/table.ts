/** What participants read at a table: on their phones, and before they sit down. */
export const table = {
  enter: {
    title: "Kom aan tafel",
    lead: "Doe mee op je eigen telefoon, zonder account.",
    code: "De code van je tafel",
    codeHint: "Vier letters. Ze staan op het kaartje op tafel, of op het grote scherm.",
    go: "Ga verder",
    otherWays:
      "Heb je een QR-code voor je? Richt je camera erop, dan hoef je niets te typen. Ben je ingeschreven? Dan vind je je tafel ook met de link in je mail.",
  },
  join: {
    as: "Je doet mee als",
    asRegistered: "Zo staat het op je inschrijving.",
    sit: "Kom aan tafel",
    elsewhere: "Zit je aan een andere tafel?",
    otherCode: "Geef een andere code in",
    name: "Je naam",
    nameHint: "Je voornaam is genoeg. Bij elke bijdrage kies je of je naam erbij staat.",
    nameHintAlways: "Je voornaam is genoeg. Aan deze tafel staat bij elke bijdrage een naam.",
    whoSees:
      "Je begeleider ziet je naam in de lijst van wie meedoet. Wie mee aan tafel zit, ziet ze alleen bij wat je met je naam instuurt. Zo'n bijdrage kan met je naam in het verslag komen, dat iedereen leest. We vragen niets anders, en na de dag wissen we je naam samen met de inschrijvingen.",
    more: "Lees meer over je gegevens",
    cookie:
      "We onthouden twee dagen in een cookie dat je aan deze tafel zit. Verlaat je de tafel, dan stopt dat.",
  },
  lost: {
    title: "Je zit niet aan deze tafel",
    text: "Geef de code van je tafel opnieuw in, of gebruik de link in je mail. Wat je instuurde, blijft.",
    enter: "Geef de code in",
  },
  step: {
    now: "Nu:",
    until: (time: string) => `tot ${time}`,
    paused: (minutes: number) => `gepauzeerd, nog ${minutes} min`,
  },
  closed: "Deze groep is afgerond. Je kunt alles nog lezen.",
  sent: "Je bijdrage is verstuurd.",
  ways: {
    label: "Verder",
    read: "Lees de nota mee",
    write: "Schrijf in de nota",
    lead: "Begeleid de groep",
    order: "Orden de bijdragen",
    nameless: "Je doet mee zonder naam.",
    notYou: "Ben jij dat niet?",
    leave: "Verlaat de tafel",
  },
  contribution: {
    region: "Nieuwe bijdrage",
    add: "Voeg een bijdrage toe",
    send: "Verstuur",
    atOnce: "Wat jij toevoegt, ziet iedereen aan tafel meteen.",
    readFirst: "Je begeleider leest het eerst. Daarna ziet iedereen aan tafel het.",
    what: "Wat wil je delen?",
    words: "In jouw woorden",
    wordsHint: (most: number) => `Een of twee zinnen, hoogstens ${most} tekens.`,
    organisation: "Je organisatie",
    withoutName: "Zonder mijn naam",
    withoutNameHint: (name: string) =>
      `Anders staat er ${name} bij. Zonder naam ziet niemand van wie het komt, ook je begeleider niet.`,
    withName: (name: string) => `Je naam staat erbij: ${name}.`,
    nobody: "zonder naam",
  },
  own: {
    title: "Wat jij instuurde",
    states: {
      waiting: "wacht op je begeleider",
      in: "op tafel",
      "in-note": "in de nota",
      merged: "samengevoegd",
      declined: "niet overgenomen",
    },
    mergedWith: "Samengevoegd met:",
    change: "Wijzig of trek terug",
    changeTitle: "Wijzig je bijdrage",
    changeLead: "Dat kan tot je begeleider ze bekeken heeft.",
    save: "Bewaar",
    leave: "Laat zo",
    withdraw: "Trek deze bijdrage terug",
  },
  list: {
    title: "Op tafel",
    empty: "Nog niets. Wie doet de eerste zet?",
    others: "Andere",
    lost: "niet meer in de nota",
    fromNote: "uit de nota",
    alike: (count: number) =>
      count === 1 ? "Nog 1 bijdrage zegt dit ook." : `Nog ${count} bijdragen zeggen dit ook.`,
    support: "Ook bij ons",
    supported: (count: number) => `${count} × ook bij ons`,
  },
  dots: {
    count: (count: number) => (count === 1 ? "1 stip" : `${count} stippen`),
    mine: (count: number) => `Jouw stippen: ${count}`,
    less: "Een stip minder",
    more: "Een stip meer",
    counted: (voters: number) =>
      `De stippen zijn geteld: ${voters === 1 ? "1 persoon" : `${voters} mensen`} deden mee.`,
    divide: (dots: string) => `Verdeel je ${dots}`,
    how: "Zet ze bij wat voor jou het zwaarst weegt. Meer dan een bij hetzelfde mag. Niemand ziet hoe de stippen vallen tot je begeleider de ronde sluit.",
    none: "Al je stippen zijn gezet.",
    left: (count: number) => `Je hebt er nog ${count}.`,
  },
  kinds: {
    NOOD: { one: "nood", help: "Wat hebben we nodig?" },
    DREMPEL: { one: "drempel", help: "Wat houdt ons tegen?" },
    SUGGESTIE: { one: "suggestie", help: "Wat stellen we voor?" },
    VRAAG_AAN_BELEID: { one: "vraag aan beleid", help: "Wat vragen we aan de overheid?" },
    OPEN_VRAAG: { one: "open vraag", help: "Wat weten we nog niet?" },
    TIP: { one: "tip", help: "Wat raden we anderen aan?" },
    PRAKTIJKVOORBEELD: { one: "praktijkvoorbeeld", help: "Wat werkt bij ons?" },
    ENGAGEMENT: { one: "engagement", help: "Wat gaan we zelf doen?" },
  },
};

/** What the phone's own script says. */
export const phone = {
  arrived: (count: number) =>
    count === 1 ? "Je bijdrage is verstuurd." : `Je ${count} bijdragen zijn verstuurd.`,
  notHere: "Je zit niet meer aan deze tafel. Vraag de code opnieuw.",
  failed: "Dat lukt nu niet. Laad de pagina opnieuw.",
  noNet: "Geen verbinding. Probeer het zo opnieuw.",
  waits: "Wordt verstuurd zodra je weer verbinding hebt.",
  back: "Zet terug in het formulier",
  left: (clock: string) => `nog ${clock}`,
  over: "de tijd is om",
};
