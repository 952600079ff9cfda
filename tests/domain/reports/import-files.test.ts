import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { documentText } from "~/domain/reports/import/blocks";
import { recognise } from "~/domain/reports/import/recognise";
import { plainText } from "~/domain/focus-groups/note/passages";
import { noteToMarkdown } from "~/domain/focus-groups/note/markdown";
import { readFile, readPasted } from "~/domain/reports/import/source.server";
import { checkWords } from "~/domain/reports/import/words";
import { docxOf, docxWithChanges, rawDocx, seedText, wordParagraph } from "../../support/documents";

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = async (file: Uint8Array, name = "verslag") => plainText((await readFile(file, name)).note);
/** What is said of a file that is not read. */
const refusal = (file: Uint8Array, name = "verslag.docx") =>
  readFile(file, name).then(
    () => "read",
    (error: { fields?: Record<string, string> }) => error.fields?.file ?? String(error),
  );

test("a file without text is refused, whatever makes it empty", async () => {
  expect(await refusal(new Uint8Array())).toBe("document-empty");
  expect(await refusal(bytes(" \n\t\n"))).toBe("document-empty");
  expect(await refusal(bytes("\ufeff"))).toBe("document-empty");
  expect(await refusal(rawDocx(""))).toBe("document-empty");
  expect(await refusal(zipSync({}))).toBe("document-type");
  expect(() => readPasted("  \n ")).toThrow(/document-missing/);
});

test("what is no document is refused by its bytes, not by its name", async () => {
  expect(await refusal(bytes("%PDF-1.7 …"))).toBe("document-pdf");
  expect(await refusal(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe("document-old-word");
  expect(await refusal(zipSync({ "xl/workbook.xml": strToU8("<x/>") }))).toBe("document-type");
  expect(await refusal(crypto.getRandomValues(new Uint8Array(5000)), "verslag.txt")).toBe("document-type");
  const whole = await docxOf(["Titel", "Tekst."]);
  expect(await refusal(whole.slice(0, -100))).toBe("document-broken");
  expect(await refusal(Uint8Array.from([0x50, 0x4b, 3, 4, ...new Array<number>(50).fill(7)]))).toBe(
    "document-broken",
  );
  expect(await refusal(rawDocx("<w:p><w:r>"))).not.toBe("read");
  // The text of a docx under another name is read all the same.
  expect(await textOf(whole, "verslag.txt")).toBe("Titel\nTekst.");
});

test("a file that is too large is refused, and so is one that is small outside and huge inside", async () => {
  expect(await refusal(new Uint8Array(11_000_000).fill(97), "lang.txt")).toBe("document-too-large");
  expect(await refusal(new Uint8Array(700_000).fill(97), "lang.txt")).toBe("document-too-long");
  expect(() => readPasted("woord ".repeat(150_000))).toThrow(/document-too-long/);
  const bomb = rawDocx(wordParagraph("a".repeat(60_000_000)));
  expect(bomb.length).toBeLessThan(100_000);
  expect(await refusal(bomb)).toBe("document-too-large");
  // Many parts that are each within the bound.
  const filling = strToU8(`<x>${" ".repeat(4_000_000)}</x>`);
  const parts = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`word/deel${i}.xml`, filling]));
  expect(await refusal(rawDocx(wordParagraph("Tekst."), parts))).toBe("document-too-large");
  // What says of itself that it is small is measured while it is unpacked.
  const lying = Uint8Array.from(bomb);
  const view = new DataView(lying.buffer);
  for (let at = 0; at + 46 < lying.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  expect(await refusal(lying)).toBe("document-too-large");
});

test("a huge file of pictures is read for its text alone", async () => {
  const picture = crypto.getRandomValues(new Uint8Array(60_000));
  const drawing = `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Foto" descr="Een foto"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  const rels = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/foto.png"/></Relationships>`;
  const file = rawDocx(`${wordParagraph("Voor de foto.")}${drawing}${wordParagraph("Erna.")}`, {
    "word/_rels/document.xml.rels": strToU8(rels),
    "word/media/foto.png": picture,
    "word/vbaProject.bin": picture,
  });
  const reading = await readFile(file, "met-foto.docx");
  expect(reading).toMatchObject({ pictures: 1, check: { lost: [], added: [] } });
  expect(plainText(reading.note)).toBe("Voor de foto.\nErna.");
});

test("script and odd links in a document are words or nothing", async () => {
  const script = wordParagraph("&lt;script&gt;alert(1)&lt;/script&gt; gewoon");
  const rels = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:alert(1)" TargetMode="External"/></Relationships>`;
  const link = `<w:p><w:hyperlink r:id="r5"><w:r><w:t>klik</w:t></w:r></w:hyperlink></w:p>`;
  const file = rawDocx(script + link, { "word/_rels/document.xml.rels": strToU8(rels) });
  const { note, check } = await readFile(file, "script.docx");
  expect(check.lost).toEqual([]);
  expect(JSON.stringify(note.toJSON())).not.toContain("javascript:");
  expect(plainText(note)).toBe("<script>alert(1)</script> gewoon\nklik");
});

test("tracked changes count as accepted", async () => {
  const reading = await readFile(await docxWithChanges(), "wijzigingen.docx");
  expect(plainText(reading.note)).toBe("Er waren zestig mensen.");
  expect(reading.check).toMatchObject({ lost: [], added: [] });
});

test("lists, tables and headings of a Word document stay what they are", async () => {
  const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell("Gemeente")}${cell("Aantal")}</w:tr><w:tr>${cell("Gent")}${cell("12")}</w:tr></w:tbl>`;
  const { note, check } = await readFile(rawDocx(wordParagraph("Cijfers") + table), "tabel.docx");
  expect(noteToMarkdown(note)).toContain("| Gemeente | Aantal |");
  expect(check.lost).toEqual([]);
});

test("text in UTF-16 or Windows-1252 is read as what it is", async () => {
  const text = "Geïnspireerd door België: één café, “Inclusief jobdesign”.";
  const little = Buffer.from(`\ufeff${text}`, "utf16le");
  const big = Buffer.from(little).swap16();
  expect(await textOf(little)).toBe(text);
  expect(await textOf(big)).toBe(text);
  expect(await textOf(little.subarray(2))).toBe(text);
  const windows = Buffer.from("Ge\u00efnspireerd \u0093Inclusief\u0094 \u0096 \u00e9\u00e9n", "latin1");
  expect(await textOf(windows)).toBe("Geïnspireerd “Inclusief” – één");
});

test("hard-wrapped lines, pages and bullets of every sort become paragraphs and lists", () => {
  const text = (source: string) => noteToMarkdown(readPasted(source).note).trim();
  expect(text("- een\n- twee\n   - dieper\n- drie")).toBe("- een\n- twee\n  * dieper\n- drie");
  expect(text("• een\r\n• twee\r\n\r\nDaarna volgt een gewone zin.")).toContain("Daarna volgt");
  expect(text("1. Werknemer\n\nEenmaal aan het werk krijgt een werknemer begeleiding.")).toMatch(
    /^# 1\\\. Werknemer/,
  );
  const broken =
    "Een kritische succesfactor in deze is ook het partnerschap met het\f\n\nonderwijs, zeker daar.";
  expect(text(broken)).toBe(
    "Een kritische succesfactor in deze is ook het partnerschap met het onderwijs, zeker daar.",
  );
});

test("no word is lost of any mixture of lines, indents and bullets", () => {
  const words = seedText("dossier-toeleiding").split(/\s+/);
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 300; round++) {
    const lines = Array.from({ length: 1 + random(25) }, () => {
      const start = " ".repeat(random(6)) + ["", "", "• ", "- ", "* ", "3. "][random(6)]!;
      return start + Array.from({ length: random(14) }, () => words[random(words.length)]).join(" ");
    });
    const source = lines.join(["\n", "\r\n", "\n\n"][random(3)]);
    if (!/[\p{L}\p{N}]/u.test(source)) continue;
    const reading = readPasted(source);
    if (reading.format === "TEXT")
      expect({ source, ...checkWords(source, plainText(reading.note)) }).toMatchObject({
        lost: [],
        added: [],
      });
  }
});

test("whatever is pasted is read for facts in little time, and the form that comes of it can be sent", () => {
  const odd = [
    ..."vond antwoord 1, |Jan Van |88 OCMW's |18 en 25 oktober |4 maart |a.b@|met steun van |1.000.".split(
      "|",
    ),
    "Op woensdag 25 april verzamelden 60 deelnemers in Leuven. In 2019 volgt meer. ",
  ];
  for (const words of odd) {
    const { note } = readPasted(words.repeat(Math.floor(300_000 / words.length)));
    const began = performance.now();
    const { facts, more } = recognise(documentText(note), "2026-11-26");
    const took = performance.now() - began;
    expect({ words, slow: took > 15_000, more }).toEqual({ words, slow: false, more: true });
    expect(facts.length).toBeLessThan(400);
  }
});
