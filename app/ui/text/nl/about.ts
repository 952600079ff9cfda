import type { Section } from "../about";

const section = (title: string, text: string[], list: string[] = []): Section => ({ title, text, list });

export const about = {
  privacy: {
    title: "Wat we met je gegevens doen",
    lead: "We vragen alleen wat nodig is voor jouw dag. Daarna wissen we het weer.",
    keptTitle: "Wat we bewaren, en hoelang",
    columns: { what: "Wat", why: "Waarvoor", who: "Wie ziet het", howLong: "Hoelang" },
    kept: [
      {
        what: "Je naam, je e-mailadres, je organisatie en je keuzes",
        why: "Om je plaats vrij te houden en je te mailen over die dag.",
        who: "De organisatoren van die dag.",
        howLong: "24 maanden na de dag. Daarna blijft alleen een telling over, zonder je naam.",
      },
      {
        what: "Wat je nodig hebt om te kunnen deelnemen, en wat je eet",
        why: "Om de zaal en het eten te regelen.",
        who: "Alleen de organisatoren van die dag, met jouw toestemming.",
        howLong: "14 dagen na de dag. Dan wissen we het helemaal.",
      },
      {
        what: "Of je op een foto mag",
        why: "Om je keuze te volgen. Je kunt ze altijd veranderen.",
        who: "De organisatoren en wie aan de deur helpt.",
        howLong: "Even lang als je inschrijving.",
      },
      {
        what: "Wanneer je er was",
        why: "Voor je attest en om te tellen wie er was.",
        who: "De organisatoren. In een verslag staat alleen een telling.",
        howLong: "Even lang als je inschrijving.",
      },
      {
        what: "De code om je aan te melden",
        why: "Zo heb je geen wachtwoord nodig.",
        who: "Niemand: we bewaren alleen een afdruk.",
        howLong: "De code werkt 10 minuten. Een dag later is ze gewist.",
      },
      {
        what: "Dat je aangemeld bent",
        why: "Zodat je niet telkens een code moet vragen.",
        who: "Alleen jij.",
        howLong: "30 dagen na je laatste bezoek, of tot je je afmeldt.",
      },
      {
        what: "Je e-mailadres als je een reeks volgt",
        why: "Om je te mailen als er een nieuwe editie is.",
        who: "De organisatoren van de reeks, als telling.",
        howLong: "Tot je stopt. Dat kan met de link in elke mail.",
      },
      {
        what: "Je naam aan een tafel, als je die geeft, en wat je daar instuurt of schrijft",
        why: "Zodat de groep samen kan denken, en het verslag klopt.",
        who: "Wie mee aan tafel zit. Gaf je je naam, dan kan die bij je woorden in het verslag staan, dat iedereen leest. Stuur je iets zonder naam, dan ziet niemand van wie het komt.",
        howLong:
          "Je naam wissen we samen met de inschrijvingen van die dag. Wat gezegd werd, blijft zonder naam.",
      },
      {
        what: "Je naam en e-mailadres als je een praktijkverhaal schrijft",
        why: "Om je te laten weten hoe het ermee staat, en na een jaar te vragen of het nog klopt.",
        who: "De redactie van het netwerk ziet je naam. Lezers zien je naam en je adres niet.",
        howLong:
          "Zolang je verhaal te lezen is, of tot je ons vraagt om je te vergeten. Het verhaal zelf blijft dan, zonder jou.",
      },
      {
        what: "Wat je zegt van het ontwerp van een verslag",
        why: "Om het verslag te verbeteren. De link in de mail zegt wie je bent.",
        who: "De organisatoren, en wie zij vragen om mee te schrijven.",
        howLong: "Je naam wissen we samen met je inschrijving voor die dag.",
      },
    ],
    sections: [
      section("Wie je gegevens ziet", [
        "De organisatoren van je dag zien je inschrijving. Wie aan de deur helpt, ziet je naam en je organisatie.",
        "Andere deelnemers zien niets van je, tenzij je naam op een naamkaartje staat dat je zelf draagt.",
        "We verkopen niets en geven niets door aan anderen.",
      ]),
      section(
        "Cookies",
        ["We gebruiken alleen cookies die nodig zijn. Daarom vragen we er geen toestemming voor."],
        [
          "Een cookie die onthoudt dat je aangemeld bent. Ze verdwijnt als je je afmeldt.",
          "Een cookie die onthoudt dat jij een code vroeg. Ze werkt een kwartier.",
          "Een cookie die onthoudt dat je met een code aan een tafel zit. Ze werkt twee dagen.",
          "Een cookie die je taal onthoudt, een jaar lang.",
          "Een cookie die onthoudt welke verhalen je nuttig vond, een jaar lang. Ze komt er pas als je dat aanduidt.",
        ],
      ),
      section("Geen volgers", [
        "We meten niet wat je doet. Op deze site staat niets van andere bedrijven: geen lettertypes, geen kaarten, geen knoppen.",
        "Een link naar een kaart opent een andere website. Daar gelden andere afspraken.",
      ]),
      section("Wat je kunt vragen", [
        "Met de link in je mail kijk je alles na en verander je het. Je schrijft je er ook uit.",
        "Meld je aan om te zien wat we van je bewaren, het mee te nemen of het te wissen. Lukt dat niet? Mail de organisator: het adres staat bij het evenement.",
        "Je krijgt antwoord binnen een maand.",
      ]),
      section("Niet tevreden?", [
        "Je kunt klacht indienen bij de Gegevensbeschermingsautoriteit: Drukpersstraat 35, 1000 Brussel, contact@apd-gba.be.",
      ]),
    ],
  },
  accessibility: {
    title: "Toegankelijkheid",
    lead: "Iedereen moet zich kunnen inschrijven en kunnen deelnemen. Zo zorgen we daarvoor.",
    sections: [
      section(
        "Op deze site",
        ["We bouwen naar de internationale afspraken voor toegankelijke sites: WCAG 2.2, niveau AA."],
        [
          "Alles werkt met het toetsenbord. Je ziet altijd waar je bent.",
          "Inschrijven en lezen kan zonder JavaScript.",
          "Je kunt tekst vergroten tot vier keer zonder opzij te schuiven.",
          "Kleuren hebben genoeg verschil. Kleur zegt nooit iets alleen.",
          "Je apparaat kiest: licht, donker of hoog contrast, met of zonder beweging.",
          "We schrijven kort en eenvoudig, en we leggen moeilijke woorden uit.",
        ],
      ),
      section("In de zaal", [
        "Bij elke dag lees je hoe je er komt en hoe toegankelijk de zaal is: trappen, lift, toilet, ringleiding.",
        "Heb je iets nodig om te kunnen deelnemen? Zeg het bij je inschrijving. De organisator neemt contact op.",
      ]),
      section("Hoe we dit nakijken", [
        "Bij elke wijziging kijkt een programma (axe) onze pagina's na. We doorlopen de stappen ook met alleen een toetsenbord.",
      ]),
      section(
        "Wat nog niet goed is",
        ["Dit weten we zelf al."],
        [
          "We lieten de site nog niet testen door mensen van buitenaf.",
          "Teksten over een evenement staan in de taal van de organisator, ook als je Engels koos.",
          "In onze pdf's kan een schermlezer titels en tabellen volgen. We lieten ze nog niet testen door wie er een gebruikt.",
          "Een ticket scannen aan de deur kan alleen met JavaScript. Een naam zoeken op papier kan altijd.",
        ],
      ),
      section("Lukt iets niet?", [
        "Mail de organisator van het evenement. Het adres staat op de pagina van het evenement. Zeg welke pagina het was en wat je wilde doen.",
      ]),
    ],
  },
};
