import type { Table } from "../trajectory/said";

/** The table at the past LDE-dagen where questions for the authorities were gathered; invented. */
const QUESTIONS_TABLE: Table = {
  title: "Vragen na de toelichting",
  question: "Wat moeten we nog weten over de evaluatie en het doorstroomtraject?",
  facilitator: "Tine Trekker",
  parts: [
    { title: "Synthese", lines: ["Iedereen wil beginnen. Over vier punten kon vandaag niemand antwoorden."] },
    {
      title: "Vragen aan VDAB",
      lines: [
        {
          ...{ key: "dag-uitnodiging", kind: "OPEN_VRAAG" },
          text: "Wanneer nodigt VDAB iemand uit voor de evaluatie na vijf jaar?",
        },
        {
          ...{ key: "dag-ziek", kind: "OPEN_VRAAG" },
          text: "Telt een lange ziekte mee in de vijf jaar van het traject?",
        },
        {
          ...{ key: "dag-stage", kind: "OPEN_VRAAG" },
          text: "Hoeveel stages mag iemand doen in één doorstroomtraject?",
        },
      ],
    },
    {
      title: "Vragen aan het departement",
      lines: [
        {
          ...{ key: "dag-verslag", kind: "OPEN_VRAAG" },
          text: "Moet het verslag over duurzaamheid elk jaar, ook als er niets veranderde?",
        },
        {
          ...{ key: "dag-premie", kind: "VRAAG_AAN_BELEID" },
          text: "Geef een premie aan wie iemand laat doorstromen, zoals aan wie iemand aanwerft.",
        },
      ],
    },
  ],
};

/** By the name under which the day is seeded. */
export const LDE_DAY_TABLES: Record<string, Table[]> = { "lde-dagen": [QUESTIONS_TABLE] };
