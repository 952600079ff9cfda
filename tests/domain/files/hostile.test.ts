import { zipSync } from "fflate";
import sharp from "sharp";
import { expect, test } from "vitest";
import { bringIn } from "~/domain/files/bring-in.server";
import { DOCUMENT_KINDS, FILE_KINDS, filePath, PICTURE_KINDS, type FileKind } from "~/domain/files/file";
import { harmlessName } from "~/domain/files/file-name";
import { textIn } from "~/domain/files/text/ask-text.server";
import { attachment } from "~/platform/http/file-response";
import { storeBytes } from "~/platform/storage.server";
import { useDatabase } from "../../support/database";
import { contentTypes, odtOf, pictureOf, pngThatClaims, pptxOf, zipOf } from "../../support/files";

useDatabase();

const bytes = (text: string) => new TextEncoder().encode(text);
const bring = (file: Uint8Array, fileName: string) => bringIn({ file, fileName }, FILE_KINDS);
/** What is said of a file that does not come in. */
const refusal = (file: Uint8Array | null, fileName: string, among: readonly FileKind[] = FILE_KINDS) =>
  bringIn({ file, fileName }, among).then(
    (ready) => `came in as ${ready.mediaType}`,
    (error: { fields?: Record<string, string> }) => error.fields?.file ?? String(error),
  );

const PDF = bytes("%PDF-1.7\n%%EOF");
/** As an iPhone begins a photograph. */
const HEIC = bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1heic");
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>`;
const docx = (more: Record<string, string | Uint8Array> = {}) =>
  zipOf({ "[Content_Types].xml": contentTypes("docx"), "word/document.xml": "<w:document/>", ...more });

test("names of files cannot climb, hide their ending, name a device or turn the text around", () => {
  const names: [string, string][] = [
    ["../../etc/passwd.pdf", "passwd.pdf"],
    ["..%2f..%2fetc%2fpasswd.pdf", "2f 2fetc 2fpasswd.pdf"],
    ["%252e%252e%252fgeheim.pdf", "252e 252e 252fgeheim.pdf"],
    ["C:\\Users\\tine\\dia's.pdf", "dia s.pdf"],
    ["..\\..\\autoexec.bat.pdf", "autoexec bat.pdf"],
    ["nul\0l.pdf", "bestand nul l.pdf"],
    ["CON.pdf", "bestand CON.pdf"],
    ["lpt1.dias.pdf", "bestand lpt1 dias.pdf"],
    ["aux", "bestand aux.pdf"],
    ["\u202Efdp.exe.pdf", "fdp exe.pdf"],
    ["foto\u200b\u2066.pdf", "foto.pdf"],
    ['x"; filename="kwaad.exe.pdf', "x filename= kwaad exe.pdf"],
    ["regel\r\nSet-Cookie: a=b.pdf", "regel Set-Cookie a=b.pdf"],
    ["<script>alert(1)</script>.pdf", "script.pdf"],
    ["👩‍🦽 Ünïcode — één.pdf", "👩 🦽 Ünïcode — één.pdf"],
    ["...", "bestand.pdf"],
    ["", "bestand.pdf"],
    [".htaccess", "bestand.pdf"],
    ["$(reboot)`id`;.pdf", "(reboot) id.pdf"],
  ];
  for (const [given, kept] of names) expect([given, harmlessName(given, "pdf")]).toEqual([given, kept]);
  const long = harmlessName(`${"é".repeat(300)}.pdf`, "pdf");
  expect(long).toBe(`${"é".repeat(100)}.pdf`);
});

test("no name ends the header or leaves its folder, and the address leads to one file", () => {
  const hostile = [
    'a"b.pdf',
    "a\r\nSet-Cookie: x=1.pdf",
    "../../x.pdf",
    "é“’👩‍🦽.pdf",
    "\ud800.pdf",
    "a;b=c.pdf",
  ];
  for (const name of hostile) {
    for (const how of ["attachment", "inline"] as const) {
      const header = attachment(name, how);
      expect(header).toMatch(
        new RegExp(`^${how}; filename="[ !#-\\[\\]-~]*"; filename\\*=UTF-8''[\\w.!~*%-]*$`),
      );
      expect(new Headers({ "content-disposition": header }).get("content-disposition")).toBe(header);
    }
    const path = filePath({ id: "i", fileName: harmlessName(name, "pdf") });
    expect(new URL(path, "http://here.invalid").pathname).toBe(path);
    expect(path.split("/")).toHaveLength(4);
    expect(decodeURIComponent(path)).not.toMatch(/%|\\|\.\.|["\r\n]/);
  }
});

test("what is no document or picture of ours is refused, whatever its name says", async () => {
  const png = await pictureOf("png");
  const refused: [string, Uint8Array | null, string][] = [
    ["file-missing", null, ""],
    ["file-empty", new Uint8Array(), "leeg.pdf"],
    ["file-kind", bytes(SVG), "tekening.svg"],
    ["file-kind", bytes(SVG), "tekening.png"],
    ["file-kind", bytes("<!doctype html><script>alert(1)</script>"), "pagina.pdf"],
    ["file-kind", bytes("<html>%PDF-1.7"), "veelvoud.pdf"],
    ["file-kind", bytes("GIF89a/*"), "plaatje.png"],
    ["file-kind", bytes("MZ\u0090\0"), "programma.docx"],
    ["file-kind", zipOf({ "a.txt": "x" }), "pakket.docx"],
    [
      "file-kind",
      zipOf({ "xl/workbook.xml": "x", "[Content_Types].xml": "spreadsheetml.sheet.main+xml" }),
      "a.docx",
    ],
    ["file-broken", zipSync({}).length > 0 ? bytes("PK\u0003\u0004kapot") : PDF, "kapot.docx"],
    ["file-ending", PDF, "document.docx"],
    ["file-ending", PDF, "document.pdf.exe"],
    ["file-ending", PDF, "document"],
    ["file-ending", png, "foto.jpg"],
    ["file-ending", docx(), "verslag.pptx"],
    ["picture-heic", HEIC, "IMG_1.HEIC"],
    ["picture-heic", HEIC, "IMG_1.jpg"],
    ["file-macros", docx({ "word/vbaProject.bin": "x" }), "verslag.docx"],
    [
      "file-macros",
      zipOf({ "[Content_Types].xml": "application/vnd.ms-word.document.macroEnabled.main+xml" }),
      "a.docx",
    ],
    ["file-too-large", new Uint8Array(25_000_001), "groot.pdf"],
  ];
  for (const [code, file, name] of refused) expect([name, await refusal(file, name)]).toEqual([name, code]);
  expect(await refusal(PDF, "dias.pdf", PICTURE_KINDS)).toBe("file-kind");
  for (const picture of [png, HEIC])
    expect(await refusal(picture, "foto.png", DOCUMENT_KINDS)).toBe("file-kind");
});

test("a document that grows when it is opened is refused, also when it lies about its size", async () => {
  const bomb = docx({ "word/document.xml": new Uint8Array(60_000_000) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(await refusal(bomb, "bom.docx")).toBe("file-grows");
  // The size that the directory gives of each part, written over.
  const liar = Buffer.from(bomb);
  for (let at = 0; (at = liar.indexOf("PK\u0001\u0002", at, "latin1")) >= 0; at += 4)
    liar.writeUInt32LE(100, at + 24);
  const { hash, mediaType } = await bring(new Uint8Array(liar), "leugen.docx");
  expect(await textIn(hash, mediaType)).toEqual({ textState: "UNREADABLE", text: "" });
});

test("a picture that says it is huge, or is cut off, is refused before it fills the memory", async () => {
  const began = process.memoryUsage().rss;
  expect(await refusal(pngThatClaims(50_000, 50_000), "groot.png")).toBe("picture-too-large");
  const whole = await pictureOf("png", { width: 400, height: 300 });
  expect(await refusal(whole.subarray(0, whole.length - 40), "half.png")).toBe("picture-broken");
  expect(process.memoryUsage().rss - began).toBeLessThan(300_000_000);
});

test("a picture is drawn anew: upright, not too large, without the place, the maker or what was hidden in it", async () => {
  const photo = await pictureOf("jpeg", { width: 3000, height: 1500 });
  const hidden = Buffer.concat([photo, Buffer.from("<script>alert('verborgen')</script>")]);
  expect((await sharp(photo).metadata()).exif?.toString("latin1")).toContain("Geheime fotograaf");
  const { bytes: kept, ...facts } = await bring(new Uint8Array(hidden), "Foto van Tine.JPG");
  expect(facts).toMatchObject({
    fileName: "Foto van Tine.webp",
    mediaType: "image/webp",
    width: 800,
    height: 1600,
  });
  const found = await sharp(kept).metadata();
  expect([found.format, found.exif, found.xmp, found.iptc]).toEqual([
    "webp",
    undefined,
    undefined,
    undefined,
  ]);
  expect(Buffer.from(kept).toString("latin1")).not.toMatch(/Geheime|script|verborgen/);
});

test("slides are read in the order in which they are shown, with what stands under them", async () => {
  const file = pptxOf([
    { text: "Doorstroom &amp; instroom", notes: "Vertel van Brugge" },
    { text: "Wat we leerden" },
    { text: "Dank je" },
  ]);
  const { hash, mediaType } = await bring(file, "dias.pptx");
  const text = "Doorstroom & instroom\nVertel van Brugge\nWat we leerden\nDank je";
  expect(await textIn(hash, mediaType)).toEqual({ textState: "READ", text });
});

test("an OpenDocument is read, and one without words says so", async () => {
  const { hash, mediaType } = await bring(odtOf("Eerste lijn", "Tweede<text:s/>lijn"), "tekst.odt");
  expect(await textIn(hash, mediaType)).toEqual({ textState: "READ", text: "Eerste lijn\nTweede lijn" });
  expect(await textIn(await storeBytes(odtOf(" ", "—")), mediaType)).toEqual({
    textState: "NO_TEXT",
    text: "",
  });
});

test("a file that cannot be read, or that takes too long, hurts nobody", async () => {
  expect(await textIn(await storeBytes(bytes("%PDF-1.7 kapot")), "application/pdf")).toMatchObject({
    textState: "UNREADABLE",
  });
  const began = performance.now();
  expect(
    await textIn(await storeBytes(odtOf("traag")), "application/vnd.oasis.opendocument.text", 20),
  ).toMatchObject({
    textState: "UNREADABLE",
  });
  expect(performance.now() - began).toBeLessThan(2000);
});
