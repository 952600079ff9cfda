import type { Table } from "./said";

/** What was said in the first three sessions; invented, as are the people. */
export const FIRST_TABLES: Record<string, Table[]> = {
  "voeding-en-horeca": [
    {
      title: "Groep 1: de keuken en de zaal",
      question: "Wat houdt mensen tegen om in een gewone keuken te starten?",
      facilitator: "Noor Faes",
      parts: [
        {
          title: "Synthese",
          lines: ["Het werk zelf lukt. Wat ontbreekt, is iemand die de eerste maanden meekijkt."],
        },
        {
          title: "Wat tegenhoudt",
          lines: [
            "In een keuken gaat het snel. Wie iets niet begrijpt, durft het vaak niet te vragen.",
            {
              ...{ key: "voeding-taal", kind: "DREMPEL", theme: "taal" },
              text: "De werkafspraken hangen aan de muur, in lange zinnen. Wie traag leest, doet maar na wat een ander doet.",
            },
            {
              ...{ key: "voeding-bus", kind: "DREMPEL" },
              text: "Na de late dienst rijdt er geen bus meer. Daar haakt de helft af.",
            },
            {
              ...{ key: "voeding-coach", kind: "NOOD", theme: "begeleiding" },
              text: "Een jobcoach die ook na de overstap nog elke week belt, minstens drie maanden lang.",
            },
          ],
        },
        {
          title: "Wat al werkt",
          lines: [
            {
              ...{ key: "voeding-ontbijt", kind: "PRAKTIJKVOORBEELD", theme: "stages" },
              text: "Een hotel laat kandidaten vijf ochtenden meedraaien bij het ontbijt. Daarna weten beide kanten genoeg.",
            },
            {
              ...{ key: "voeding-fotos", kind: "TIP", theme: "taal", quoted: true },
              text: "Hang foto's op bij elke taak: zo ziet het eruit als het klaar is.",
            },
          ],
        },
      ],
    },
    {
      title: "Groep 2: de zaak en de begeleider",
      question: "Wat heeft een zaak nodig om iemand een kans te geven?",
      facilitator: "Ward Simons",
      parts: [
        {
          title: "Synthese",
          lines: ["Kleine zaken willen wel, maar ze hebben geen tijd om alles uit te zoeken."],
        },
        {
          title: "De vraag van de zaken",
          lines: [
            {
              ...{ key: "voeding-papier", kind: "DREMPEL", theme: "stages" },
              text: "Zes formulieren voor een stage van twee weken: een kleine zaak begint er niet aan.",
            },
            {
              ...{ key: "voeding-nummer", kind: "NOOD", theme: "begeleiding" },
              text: "Eén nummer dat je kan bellen als het op een drukke zaterdag misloopt.",
            },
            {
              ...{ key: "voeding-uitkering", kind: "OPEN_VRAAG", theme: "stages" },
              text: "Wat gebeurt er met iemands uitkering tijdens een proefweek?",
            },
          ],
        },
        {
          title: "Wat we afspreken",
          lines: [
            {
              ...{ key: "voeding-proefweek", kind: "ENGAGEMENT", theme: "stages" },
              text: "Drie zaken ontvangen dit najaar elk twee mensen voor een proefweek.",
            },
          ],
        },
      ],
      phones: [
        {
          ...{ key: "voeding-gezicht", kind: "SUGGESTIE", theme: "netwerk" },
          text: "Kom eens langs als het rustig is. Met een gezicht erbij bel je veel sneller terug.",
          ...{ authorName: "Roos", organisation: "Bakkerij Zoete Inval" },
        },
      ],
    },
  ],
  groen: [
    {
      title: "Groep 1: op de werf",
      question: "Hoe raakt iemand van een sociale groenploeg in een gewone ploeg?",
      facilitator: "Yara Haddad",
      parts: [
        { title: "Synthese", lines: ["De stiel is dezelfde. Het tempo en de vroege uren zijn dat niet."] },
        {
          title: "Het verschil",
          lines: [
            {
              ...{ key: "groen-vroeg", kind: "DREMPEL" },
              text: "De camionette vertrekt om half zes. Op dat uur is er geen opvang en geen trein.",
            },
            {
              ...{ key: "groen-gat", kind: "DREMPEL", theme: "begeleiding" },
              text: "Op de dag van de overstap valt alle begeleiding weg. Drie maanden later staan ze weer bij ons.",
            },
            "Een rijbewijs maakt meer verschil dan een diploma.",
          ],
        },
        {
          title: "Wat helpt",
          lines: [
            {
              ...{ key: "groen-meter", kind: "PRAKTIJKVOORBEELD", theme: "begeleiding" },
              text: "Elke nieuwkomer werkt de eerste zes weken naast dezelfde collega, die daar uren voor krijgt.",
            },
            {
              ...{ key: "groen-meeloop", kind: "SUGGESTIE", theme: "stages" },
              text: "Laat mensen in het hoogseizoen een maand meelopen. Dan is er werk genoeg om te leren.",
            },
          ],
        },
      ],
    },
    {
      title: "Groep 2: bedrijven en maatwerk samen",
      question: "Wat kunnen een tuinaannemer en een maatwerkbedrijf voor elkaar doen?",
      facilitator: "Noor Faes",
      parts: [
        {
          title: "Synthese",
          lines: ["Wie al samen op een werf stond, twijfelt minder om iemand aan te werven."],
        },
        {
          title: "Samen werken",
          lines: [
            {
              ...{ key: "groen-werf", kind: "PRAKTIJKVOORBEELD", theme: "netwerk" },
              text: "Twee ploegen onderhouden samen één park. Na een seizoen kent de aannemer iedereen bij naam.",
            },
            {
              ...{ key: "groen-beeld", kind: "DREMPEL" },
              text: "Bedrijven denken dat onze mensen traag of vaak ziek zijn. Niemand kwam ooit kijken.",
            },
            {
              ...{ key: "groen-opleiding", kind: "VRAAG_AAN_BELEID", theme: "jobdesign" },
              text: "Laat het attest van de motorzaag halen tijdens de werkuren, in plaats van op zaterdag.",
            },
          ],
        },
      ],
    },
  ],
  interim: [
    {
      title: "Groep 1: de consulent",
      question: "Wat kan een uitzendkantoor doen, en wat niet?",
      facilitator: "Ward Simons",
      parts: [
        { title: "Synthese", lines: ["Een kantoor kan deuren openen, als iemand anders mee de tijd neemt."] },
        {
          title: "Hoe het nu gaat",
          lines: [
            {
              ...{ key: "interim-app", kind: "DREMPEL" },
              text: "Inschrijven, plannen en uren doorgeven: het gaat allemaal met een app. Wie daar vastloopt, krijgt geen werk.",
            },
            {
              ...{ key: "interim-tijd", kind: "DREMPEL", theme: "begeleiding" },
              text: "Een consulent heeft tien minuten per kandidaat. Dat is te weinig om iemand te leren kennen.",
            },
            {
              ...{ key: "interim-dagcontract", kind: "OPEN_VRAAG" },
              text: "Kan iemand terug naar de sociale economie na enkele weken dagcontracten?",
            },
          ],
        },
        {
          title: "Wat anders kan",
          lines: [
            {
              ...{ key: "interim-duo", kind: "SUGGESTIE", theme: "begeleiding" },
              text: "Zet een jobcoach een halve dag per week in het kantoor. Dan zit de kennis samen aan één bureau.",
            },
            {
              ...{ key: "interim-engagement", kind: "ENGAGEMENT", theme: "netwerk" },
              text: "Twee kantoren komen in de lente elk een dag meedraaien in een maatwerkbedrijf.",
            },
          ],
        },
      ],
    },
    {
      title: "Groep 2: de kandidaat",
      question: "Hoe wordt een eerste opdracht een goede start?",
      facilitator: "Yara Haddad",
      parts: [
        {
          title: "Synthese",
          lines: ["Een korte proef met een duidelijk einde geeft moed. Een dagcontract niet."],
        },
        {
          title: "De eerste dagen",
          lines: [
            {
              ...{ key: "interim-proef", kind: "TIP", theme: "stages" },
              text: "Begin met twee proefdagen en een gesprek op de derde. Spreek dat vooraf zo af.",
            },
            {
              ...{ key: "interim-papier", kind: "DREMPEL", theme: "stages" },
              text: "Elke organisatie vraagt haar eigen dossier. De klant wil er één voor iedereen.",
            },
            {
              ...{ key: "interim-woorden", kind: "NOOD", theme: "taal" },
              text: "Twintig woorden die je op die werkvloer echt nodig hebt, vóór de eerste dag.",
            },
            "Wie de naam van de ploegbaas al kent, komt rustiger binnen.",
          ],
        },
      ],
    },
  ],
};
