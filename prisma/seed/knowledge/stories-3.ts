import type { DemoStory } from "./story";

/** What still waits: the first for the editor of the network, the second for an expert. */
export const waitingStories: DemoStory[] = [
  {
    ...{ ago: 3, state: "SUBMITTED", title: "Een whatsappgroep voor het uurrooster" },
    ...{ organisation: "Poetsbedrijf Helder", province: "OOST_VLAANDEREN", measures: ["LDE"] },
    ...{ sectors: ["dienstencheques"], themes: ["taal"] },
    situation: "Het uurrooster hing in het kantoor. Wie bij klanten werkt, zag het te laat.",
    approach:
      "Elke donderdag sturen we een foto van het rooster in een groep, met een gesproken bericht erbij.",
    result: "Bijna niemand mist nog een afspraak.",
  },
  {
    ...{ ago: 9, state: "IN_NETWORK", title: "Een kast met werkkledij om te lenen" },
    ...{ organisation: "OCMW Leuven", province: "VLAAMS_BRABANT", measures: ["LDE", "AMA"] },
    ...{ sectors: ["lokale-besturen"], themes: ["toeleiding"] },
    situation: "Voor een stage in de groendienst heb je veiligheidsschoenen nodig. Die kosten tachtig euro.",
    approach:
      "We maakten een kast met schoenen, jassen en handschoenen in alle maten. Wie stage doet, leent ze gratis.",
    result: "Tweeëntwintig mensen leenden iets. Drie paar schoenen kwamen niet terug; dat is het waard.",
    figures: [["22", "mensen leenden werkkledij", "het uitleenboek"]],
  },
];
