/** What a network learnt: on its own page, and on the pages of its thematic sessions and closing event. */
export const learnt = {
  title: "Wat we leerden",
  lead: (network: string, sessions: number) =>
    sessions === 0
      ? network
      : sessions === 1
        ? `${network}, na 1 sessie.`
        : `${network}, na ${sessions} sessies.`,
  none: "Er is nog niets om te lezen",
  noneText: "Hier komt per thema wat de sessies leerden, zodra er over gesproken en besloten is.",
  contents: "De thema's",
  concluded: "Wat we besloten",
  noConclusions: "Er is nog niets over besloten.",
  allSectors: "Voor alle sectoren",
  business: "Voor bedrijven:",
  came: "Waar het opkwam",
  times: (count: number) => (count === 1 ? "1 bijdrage" : `${count} bijdragen`),
  inSessions: (count: number) => (count === 1 ? "1 sessie" : `${count} sessies`),
  inSectors: (count: number) => (count === 1 ? "1 sector" : `${count} sectoren`),
  inProvinces: (count: number) => (count === 1 ? "1 provincie" : `${count} provincies`),
  conclusionCount: (count: number) => (count === 1 ? "1 besluit" : `${count} besluiten`),
  held: "Wat de thematische sessies zeiden",
  heldOne: "Wat de thematische sessie zei",
  report: "Lees het verslag:",
  open: "Dit staat nog open",
  planned: "Nog gepland",
  merged: (names: string) => `Hier staat ook wat eerst onder ${names} stond.`,
  whole: (theme: string) => `Alles over ${theme}`,
  retired: "Thema's die niet meer lopen",
  loose: "Ook besloten",
  looseText: "Deze besluiten horen nog bij geen thema.",
  markdown: "Download als tekst (Markdown)",
  print: "Druk af",
  link: "Wat we leerden",
  linkText: "Per thema: wat we besloten, waar het opkwam en wat nog openstaat.",
  why: {
    title: "Waarom deze sessie",
    lead: "Dit thema kwam op in andere sessies van het netwerk. Daarom praten we er nu samen over door.",
    leadMore:
      "Deze thema's kwamen op in andere sessies van het netwerk. Daarom praten we er nu samen over door.",
    holds: "Wat de expertengroep al onderschreef",
    more: (theme: string) => `Wat er gezegd werd over ${theme}`,
  },
  closing: {
    lead: (network: string) => `Wat ${network} besloot, per thema.`,
    all: "Lees alles wat we leerden",
  },
};
