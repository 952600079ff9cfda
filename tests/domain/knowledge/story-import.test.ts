import { beforeEach, expect, test } from "vitest";
import { csvFile } from "~/documents/spreadsheet.server";
import { confirmStoryImport } from "~/domain/knowledge/stories/import/confirm.server";
import { exampleTable } from "~/domain/knowledge/stories/import/example";
import {
  dropStoryImport,
  eraseStoryImports,
  keepStoryImport,
  readStoryFile,
  storyImportChoices,
  storyImportToConfirm,
} from "~/domain/knowledge/stories/import/imports.server";
import { visitor, type Viewer } from "~/domain/people/viewer";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../../support/database";
import { docxWith } from "../../support/documents";
import { makeNetwork } from "../../support/events";
import { organiser, type Made } from "../../support/imports";
import { makeStory } from "../../support/knowledge";
import { makePerson, viewerWith } from "../../support/people";

useDatabase();

let made: Made;
beforeEach(async () => {
  await db().practiceStory.deleteMany();
  await db().theme.deleteMany();
  await db().sector.deleteMany();
  made = await organiser();
  await db().theme.createMany({
    data: [
      { id: "taal", name: "Taal op de werkvloer", nameEn: "Language at work" },
      { id: "weg", name: "Weg", nameEn: "Gone", retiredAt: new Date() },
      { id: "elders", name: "Van elders", nameEn: "Elsewhere", networkId: (await makeNetwork()).id },
    ],
  });
  await db().sector.create({ data: { id: "groen", name: "Groen", nameEn: "Green" } });
});

const bytes = (text: string) => new TextEncoder().encode(text);
const bring = async (file: Uint8Array, { viewer, networkId }: Made = made, fileName = "verhalen.csv") =>
  (await keepStoryImport(viewer, await readStoryFile(file), { fileName, networkId })).id;
const report = async (text: string) => storyImportToConfirm(made.viewer, await bring(bytes(text)));
const refused = (file: Uint8Array | null) =>
  readStoryFile(file).then(
    () => "read",
    (error: { fields?: { file?: string } }) => error.fields?.file,
  );
const drafts = () =>
  db().practiceStory.findMany({
    orderBy: { slug: "asc" },
    include: { revisions: { include: { figures: true } }, themes: true, sectors: true, organisation: true },
  });

test("our own example is read as it is, and becomes one draft with all that it tells", async () => {
  const { header, rows } = exampleTable();
  const id = await bring(bytes(csvFile(header, rows)));
  expect(await storyImportToConfirm(made.viewer, id)).toMatchObject({ good: 1, remarks: [], takenIn: false });
  expect(await drafts()).toEqual([]);
  expect(await confirmStoryImport(made.viewer, id)).toEqual({ made: 1 });
  const [story] = await drafts();
  expect(story).toMatchObject({
    ...{
      state: "DRAFT",
      networkId: made.networkId,
      slug: "kaarten-met-foto-s-bij-elk-toestel",
      authorId: null,
    },
    ...{ createdById: made.viewer.personId, province: "OOST_VLAANDEREN", measures: ["LDE", "AMA"] },
    organisation: { name: "Voorbeeld vzw" },
  });
  expect(story!.revisions).toMatchObject([
    {
      ...{ number: 1, state: "PENDING", title: "Kaarten met foto's bij elk toestel" },
      situation: "Nieuwe collega's verstonden de uitleg niet.",
      figures: [{ value: "12 op 15", source: "eigen telling" }],
    },
  ]);
  const activities = await db().activity.findMany({ where: { kind: "story.imported" } });
  expect(activities.map(({ subjectId, actorId }) => [subjectId, actorId])).toEqual([
    [story!.id, made.viewer.personId],
  ]);
});

test("the report says of each line where it is, in which column, and what is wrong", async () => {
  await makeStory({ title: "Fietsen naar het werk", organisationName: "De Brug vzw" });
  const { good, lines, remarks } = await report(
    [
      "Titel;Organisatie;Provincie;Thema's;Sector;Maatregel;Situatie;Kleur;Cijfer 1;Cijfer 1 wat",
      'Eerste;De Kring;oost vlaanderen;"Taal op de werkvloer, Weg, Van elders";Groen;LDE;"Twee',
      'regels";rood;;',
      ";De Kring;;;;;;;;",
      "FIETSEN naar  het werk;de brug;;;;;;;;",
      "Eerste;De Kring vzw;;;;;;;;",
      "Ander;De Kring;Friesland;;Bouw;XYZ;;;12;",
      `${"x".repeat(161)};De Kring;;;;;${"y".repeat(5001)};;;`,
    ].join("\n"),
  );
  expect(remarks).toEqual([{ column: "Kleur", text: "deze kolom kennen we niet en slaan we over" }]);
  expect(good).toBe(1);
  const unknown = "kennen we niet: dat laten we weg";
  expect(lines.map(({ line, problems }) => ({ line, problems }))).toEqual([
    { line: 2, problems: [] },
    { line: 4, problems: [{ column: "titel", text: "ontbreekt" }] },
    { line: 5, problems: [{ column: "titel", text: "dit verhaal van deze organisatie staat er al" }] },
    { line: 6, problems: [{ column: "titel", text: "dit is hetzelfde verhaal als regel 2" }] },
    {
      line: 7,
      problems: [
        { column: "cijfer 1 wat", text: "ontbreekt: een cijfer heeft een waarde en zegt wat het telt" },
      ],
    },
    {
      line: 8,
      problems: [
        { column: "titel", text: "te lang: 161 tekens, hoogstens 160" },
        { column: "situatie", text: "te lang: 5001 tekens, hoogstens 5000" },
      ],
    },
  ]);
  const warnings = (line: number) => lines.find((one) => one.line === line)!.warnings;
  expect(warnings(2)).toEqual([
    { column: "themas", text: `“Weg” ${unknown}` },
    { column: "themas", text: `“Van elders” ${unknown}` },
    { column: "aanpak", text: "is nog leeg: vul dit in voor je het verhaal publiceert" },
    { column: "resultaat", text: "is nog leeg: vul dit in voor je het verhaal publiceert" },
  ]);
  expect(warnings(7).slice(0, 3)).toEqual([
    { column: "provincie", text: `“Friesland” ${unknown}` },
    { column: "maatregelen", text: `“XYZ” ${unknown}` },
    { column: "sectoren", text: `“Bouw” ${unknown}` },
  ]);
});

test("only the good lines become stories, filed under what we know, each with an address of its own", async () => {
  const id = await bring(
    bytes("titel,organisatie,thema,sector\nZelfde,A,Taal op de werkvloer,groen\nZelfde,B,taal,\n,C,,\n"),
  );
  expect(await confirmStoryImport(made.viewer, id)).toEqual({ made: 2 });
  expect((await drafts()).map(({ slug, themes, sectors }) => [slug, themes.length, sectors.length])).toEqual([
    ["zelfde", 1, 1],
    ["zelfde-2", 1, 0],
  ]);
  await expect(confirmStoryImport(made.viewer, id)).rejects.toMatchObject({ reason: "already-done" });
});

test("confirming twice at once, or two files with the same, makes each story once", async () => {
  const text = bytes("titel;organisatie\nEen;A\nTwee;A");
  const [first, second] = [await bring(text), await bring(text)];
  const results = await Promise.allSettled(
    [first, first, second].map((id) => confirmStoryImport(made.viewer, id)),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await db().practiceStory.count()).toBe(2);
});

test("a document has a story under each heading 1 and its parts under headings 2", async () => {
  const file = await docxWith([
    ["title", "Ons boekje"],
    [1, "Fietsen naar het werk"],
    ["", "Organisatie: De Brug"],
    ["", "Provincie: Limburg"],
    [2, "Wat was de situatie?"],
    ["", "Er reed geen bus."],
    ["", "Niemand kwam op tijd."],
    [2, "Aanpak"],
    ["", "We kochten fietsen."],
    [2, "Kleur"],
    ["", "Blauwe."],
    [2, "Cijfers"],
    ["", "12 op 15: komen met de fiets (eigen telling)"],
    ["", "veel"],
    [1, "Tweede"],
    ["", "Losse tekst."],
  ]);
  const id = await bring(file, made, "boek.docx");
  const { kind, remarks, lines, good } = await storyImportToConfirm(made.viewer, id);
  expect([kind, good, remarks.map(({ column }) => column)]).toEqual(["docx", 2, ["begin"]]);
  expect(lines.map(({ line, title }) => [line, title])).toEqual([
    [1, "Fietsen naar het werk"],
    [2, "Tweede"],
  ]);
  expect(lines[0]!.warnings.map(({ column }) => column)).toEqual(["Kleur", "cijfers", "resultaat"]);
  await confirmStoryImport(made.viewer, id);
  const [first, second] = await drafts();
  expect(first).toMatchObject({ province: "LIMBURG", organisation: { name: "De Brug" } });
  expect(first!.revisions[0]).toMatchObject({
    situation: "Er reed geen bus.\n\nNiemand kwam op tijd.",
    approach: "We kochten fietsen.\n\n## Kleur\n\nBlauwe.",
    figures: [{ value: "12 op 15", measure: "komen met de fiets", source: "eigen telling" }],
  });
  expect(second!.revisions[0]).toMatchObject({ situation: "Losse tekst." });
});

test("what is no file of stories is refused with what to do", async () => {
  const many = `titel\n${Array.from({ length: 501 }, (_, i) => `Verhaal ${i}`).join("\n")}`;
  expect([
    await refused(null),
    await refused(bytes("")),
    await refused(bytes("titel;organisatie\n")),
    await refused(bytes("naam;stad\nA;B")),
    await refused(bytes(many)),
    await refused(bytes("%PDF-1.7")),
    await refused(new Uint8Array(5_000_001)),
    await refused(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])),
    await refused(await docxWith([["", "Geen koppen."]])),
  ]).toEqual([
    ...["stories-file-missing", "stories-empty", "stories-empty", "stories-no-title", "stories-too-many"],
    ...["stories-file-type", "stories-too-large", "document-broken", "stories-no-heading"],
  ]);
});

test("a table of Excel, with its marks, its accents and its guarded cells, is read", async () => {
  const text = "\ufeffTitel\tOrganisatie\r\nCafé\t'=De Ëlf\r\n";
  const [utf16, ansi] = [
    Buffer.from(text, "utf16le"),
    Buffer.from("titel;organisatie\r\nCaf\xe9;Elf", "latin1"),
  ];
  const titles = async (file: Uint8Array) =>
    (await storyImportToConfirm(made.viewer, await bring(file))).lines.map(({ title, organisation }) => [
      title,
      organisation,
    ]);
  expect(await titles(utf16)).toEqual([["Café", "=De Ëlf"]]);
  expect(await titles(ansi)).toEqual([["Café", "Elf"]]);
});

test("only who edits brings in, for what they edit, and sees only their own", async () => {
  const { viewer } = made;
  const file = bytes("titel\nEen");
  const id = await bring(file);
  const nobodies: Viewer[] = [visitor, viewerWith("EXPERT", { networkId: made.networkId }, viewer.personId)];
  for (const nobody of nobodies) {
    await expect(storyImportChoices(nobody)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(bring(file, { ...made, viewer: nobody })).rejects.toMatchObject({ code: "not-allowed" });
    await expect(confirmStoryImport(nobody, id)).rejects.toMatchObject({ code: "not-found" });
  }
  for (const networkId of [(await makeNetwork()).id, null as unknown as string])
    await expect(bring(file, { viewer, networkId })).rejects.toMatchObject({
      fields: { networkId: "required" },
    });
  const other = viewerWith("ORGANISER", { networkId: made.networkId }, (await makePerson()).id);
  for (const one of [other, viewerWith("ADMINISTRATOR", {}, other.personId)]) {
    await expect(storyImportToConfirm(one, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(confirmStoryImport(one, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(dropStoryImport(one, id)).rejects.toMatchObject({ code: "not-found" });
  }
  // Who lost the network meanwhile makes nothing in it.
  const elsewhere = viewerWith("ORGANISER", { networkId: (await makeNetwork()).id }, viewer.personId);
  await expect(confirmStoryImport(elsewhere, id)).rejects.toMatchObject({ code: "not-found" });
  expect(await db().practiceStory.count()).toBe(0);
});

test("a story that the editor may not know of is no double", async () => {
  await makeStory({
    title: "Een",
    organisationName: "A",
    state: "DRAFT",
    networkId: (await makeNetwork()).id,
  });
  await makeStory({ title: "Twee", organisationName: "A", state: "WITHDRAWN" });
  expect((await report("titel;organisatie\nEen;A\nTwee;A")).good).toBe(2);
});

test("what waited for a week is gone, and what is thrown away at once", async () => {
  const { viewer } = made;
  const [id, other] = [await bring(bytes("titel\nEen")), await bring(bytes("titel\nTwee"))];
  await dropStoryImport(viewer, other);
  expect((await storyImportChoices(viewer)).waiting.map((one) => one.id)).toEqual([id]);
  const later = Date.now() + 7 * 86_400_000 + 60_000;
  setClock(() => new Date(later));
  await expect(storyImportToConfirm(viewer, id)).rejects.toMatchObject({ code: "not-found" });
  await eraseStoryImports();
  expect(await db().storyImport.count()).toBe(0);
});
