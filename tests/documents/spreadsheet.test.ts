import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { csvFile, xlsxFile, type Sheet, type Value } from "~/documents/spreadsheet.server";
import { all, parseXml } from "../support/xml";

const readCsv = (file: string): string[][] =>
  parse(file, { bom: true, delimiter: ";", record_delimiter: "\r\n", relax_column_count: false });

/** Everything a spreadsheet is known to take for the start of a formula, hidden or not. */
const dangerous = [
  ..."=+-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻−",
  ...["\t=", "\r=", "\n=", "\r\n=", " =", "\u00a0=", "\u3000=", "\ufeff=", "\u200b=", "\u00ad=", "\u202e="],
  ...["\t", "\r", "\n", " ", "\u0000=", "\u000b=", "\u0085=", "\u2028="].map((start) => `${start}+`),
].map((start) => `${start}HYPERLINK("https://boef.example";"klik")`);

test("a table opens in Belgian Excel and comes back as it was", () => {
  const rows = [
    ["Zoë D’Hondt", 'zegt "ja"; soms', 12, -3.5],
    ["", null, undefined, 0],
  ];
  const file = csvFile(["Naam", "Opmerking", "Aantal", "Saldo"], rows);
  expect(file.startsWith('\ufeff"Naam";"Opmerking";"Aantal";"Saldo"\r\n')).toBe(true);
  expect(readCsv(file)).toEqual([
    ["Naam", "Opmerking", "Aantal", "Saldo"],
    ["Zoë D’Hondt", 'zegt "ja"; soms', "12", "-3.5"],
    ["", "", "", "0"],
  ]);
});

test("no text can become a formula, in a header neither", () => {
  for (const text of dangerous) {
    for (const row of readCsv(csvFile([text, "b"], [[text, "b"]]))) {
      expect(row).toHaveLength(2);
      expect(row[0]).toMatch(/^'/);
    }
  }
});

test("no line of the file starts with what a spreadsheet could calculate", () => {
  for (const text of dangerous) {
    for (const line of csvFile(["a"], [[text], [`goed\n${text}`], [`goed\r${text}`], [`";${text}`]]).split(
      /[\r\n\u0085\u2028]+/,
    ))
      expect(line).toMatch(/^(\ufeff?"|$)/);
  }
});

test("ordinary texts are left alone", () => {
  const texts = ["Jan-Pieter", "a=b", "els@example.org", "3 + 4", "'s Gravenbrakel", "1-2", "🙂 = blij"];
  expect(
    readCsv(
      csvFile(
        ["Tekst"],
        texts.map((text) => [text]),
      ),
    )
      .slice(1)
      .flat(),
  ).toEqual(texts);
});

test("whatever the texts, the table keeps its shape and its words", () => {
  const cell = fc.string({ unit: "binary", maxLength: 30 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 5 }), (rows) => {
      const read = readCsv(csvFile(["a", "b", "c"], rows));
      expect(read).toHaveLength(rows.length + 1);
      read.slice(1).forEach((row, index) =>
        row.forEach((text, column) => {
          const letters = (value: string) => value.replace(/[^\p{L}\p{N}]/gu, "");
          expect(letters(text)).toBe(letters(rows[index]![column]!));
        }),
      );
    }),
  );
});

type Cell = { type?: string; value: string; formula: boolean };

/** Opens a workbook the way the format says, with strings looked up where they are kept. */
function readXlsx(file: Uint8Array) {
  const parts = unzipSync(file);
  const part = (name: string) => parseXml(strFromU8(parts[name]!));
  const strings = all(part("xl/sharedStrings.xml"), "si").map((si) =>
    all(si, "t")
      .map(({ text }) => text)
      .join(""),
  );
  const formats = all(all(part("xl/styles.xml"), "cellXfs")[0]!, "xf").map((xf) => xf.attributes.numFmtId);
  const textFormat = all(part("xl/styles.xml"), "numFmt").find((one) => one.attributes.formatCode === "@");
  return all(part("xl/workbook.xml"), "sheet").map(({ attributes }, index) => ({
    name: attributes.name!,
    rows: all(part(`xl/worksheets/sheet${index + 1}.xml`), "row").map((row) =>
      row.children.map((c): Cell => {
        const raw = c.children.find(({ name }) => name === "v")?.text ?? "";
        const isText = formats[Number(c.attributes.s)] === textFormat?.attributes.numFmtId;
        const value = c.attributes.t === "s" ? strings[Number(raw)]! : raw;
        const type = c.attributes.t === "s" && isText ? "text" : c.attributes.t;
        return { type, value, formula: c.children.some(({ name }) => name === "f") };
      }),
    ),
    sticky: all(part(`xl/worksheets/sheet${index + 1}.xml`), "pane").map((pane) => pane.attributes.ySplit),
    widths: all(part(`xl/worksheets/sheet${index + 1}.xml`), "col").map((col) =>
      Number(col.attributes.width),
    ),
  }));
}
const write = async (...sheets: Sheet[]) => readXlsx(await xlsxFile(sheets));
const sheet = (rows: Value[][], name = "Blad", header = ["a"]): Sheet => ({ name, header, rows });

test("a workbook has its sheets, headers that stay in sight and columns that fit", async () => {
  const [first, second, ...others] = await write(
    sheet([["Zoë", 3]], "Deelnemers", ["Naam", "Aantal workshops die dag"]),
    sheet([], "Leeg"),
  );
  expect(others).toEqual([]);
  expect([first!.name, second!.name]).toEqual(["Deelnemers", "Leeg"]);
  expect(first!.rows.map((row) => row.map(({ value }) => value))).toEqual([
    ["Naam", "Aantal workshops die dag"],
    ["Zoë", "3"],
  ]);
  expect(first!.sticky).toEqual(["1"]);
  expect(first!.widths).toEqual([8, 26]);
});

test("every text is a text cell, every number a number, and nothing is a formula", async () => {
  const [read] = await write(
    sheet(
      dangerous.map((text) => [text, -3]),
      "Blad",
      [dangerous[0]!, "b"],
    ),
  );
  const found = read!.rows.flat();
  expect(found.filter(({ formula }) => formula)).toEqual([]);
  expect(read!.rows.map((row) => row.map(({ type }) => type))).toEqual([
    ["text", "text"],
    ...dangerous.map(() => ["text", undefined]),
  ]);
});

test("a text comes back as it was, with its lines, its spaces and what looks like a character's number", async () => {
  const texts = [" ruimte ", "een\ntwee", "<b>&amp;", "_x003D_1", "👩‍🦽", "_x000d_"];
  const [read] = await write(sheet(texts.map((text) => [text])));
  const decode = (text: string) =>
    text.replace(/_x([0-9a-f]{4})_/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  expect(read!.rows.slice(1).map(([cell]) => decode(cell!.value))).toEqual(texts);
});

test("control characters and texts that are too long do not break the file", async () => {
  const [read] = await write(sheet([["a\u0000b\u001bc\ud800d\ufffee"], ["x".repeat(40_000)]]));
  expect(read!.rows[1]![0]!.value).toBe("abcde");
  expect(read!.rows[2]![0]!.value).toHaveLength(32_767);
});

test("a sheet's name is made into what Excel takes", async () => {
  const long = "Workshop: aan de slag met jobcoaching op de werkvloer";
  const read = await write(
    ...["a/b", "'naam'", "", long, long, "A b", "🙂".repeat(20)].map((name) => sheet([], name)),
  );
  expect(read.map(({ name }) => name)).toEqual([
    "a b",
    "naam",
    "Blad",
    "Workshop  aan de slag met jobco",
    "Workshop  aan de slag met j (2)",
    "A b (2)",
    "🙂".repeat(15),
  ]);
});

test("ten thousand rows are written within seconds", async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => [
    `Persoon ${index}`,
    `p${index}@example.org`,
    index,
  ]);
  const began = performance.now();
  csvFile(["a", "b", "c"], rows);
  await xlsxFile([sheet(rows, "Blad", ["a", "b", "c"])]);
  expect(performance.now() - began).toBeLessThan(10_000);
});
