import { expect, test } from "vitest";
import { plainText } from "~/domain/focus-groups/note/passages";
import { noteToMarkdown } from "~/domain/focus-groups/note/markdown";
import { documentText } from "~/domain/reports/import/blocks";
import { factDefinition, valueOf, valuesOf, type Fact, type FactKind } from "~/domain/reports/import/facts";
import { recognise } from "~/domain/reports/import/recognise";
import { readFile, readPasted } from "~/domain/reports/import/source.server";
import { docxOf, SEEDS, seedText, type Seed } from "../../support/documents";

const TODAY = "2026-11-26";
const read = (name: Seed) => recognise(documentText(readPasted(seedText(name)).note), TODAY);
const of = (facts: Fact[], kind: FactKind) => facts.filter((fact) => fact.kind === kind);
/** The fields of each fact of a kind, as one line. */
const told = (facts: Fact[], kind: FactKind, ...names: string[]) =>
  of(facts, kind).map((fact) => names.map((name) => valuesOf(fact, name).join("+")).join(" | "));
const squeezed = (text: string) => text.replace(/\s+/g, " ");

test("every sentence and every word of the five documents is in the note that is made of them", () => {
  for (const name of SEEDS) {
    const { note, check } = readPasted(seedText(name));
    expect({ name, ...check }).toMatchObject({ name, lost: [], added: [] });
    const result = squeezed(plainText(note));
    const source = squeezed(seedText(name).replace(/^\s*•\s*/gm, ""));
    const sentences = source.split(/(?<=[.!?])\s+/).filter(Boolean);
    for (const sentence of sentences) expect(result).toContain(sentence.trim());
    expect(result).toBe(source.trim());
  }
});

test("each fact keeps a passage that stands in the document", () => {
  for (const name of SEEDS) {
    const text = squeezed(plainText(readPasted(seedText(name)).note));
    for (const { key, passage } of read(name).facts) {
      // A passage may be sentences from several places.
      const pieces = text.includes(squeezed(passage)) ? [] : passage.split(/\n|(?<=\.)\s+/).filter(Boolean);
      expect({ key, missing: pieces.filter((piece) => !text.includes(squeezed(piece).trim())) }).toEqual({
        key,
        missing: [],
      });
    }
  }
});

test("the kick-off's report tells its day, its place, who came, who spoke and its three focus groups", () => {
  const { kind, title, eventTitle, facts } = read("kick-off-doorstroom-verslag");
  expect(kind).toBe("VERSLAG");
  expect(title).toBe("Verslag Kick-off Doorstroom Lokale Diensteneconomie");
  expect(eventTitle).toBe("Kick-off Doorstroom Lokale Diensteneconomie");
  expect(told(facts, "eventKind", "kind")).toEqual(["KICK_OFF"]);
  expect(told(facts, "date", "day", "place")).toEqual(["2018-04-25 | Leuven"]);
  expect(of(facts, "date")[0]).toMatchObject({
    sure: "derived",
    why: "Het jaar staat er niet bij. Woensdag 25 april was er in 2001, 2007, 2012 en 2018. We nemen het laatste.",
  });
  expect(told(facts, "venue", "name", "municipality", "province")).toEqual([
    "hotel Park Inn | Leuven | VLAAMS_BRABANT",
  ]);
  expect(told(facts, "attendance", "qualifier", "count")).toEqual(["MORE_THAN | 60"]);
  expect(told(facts, "presentType", "words", "type")).toEqual([
    "LDE-ondernemingen | LDE_ONDERNEMING",
    "reguliere ondernemingen | REGULIERE_ONDERNEMING",
    "lokale besturen | LOKAAL_BESTUUR",
    "ondersteuners | ONDERSTEUNER",
    "Vlaamse overheid | VLAAMSE_OVERHEID",
    "beleidsmakers | ",
  ]);
  expect(of(facts, "presentType")[5]!.why).toContain("geen van onze soorten");
  expect(told(facts, "speaker", "name", "title", "organisation", "part")).toEqual([
    "Jan Van Passel | voorzitter | Koepel Lokale Diensteneconomie | TOELICHTING",
    "Ruth Claes | algemeen directeur | vzw IN-Z | GETUIGENIS",
  ]);
  expect(told(facts, "focusGroup", "title", "types")).toEqual([
    "Focusgroep 1 | LDE_ONDERNEMING",
    "Focusgroep 2 | LDE_ONDERNEMING+REGULIERE_ONDERNEMING+LOKAAL_BESTUUR",
    "Focusgroep 3: doorstroom naar de social profit | ",
  ]);
  const questions = of(facts, "focusGroup").map((fact) => valueOf(fact, "question"));
  expect(questions.map((question) => question.slice(0, 40))).toEqual([
    "Welke noden er in de sector zijn om de m",
    "Wat het NEC nodig heeft om doorstroom va",
    "Hoe kunnen we een schakel maken met die ",
  ]);
  // The third group's paragraph goes on over the page.
  expect(of(facts, "focusGroup")[2]!.passage).toContain("partnerschap met het onderwijs");
  expect(told(facts, "figure", "value", "period", "source")).toEqual(["10000 | de komende jaren | "]);
  expect(new Set(facts.map((fact) => fact.kind))).toEqual(
    new Set(["eventKind", "date", "venue", "attendance", "presentType", "speaker", "focusGroup", "figure"]),
  );
});

test("the report of the LDE-dagen tells two days in two places, its edition and the next", () => {
  const { kind, eventTitle, facts } = read("lde-dagen-doorstroom");
  expect([kind, eventTitle]).toEqual(["VERSLAG", "LDE-dagen rond doorstroom"]);
  expect(told(facts, "eventKind", "kind")).toEqual(["INSPIRATIEDAG"]);
  expect(told(facts, "date", "day", "place")).toEqual(["2018-10-18 | Brugge", "2018-10-25 | Leuven"]);
  expect(of(facts, "date").map((fact) => fact.sure)).toEqual(["guess", "guess"]);
  expect(told(facts, "venue", "municipality", "province")).toEqual([
    "Brugge | WEST_VLAANDEREN",
    "Leuven | VLAAMS_BRABANT",
  ]);
  expect(told(facts, "attendance", "qualifier", "count")).toEqual(["EXACT | 110"]);
  expect(told(facts, "edition", "number")).toEqual(["3"]);
  expect(told(facts, "nextEdition", "number", "day")).toEqual(["4 | "]);
  expect(told(facts, "organiser", "name")).toEqual(["Vormingsfonds LDE"]);
  expect(told(facts, "speaker", "organisation", "part", "place")).toEqual([
    "VDAB | TOELICHTING | ",
    "I-Diverso | WORKSHOP | ",
    "Effect | GETUIGENIS | ",
    "Werkmmaat | GETUIGENIS | ",
    "Manus | GETUIGENIS | ",
    "De Winning | GETUIGENIS | ",
    "Groep Intro | TOELICHTING | Brugge",
    "Emino | TOELICHTING | Leuven",
  ]);
});

test("the plan tells its challenge, three phases, six sectors, its groups, who pays and its date", () => {
  const { kind, facts } = read("lerend-netwerk-plan");
  expect(kind).toBe("NETWERKPLAN");
  expect(told(facts, "documentDate", "day")).toEqual(["2014-09-12"]);
  expect(of(facts, "challenge")).toHaveLength(1);
  expect(valueOf(of(facts, "hindering")[0]!, "text")).toMatch(/^De onwetendheid van beide sectoren/);
  expect(valueOf(of(facts, "approach")[0]!, "text")).toContain("- Ten slotte biedt het slotevent");
  expect(told(facts, "phase", "phaseKind", "startsOn", "endsOn")).toEqual([
    "REGIONALE_SESSIES | 2014-10-14 | 2015-03-31",
    "THEMATISCHE_SESSIES |  | ",
    "SLOTEVENT |  | ",
  ]);
  expect(valueOf(of(facts, "phase")[0]!, "rhythm")).toContain("elke maand één");
  expect(told(facts, "session", "name", "month")).toEqual([
    "Voeding en horeca | 2014-10",
    "Groen | ",
    "Interim | ",
    "Dienstencheques | ",
    "Lokale besturen en overheden | ",
    "Metaal en logistiek | ",
  ]);
  expect(told(facts, "member", "group", "organisation", "role")).toEqual([
    "STUURGROEP | vzw Velo | Trekker",
    "STUURGROEP | IGO | Trekker",
    "STUURGROEP | Binario | Geeft mee vorm aan de inhoud van de sessies",
  ]);
  expect(told(facts, "group", "group").sort()).toEqual(["EXPERTGROEP", "STUURGROEP", "VASTE_KERN"]);
  expect(told(facts, "partner", "organisation", "part")).toEqual([
    "vzw Velo | TREKKER",
    "IGO | TREKKER",
    "Binario | INHOUD",
    "Europees Sociaal Fonds | FINANCIER",
    "in-C | STEUN",
    "Vlaamse overheid | OPDRACHTGEVER",
  ]);
  expect(told(facts, "contact", "phone")).toEqual(["016/29.87.50"]);
});

test("the dossier tells its workstreams, attendances, next edition, figures with their source, and the survey", () => {
  const { kind, facts } = read("dossier-toeleiding");
  expect(kind).toBe("DOSSIER");
  expect(told(facts, "attendance", "qualifier", "count", "about")).toEqual([
    "ABOUT | 50 | Verslag denk- en deeldag I",
    "EXACT | 70 | Terugblik lanceersessie",
  ]);
  expect(told(facts, "date", "day")).toEqual(["2024-03-04"]);
  expect(told(facts, "nextEdition", "number", "day")).toEqual(["2 | 2024-10-17"]);
  expect(told(facts, "otherDate", "day")).toEqual(["2023-12-05"]);
  expect(told(facts, "figure", "qualifier", "value", "upTo", "unit", "period", "source")).toEqual([
    "ABOUT | 30 |  |  |  | ",
    "EXACT | 5 |  |  |  | ",
    "EXACT | 20 | 43 |  |  | Raad van Bestuur van VDAB",
    "EXACT | 88 |  |  |  | Antwoord op een parlementaire vraag",
    "EXACT | 62140 |  | mensen | februari 2024 | ARVASTAT (VDAB)",
    "EXACT | 36184 |  | mensen | november 2023 | Antwoord op een parlementaire vraag",
    "EXACT | 68 |  | % | april 2024 | ledenbevraging toeleiding april 2024",
  ]);
  expect(told(facts, "figure", "measure")[1]).toBe("werven");
  expect(told(facts, "finding", "measure")).toEqual(["AMA", "CMW", "CMW", "IMW"]);
  expect(told(facts, "mentioned", "name")).toEqual([
    ...["Werkplekarchitecten", "VVSG", "Brugfiguur Werk", "GTB", "VDAB"],
    ...["Wonen & Werken", "Veerkracht4", "Fedasil"],
  ]);
});

test("the reference text tells whom to ask and how long a trajectory lasts, and nothing of an event", () => {
  const { kind, facts } = read("lde-ondersteuning");
  expect(kind).toBe("NASLAGTEKST");
  expect(facts.map((fact) => fact.kind)).toEqual(["contact", "figure"]);
  expect(of(facts, "contact")[0]!.values).toEqual({
    organisation: "Departement Werk en Sociale Economie",
    name: "Dienst Sociale Economie en Duurzaam Ondernemen",
    building: "Ellipsgebouw",
    street: "Koning Albert II laan 35 bus 21",
    postcode: "1030",
    municipality: "Brussel",
    phone: "02 553 43 50",
  });
  expect(told(facts, "figure", "qualifier", "value", "unit")).toEqual(["AT_MOST | 5 | jaar"]);
});

test("as a Word document or as Markdown a document tells the same", async () => {
  for (const name of ["kick-off-doorstroom-verslag", "lde-dagen-doorstroom", "dossier-toeleiding"] as const) {
    const { note } = readPasted(seedText(name));
    const markdown = new TextEncoder().encode(noteToMarkdown(note));
    const lines = plainText(note).split("\n");
    const wanted = read(name).facts.map(({ kind, values }) => ({ kind, values }));
    const asMarkdown = await readFile(markdown, `${name}.md`);
    expect(asMarkdown).toMatchObject({ format: "MARKDOWN", check: { lost: [] } });
    const asWord = await readFile(await docxOf(lines), `${name}.docx`);
    expect(asWord).toMatchObject({ format: "DOCX", check: { lost: [], added: [] } });
    const factsOf = (one: typeof asWord) =>
      recognise(documentText(one.note), TODAY).facts.map(({ kind, values }) => ({ kind, values }));
    expect(factsOf(asMarkdown)).toEqual(wanted);
    // A flat Word document has no lists: what depends on them is left to the reader.
    if (name !== "dossier-toeleiding") expect(factsOf(asWord)).toEqual(wanted);
  }
});

test("where each figure ends up", () => {
  const WHERE = { event: "evenement", network: "netwerk", report: "verslag", text: "tekst" };
  const rows = SEEDS.flatMap((name) =>
    read(name).facts.map((fact) => {
      const { fields, goes, label } = factDefinition(fact.kind);
      const values = fields.flatMap((field) => valuesOf(fact, field.name)).filter(Boolean);
      return [name, label, values.join(" · ").slice(0, 70), fact.sure, WHERE[goes]].join(" | ");
    }),
  );
  console.log(["document | wat | waarde | zekerheid | komt in", ...rows].join("\n"));
  expect(rows).toHaveLength(88);
});
