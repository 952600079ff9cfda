import { unpack, type Parts } from "~/platform/unpack.server";
import type { FileKind } from "../file";
import { OPEN_DOCUMENT, relationsIn, SLIDE, WORD, wordsIn } from "./marked-words";

/** Search keeps no more of one file. */
const LONGEST = 200_000;
const MOST_PAGES = 400;

/**
 * The words in a file, plain. Runs in a process of its own: somebody made the file, and it may have been made to take
 * for ever.
 * @throws whatever the file leads to.
 */
export async function readText(bytes: Uint8Array, kind: FileKind): Promise<string> {
  return tidy(await rawText(bytes, kind));
}

async function rawText(bytes: Uint8Array, kind: FileKind): Promise<string> {
  if (kind === "pdf") return pdfText(bytes);
  if (kind === "docx") return wordText(bytes);
  if (kind === "pptx") return slidesText(bytes);
  if (kind === "odt" || kind === "odp") return openText(bytes);
  return "";
}

/** Without what the database refuses and nobody sees; lines that hold nothing go. */
function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Co}]/gu, (sign) =>
      sign === "\n" ? "\n" : sign === "\t" ? " " : "",
    )
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim()
    .slice(0, LONGEST)
    .replace(/\p{Cs}$/u, "");
}

async function pdfText(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({
    ...{ data: bytes, verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: false },
    ...{ enableXfa: false, useWorkerFetch: false, stopAtErrors: false },
  });
  const pdf = await task.promise;
  const pages: string[] = [];
  let length = 0;
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES) && length < LONGEST; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
    pages.push(text);
    length += text.length;
    page.cleanup();
  }
  await task.destroy();
  return pages.join("\n");
}

const inParts = (parts: Parts, name: string) => parts.get(name)?.toString("utf8") ?? "";

function wordText(bytes: Uint8Array): string {
  const parts = unpack(bytes, (name) => /^word\/(?:document\d*|footnotes|endnotes)\.xml$/.test(name));
  // What is there twice, for old and new programs, counts once.
  return [...parts.values()]
    .map((part) => wordsIn(part.toString("utf8").replace(/<mc:Fallback\b[\s\S]*?<\/mc:Fallback>/g, ""), WORD))
    .join("\n");
}

/** Slides in the order in which they are shown, each with what its speaker wrote under it. */
function slidesText(bytes: Uint8Array): string {
  const parts = unpack(bytes, (name) =>
    /^ppt\/(?:presentation\.xml|_rels\/presentation\.xml\.rels|slides\/(?:_rels\/)?[^/]+|notesSlides\/[^/]+\.xml)$/.test(
      name,
    ),
  );
  const order = relationsIn(inParts(parts, "ppt/_rels/presentation.xml.rels"));
  const slides = [...inParts(parts, "ppt/presentation.xml").matchAll(/<p:sldId\b[^>]*\br:id="([^"]*)"/g)]
    .flatMap(([, id]) => order.get(id ?? "") ?? [])
    .map((target) => target.replace(/^\/?(?:ppt\/)?/, ""));
  return slides.map((slide) => slideText(parts, slide)).join("\n");
}

function slideText(parts: Parts, slide: string): string {
  const relations = inParts(parts, `ppt/${slide.replace(/([^/]+)$/, "_rels/$1.rels")}`);
  const notes = [...relationsIn(relations).values()].find((target) => target.includes("notesSlides/"));
  const told = notes ? inParts(parts, `ppt/notesSlides/${notes.split("/").at(-1)!}`) : "";
  return `${wordsIn(inParts(parts, `ppt/${slide}`), SLIDE)}\n${wordsIn(told, SLIDE)}`;
}

function openText(bytes: Uint8Array): string {
  return wordsIn(
    inParts(
      unpack(bytes, (name) => name === "content.xml"),
      "content.xml",
    ),
    OPEN_DOCUMENT,
  );
}
