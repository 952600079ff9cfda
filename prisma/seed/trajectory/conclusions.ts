import type { VerdictKindName } from "~/domain/reports/conclusions/conclusion";

export type Expert = "ella" | "bruno" | "mila" | "rachid";

type Answer = {
  by: Expert;
  verdict: VerdictKindName;
  remark?: string;
  translation?: string;
};

export type ConclusionSeed = {
  /** The session of the report that it was made from. */
  session: string;
  text: string;
  translation?: string;
  sectorId?: string;
  sources: string[];
  answers: Answer[];
  replies?: { by: Expert | "stijn"; text: string }[];
  outcome?: { outcome: VerdictKindName; outcomeRemark?: string };
  /** The theme that it feeds. */
  theme?: "begeleiding" | "stages" | "peterschap";
};

const yes = (by: Expert, remark = "", translation = ""): Answer => ({
  ...{ by, verdict: "ONDERSCHREVEN", remark, translation },
});

/** What was tested first, after three sessions, and decided. */
export const FIRST_ROUND: ConclusionSeed[] = [
  {
    session: "voeding-en-horeca",
    text: "Wie overstapt naar een gewone job, heeft de eerste maanden nog een vaste begeleider nodig.",
    translation: "Een ploegbaas weet wie hij belt, ook na de proefperiode.",
    sources: ["voeding-coach", "voeding-nummer", "groen-gat"],
    answers: [
      yes("ella", "Dit hoorden we in elke streek."),
      yes("bruno", "", "Voor een bedrijf telt vooral dat er iemand opneemt."),
      yes("mila"),
      yes("rachid", "Drie maanden is weinig. Reken op zes."),
    ],
    outcome: { outcome: "ONDERSCHREVEN" },
    theme: "begeleiding",
  },
  {
    session: "groen",
    text: "Een korte stage op de echte werkvloer neemt bij werkgevers meer twijfel weg dan een gesprek.",
    translation: "Plan een proefweek in voor je een vacature schrijft.",
    sources: ["voeding-ontbijt", "groen-meeloop", "interim-proef"],
    answers: [
      yes("ella"),
      yes("bruno", "Wie iemand zag werken, stelt andere vragen."),
      yes("mila"),
      yes("rachid"),
    ],
    outcome: { outcome: "ONDERSCHREVEN" },
    theme: "stages",
  },
  {
    session: "interim",
    text: "Bedrijven nemen geen stagiairs omdat het papierwerk te zwaar is.",
    sources: ["voeding-papier", "interim-papier"],
    answers: [
      yes("bruno", "Onze leden zeggen dit al jaren."),
      {
        ...{ by: "rachid", verdict: "BIJ_TE_STUREN" },
        remark: "Een groot bedrijf heeft daar een dienst voor. Het gaat om de kleine.",
      },
      { by: "mila", verdict: "VERWORPEN", remark: "Te algemeen. Er zijn sectoren met veel stages." },
      yes("ella"),
    ],
    replies: [
      { by: "mila", text: "Ik kan mee als het over kleine bedrijven gaat." },
      { by: "bruno", text: "Akkoord. Het probleem is dat elk dossier er anders uitziet." },
      { by: "stijn", text: "Dan herschrijven we het zo, en leggen we het opnieuw voor." },
    ],
    outcome: {
      outcome: "BIJ_TE_STUREN",
      outcomeRemark: "Zeg dat het om kleine bedrijven gaat, en wat er juist te zwaar is.",
    },
  },
  {
    session: "groen",
    text: "Een nieuwkomer vindt sneller zijn plek met een vaste collega naast zich, die daar uren voor krijgt.",
    translation: "Twee uur per week voor een peter of meter is goedkoper dan opnieuw zoeken.",
    sources: ["groen-meter", "interim-duo"],
    answers: [yes("ella"), yes("mila", "Betaal die uren ook echt."), yes("rachid"), yes("bruno")],
    outcome: { outcome: "ONDERSCHREVEN" },
    theme: "peterschap",
  },
  {
    session: "interim",
    text: "Uitzendkantoren willen niet werken met mensen uit de sociale economie.",
    sources: ["interim-tijd"],
    answers: [
      {
        by: "bruno",
        verdict: "VERWORPEN",
        remark: "Ze hebben te weinig tijd. Dat is iets anders dan niet willen.",
      },
      { by: "ella", verdict: "VERWORPEN", remark: "Twee kantoren boden zelf aan om te komen meedraaien." },
      { by: "mila", verdict: "BIJ_TE_STUREN", remark: "Spreek over tijd, niet over wil." },
      { by: "rachid", verdict: "VERWORPEN", remark: "Bij ons werkt het net goed." },
    ],
    outcome: {
      outcome: "VERWORPEN",
      outcomeRemark: "Wat gezegd werd, gaat over tijd. Dit volgt er niet uit.",
    },
  },
];

/** The words that the third one has since. */
export const ADJUSTED =
  "Kleine bedrijven nemen minder stagiairs doordat elke organisatie een eigen dossier vraagt.";

/** What is tested now, beside the one that was adjusted: the others answered, Ella did not yet. */
export const ADJUSTED_ANSWERS: Answer[] = [
  yes("bruno", "Zo klopt het."),
  yes("rachid", "", "Eén dossier voor alle stages in de streek."),
  yes("mila"),
];

export const SECOND_ROUND: ConclusionSeed[] = [
  {
    session: "dienstencheques",
    text: "Taal leer je het best op de werkvloer zelf, met de woorden van dat werk.",
    translation: "Begin met twintig woorden en foto's van de taken.",
    sources: ["voeding-taal", "voeding-fotos", "interim-woorden", "dienst-taal"],
    answers: [yes("bruno"), yes("mila", "Wel tijdens de werkuren."), yes("rachid")],
  },
  {
    session: "dienstencheques",
    text: "Zonder vervoer en kinderopvang op de uren van het werk lukt een overstap niet.",
    sources: ["voeding-bus", "groen-vroeg", "dienst-opvang", "bestuur-opvang"],
    answers: [
      yes("mila", "Dit treft vooral ouders die alleen zijn."),
      { by: "bruno", verdict: "BIJ_TE_STUREN", remark: "Moeilijker, ja. Onmogelijk is het niet." },
      yes("rachid"),
    ],
  },
  {
    session: "lokale-besturen",
    text: "Een proef op de werkvloer zegt meer dan een examen op papier, ook bij een openbaar bestuur.",
    sectorId: "lokale-besturen",
    sources: ["bestuur-examen", "bestuur-proef"],
    answers: [yes("bruno"), yes("mila"), yes("rachid", "Bij ons vervangt een halve dag de hele test.")],
  },
  {
    session: "lokale-besturen",
    text: "Wie het werk goed kan, valt uit door de app waarmee het verdeeld wordt.",
    sources: ["interim-app", "dienst-app", "bestuur-digitaal"],
    answers: [yes("mila"), yes("rachid"), yes("bruno", "Hou een telefoonnummer naast de app.")],
  },
];

/** Made since, and not yet tested. */
export const DRAFTS: ConclusionSeed[] = [
  {
    session: "metaal-en-logistiek",
    text: "Wie taken uit elkaar haalt, vindt jobs die in geen vacature staan.",
    sources: ["metaal-taken", "dienst-vaste"],
    answers: [],
  },
];
