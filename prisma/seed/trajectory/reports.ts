export type CommentSeed = {
  passage: string;
  text: string;
  /** Null: nobody answered it yet. */
  answer: { outcome: "TAKEN" | "NOT_TAKEN"; answer: string } | null;
};

/** What the writer of the report added to what the groups said. */
export type ReportWords = { intro: string; next: string; comments?: CommentSeed[] };

export const REPORT_WORDS: Record<string, ReportWords> = {
  "voeding-en-horeca": {
    intro:
      "Twee keukens toonden hoe zij nieuwe mensen opvangen. Daarna zaten koks, zaakvoerders en begeleiders samen aan tafel. Iedereen kende wel iemand die na enkele weken stopte, en bijna nooit was het werk zelf de reden.",
    next: "De stuurgroep legt de besluiten voor aan de expertgroep. De volgende sessie gaat over groen.",
    comments: [
      {
        passage: "Na de late dienst rijdt er geen bus meer. Daar haakt de helft af.",
        text: "Dat geldt vooral buiten de stad. In het centrum rijdt er nog een nachtbus.",
        answer: { outcome: "NOT_TAKEN", answer: "We laten de zin staan zoals ze aan tafel gezegd is." },
      },
      {
        passage: "",
        text: "De foto's bij elke taak mogen wat meer aandacht krijgen: dat kan iedereen morgen doen.",
        answer: { outcome: "TAKEN", answer: "Goed idee. De tip staat nu ook bij de kernideeën." },
      },
    ],
  },
  groen: {
    intro:
      "We kwamen samen tussen de planten. Tuinaannemers en maatwerkbedrijven delen dezelfde stiel, maar ze staan zelden samen op een werf.",
    next: "Twee bedrijven spraken af om in de lente samen een park te onderhouden.",
  },
  interim: {
    intro:
      "Consulenten vertelden eerlijk hoe weinig tijd zij hebben. Begeleiders zagen daar een plaats voor zichzelf.",
    next: "De besluiten van de eerste drie sessies gaan samen naar de expertgroep.",
  },
  dienstencheques: {
    intro:
      "Wie poetst bij mensen thuis, werkt de hele dag alleen. Daar gingen de gesprekken vanzelf naartoe.",
    next: "We nemen de vraag over de uren van de opvang mee naar de sessie met de lokale besturen.",
  },
  "lokale-besturen": {
    intro:
      "Steden en gemeenten zijn twee dingen tegelijk: ze geven zelf werk, en ze kennen alle anderen die dat doen.",
    next: "Vier gemeenten kiezen samen een dag voor een eerste ontbijt met bedrijven.",
  },
  "metaal-en-logistiek": {
    intro:
      "De laatste regionale sessie ging door in een magazijn dat gewoon bleef draaien. Wat men vertelde, zag men dus meteen.",
    next: "Met deze sessie zijn de zes streken rond. Nu volgen de sessies per thema.",
    comments: [
      {
        passage: "Een proefdag aan de band verving de test op papier. De ploeg koos zelf mee wie bleef.",
        text: "De ploeg gaf haar mening. De ploegbaas koos.",
        answer: { outcome: "TAKEN", answer: "We passen dit aan in het verslag." },
      },
      {
        passage: "In ploegen werken kan alleen met een auto of met een collega die je meeneemt.",
        text: "Er is ook een bedrijf dat een busje inlegt. Kan dat erbij?",
        answer: null,
      },
    ],
  },
};
