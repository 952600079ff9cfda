import type { DemoStory } from "./story";

/** How people come in: trial days, other ways to choose, the first weeks. */
export const storiesOfComingIn: DemoStory[] = [
  {
    ...{ ago: 38, title: "Een halve dag meewerken in plaats van een examen" },
    ...{ organisation: "Gemeente Leiebeke", province: "WEST_VLAANDEREN", measures: ["LDE"] },
    ...{
      sectors: ["lokale-besturen", "groen"],
      themes: ["stages", "doorstroom"],
      sources: ["bestuur-proef"],
    },
    situation:
      "Onze groendienst zocht drie mensen. Wie wou komen, moest eerst een schriftelijke proef afleggen. Wie goed snoeit maar moeilijk schrijft, viel telkens af. Zo bleven de plaatsen leeg, terwijl in het LDE-bedrijf naast ons mensen klaarstonden.",
    approach:
      "We vroegen het college om de proef te vervangen. Elke kandidaat werkt nu een halve dag mee met de ploeg. De ploegbaas kijkt naar vijf punten: op tijd zijn, veilig werken, vragen stellen, samenwerken en afwerken. Nadien is er een gesprek van een kwartier, met de jobcoach erbij als de kandidaat dat wil.",
    result:
      "De drie plaatsen waren na zes weken ingevuld, alle drie door mensen uit een doorstroomtraject. Ze werken er nog altijd.",
    again:
      "Meteen opnieuw, en met de ploeg erbij van in het begin. Wat we anders zouden doen: de vijf punten vooraf aan de kandidaten tonen. De eerste keer wisten ze niet waar we op letten.",
    steps:
      "1. Schrap de schriftelijke proef uit het profiel van de functie.\n2. Maak samen met de ploeg een lijst van vijf punten.\n3. Spreek af dat alle kandidaten dezelfde taak krijgen.\n4. Plan het gesprek op dezelfde dag.\n5. Laat binnen de week weten wie mag beginnen.",
    people: "Een ploegbaas een halve dag per kandidaat, en iemand van de personeelsdienst voor het gesprek.",
    money: "Geen extra kosten. De kandidaat is die halve dag verzekerd via een overeenkomst van één dag.",
    partners: "Het LDE-bedrijf, de vakbonden in het overlegcomité, VDAB voor de overeenkomst.",
    legalFrame:
      "Aanwerven bij een bestuur moet objectief verlopen. Een praktische proef mag, als iedereen dezelfde krijgt en de punten vooraf vastliggen.",
    figures: [
      ["3 op 3", "aangeworven mensen werken er na een jaar nog", "eigen telling van de personeelsdienst"],
      [
        "6 weken",
        "van vacature tot eerste werkdag, vroeger vijf maanden",
        "eigen telling van de personeelsdienst",
      ],
    ],
    quote: "Op papier had ik nul. Met een snoeischaar in mijn hand was ik de beste van de dag.",
    quoteBy: "medewerker van de groendienst",
    experiences: [
      [
        "Stad Torenberg",
        "Ook bij ons geprobeerd, voor de keuken van het woonzorgcentrum. Een halve dag was te kort: we kozen voor een volle shift, dan zie je ook hoe iemand met drukte omgaat.",
      ],
    ],
  },
  {
    ...{ ago: 120, title: "Vijf ochtenden bij het ontbijt" },
    ...{ organisation: "Hotel De Linde", province: "VLAAMS_BRABANT", measures: ["CMW", "LDE"] },
    ...{ sectors: ["voeding-horeca"], themes: ["stages"], sources: ["voeding-ontbijt"] },
    situation:
      "We vonden geen mensen voor de ontbijtzaal. Sollicitatiegesprekken zeiden ons weinig: in een gesprek is iedereen vriendelijk.",
    approach:
      "Kandidaten draaien vijf ochtenden mee, van zes tot tien. Ze staan naast een vaste collega. Op dag drie is er een kort gesprek, op dag vijf zeggen beide kanten wat ze willen.",
    result: "Van de elf mensen die een proefweek deden, kregen er zeven een contract.",
    again: "Ja. We zouden wel niet meer starten in juli: dan heeft niemand tijd om iets uit te leggen.",
    steps:
      "1. Kies een vaste collega.\n2. Maak een kaart met foto's van elke taak.\n3. Plan het gesprek van dag drie vooraf in.",
    people: "Een collega die een kwartier per dag vrij is om uit te leggen.",
    money: "De proefweek loopt als een stage; het hotel betaalt het vervoer terug.",
    partners: "Een maatwerkbedrijf uit de buurt en VDAB.",
    figures: [["7 op 11", "proefweken werden een contract", "telling van het hotel over één jaar"]],
  },
  {
    ...{ ago: 15, title: "De ploeg koos mee wie bleef" },
    ...{ organisation: "Metaalbouw Noorderkempen", province: "ANTWERPEN", measures: ["IMW"] },
    ...{ sectors: ["metaal-logistiek"], themes: ["stages"], sources: ["metaal-test"] },
    situation:
      "Onze test op papier vroeg rekenen en lezen. Aan de band heb je dat niet nodig. We wezen mensen af die het werk perfect konden.",
    approach:
      "Nu is er een proefdag aan de band. De ploeg beslist mee: na de dag schrijft iedereen op een briefje of hij met die persoon wil werken.",
    result: "Vier nieuwe collega's. In het eerste half jaar stapte niemand op, vroeger was dat een op drie.",
    again:
      "Zeker. De briefjes lezen we voortaan samen met de jobcoach, zodat niemand om de verkeerde reden afvalt.",
    steps:
      "1. Kies een eenvoudige band.\n2. Leg aan de ploeg uit wat een proefdag is.\n3. Verzamel de briefjes en praat erover.",
    people: "De ploegleider en de jobcoach, elk een uur.",
    figures: [["0", "mensen stapten op in het eerste half jaar", "personeelscijfers van het bedrijf"]],
  },
  {
    ...{ ago: 95, title: "Zes weken naast dezelfde collega" },
    ...{ organisation: "Groenwerk Genebos", province: "LIMBURG", measures: ["CMW"] },
    ...{ sectors: ["groen"], themes: ["begeleiding"], sources: ["groen-meter"] },
    situation:
      "Nieuwe mensen kregen elke dag een andere collega. Iedereen legde het anders uit. Na twee weken waren ze de draad kwijt.",
    approach:
      "Elke nieuwkomer krijgt een meter of peter voor zes weken. Die krijgt daar twee uur per week voor. Samen vullen ze elke vrijdag een kaart in: dit kan ik al, dit nog niet.",
    result: "Het verloop in de eerste drie maanden daalde van een op vier naar een op tien.",
    again: "Ja, maar kies peters die het zelf willen. Wie moet, doet het slecht.",
    steps:
      "1. Vraag wie peter wil zijn.\n2. Geef een halve dag vorming over uitleg geven.\n3. Plan de twee uur in het uurrooster, anders verdwijnen ze.",
    people: "Eén peter of meter per nieuwkomer.",
    money: "Twee uur loon per week, zes weken lang. De vorming betaalde het vormingsfonds.",
    partners: "Het vormingsfonds.",
    figures: [
      [
        "1 op 10",
        "nieuwkomers vertrekt in de eerste drie maanden, vroeger 1 op 4",
        "personeelsdienst, twee seizoenen",
      ],
    ],
    quote: "Ik wist elke ochtend bij wie ik moest gaan staan. Dat scheelde alles.",
    quoteBy: "medewerkster, eerste jaar",
  },
  {
    ...{ ago: 200, title: "Vier vrijdagen in het andere bedrijf" },
    ...{ organisation: "Groendienst Noord", province: "ANTWERPEN", measures: ["LDE"] },
    ...{ sectors: ["groen", "lokale-besturen"], themes: ["stages", "doorstroom"] },
    situation:
      "Mensen durfden niet overstappen. Ze kenden het nieuwe bedrijf niet en waren bang om te falen.",
    approach:
      "Wie wil overstappen, werkt vier vrijdagen in het andere bedrijf, en blijft de rest van de week bij ons. Zo leert men de ploeg kennen zonder iets op te geven.",
    result: "Acht van de tien mensen die het deden, stapten over.",
    steps:
      "1. Zoek een bedrijf met hetzelfde werk.\n2. Spreek vier vaste vrijdagen af.\n3. Ga zelf mee op de eerste.",
    legalFrame:
      "We leenden personeel uit met een overeenkomst tussen drie partijen: de medewerker, wij en het bedrijf.",
    figures: [["8 op 10", "mensen stapten over na de vier vrijdagen", "eigen telling over drie jaar"]],
  },
  {
    ...{ ago: 62, title: "Solliciteren zonder computer" },
    ...{ organisation: "Stad Torenberg", province: "OOST_VLAANDEREN", measures: ["LDE", "IMW"] },
    ...{ sectors: ["lokale-besturen"], themes: ["toeleiding"], sources: ["bestuur-digitaal"] },
    situation:
      "Wie bij de stad wou werken, moest een account maken, een wachtwoord onthouden en bestanden opladen. De helft van de mensen haakte af voor ze iets hadden getoond.",
    approach:
      "Elke dinsdag is er een loket in de bibliotheek. Je vertelt wat je kan, iemand van de personeelsdienst typt het in. Je krijgt een papier mee met de datum van je gesprek.",
    result: "In een jaar kwamen 140 mensen langs. Negentien vonden werk bij de stad, dertig elders.",
    steps:
      "1. Zoek een plek waar mensen toch al komen.\n2. Neem een vaste dag.\n3. Geef iedereen iets op papier mee.",
    people: "Twee medewerkers van de personeelsdienst, één dag per week om beurten.",
    partners: "De bibliotheek, het OCMW, een taalorganisatie.",
    figures: [["19", "mensen begonnen bij de stad in het eerste jaar", "personeelsdienst van de stad"]],
  },
  {
    ...{ ago: 430, unconfirmed: true, title: "Starten naast iemand die dezelfde weg aflegde" },
    ...{ organisation: "Bakkerij Zoete Inval", province: "VLAAMS_BRABANT", measures: ["LDE"] },
    ...{ sectors: ["voeding-horeca"], themes: ["begeleiding", "doorstroom"] },
    situation:
      "Onze eerste medewerker uit de sociale economie had het moeilijk: niemand wist wat hij niet wist.",
    approach:
      "Sinds hij goed draait, is hij zelf de buddy van wie nieuw is. Hij kent de vragen die men niet durft stellen, over loon, over te laat komen, over pauzes.",
    result: "Drie nieuwe collega's in twee jaar, alle drie gebleven.",
    again: "Ja. Geef de buddy wel een dag vorming: iets kunnen is niet hetzelfde als iets uitleggen.",
    people: "Een buddy, vier uur per week in de eerste maand.",
    quote: "Ik zeg hem wat niemand mij gezegd heeft.",
    quoteBy: "bakker en buddy",
  },
  {
    ...{ ago: 44, title: "Twintig woorden voor de eerste dag" },
    ...{ organisation: "Uitzendbureau Kiem", province: "ANTWERPEN", measures: ["IMW"] },
    ...{ sectors: ["interim", "metaal-logistiek"], themes: ["taal"], sources: ["interim-woorden"] },
    situation:
      "Klanten stuurden mensen na een dag terug: ze verstonden de instructies niet. Een cursus Nederlands duurt maanden, zo lang wacht geen bedrijf.",
    approach:
      "Met de klant kiezen we twintig woorden die men op die werkvloer echt nodig heeft: stop, heftruck, nooduitgang, pauze, palet. We oefenen ze in een uur, met voorwerpen en foto's. De lijst gaat mee in de zak.",
    result: "Het aantal mensen dat na de eerste dag wegbleef, halveerde.",
    steps:
      "1. Ga een uur op de werkvloer luisteren.\n2. Kies twintig woorden.\n3. Maak een kaartje met foto's.\n4. Oefen met echte dingen in de hand.",
    people: "Een consulent, een uur per groep.",
    partners: "Een taalcoach van het centrum voor basiseducatie keek de lijst na.",
    figures: [["-50 %", "mensen die na de eerste dag wegblijven", "cijfers van het kantoor, twee kwartalen"]],
    experiences: [
      [
        "Magazijn Noordkant",
        "Wij hangen de woorden ook aan de rekken. Na een maand wil iedereen ze kennen, ook de vaste ploeg in het Turks en het Pools.",
      ],
    ],
  },
  {
    ...{ ago: 75, title: "Foto's aan de muur in plaats van lange zinnen" },
    ...{ organisation: "Grootkeuken Het Deksel", province: "VLAAMS_BRABANT", measures: ["CMW"] },
    ...{
      sectors: ["voeding-horeca"],
      themes: ["taal", "jobdesign"],
      sources: ["voeding-fotos", "voeding-taal"],
    },
    situation:
      "Onze werkafspraken hingen uit in volzinnen. Wie traag leest, deed gewoon na wat een ander deed, ook de fouten.",
    approach:
      "We namen een foto van elke taak zoals ze eruitziet als ze klaar is. Daaronder staan hoogstens vijf woorden. Pictogrammen tonen wat gevaarlijk is.",
    result: "Minder fouten bij de afwas en de koude keuken, en nieuwe mensen werken na drie dagen alleen.",
    steps:
      "1. Neem de foto's samen met de ploeg.\n2. Gebruik pictogrammen die iedereen kent.\n3. Vervang een foto zodra de taak verandert.",
    money: "Honderdvijftig euro voor een printer en plastiek.",
    figures: [["3 dagen", "tot iemand alleen werkt, vroeger twee weken", "schatting van de chef-kok"]],
  },
];
