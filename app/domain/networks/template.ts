import type { NetworkGroupKindName, PhaseKindName } from "./network";
import type { TemplateName } from "./network-form";

type Template = {
  name: string;
  about: string;
  phases: { kind: PhaseKindName; title: string; goal: string; months: number }[];
  groups: NetworkGroupKindName[];
};

/** What a new network begins with; all of it can be changed afterwards. */
export const templates: Record<TemplateName, Template> = {
  LDE: {
    name: "Lerend netwerk in drie fases",
    about:
      "Regionale sessies, dan thematische sessies, dan een slotevent. Met een stuurgroep, een expertgroep en een vaste kern.",
    phases: [
      {
        kind: "REGIONALE_SESSIES",
        title: "Regionale sessies",
        goal: "Per sessie één sector in één streek. Samen geven ze een beeld van heel Vlaanderen.",
        months: 6,
      },
      {
        kind: "THEMATISCHE_SESSIES",
        title: "Thematische sessies",
        goal: "De thema's die in de streken terugkwamen, voor alle sectoren samen.",
        months: 4,
      },
      {
        kind: "SLOTEVENT",
        title: "Slotevent",
        goal: "Samenvatten wat we leerden, en het delen met wie er iets mee kan doen.",
        months: 1,
      },
    ],
    groups: ["STUURGROEP", "EXPERTGROEP", "VASTE_KERN"],
  },
  VRIJ: {
    name: "Vrij",
    about: "Een leeg netwerk. Je voegt zelf fases en groepen toe.",
    phases: [],
    groups: [],
  },
};
