import { createRequire } from "node:module";
import path from "node:path";
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

const root = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

export type Tag = { role: string; alt: string; text: string };

/** What a reader of a PDF file can know: pages, words, structure and metadata. */
export async function pdfOf(file: Uint8Array) {
  const task = getDocument({
    data: new Uint8Array(file),
    standardFontDataUrl: path.join(root, "standard_fonts") + path.sep,
    verbosity: 0,
  });
  const pdf = await task.promise;
  const { info, metadata } = await pdf.getMetadata();
  const numbers = Array.from({ length: pdf.numPages }, (_, i) => i + 1);
  const texts: string[] = [];
  const structure: Tag[] = [];
  const fonts = new Set<string>();
  for (const number of numbers) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    texts.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
    for (const item of items) if ("fontName" in item) fonts.add(item.fontName);
    structure.push(...tagsIn(await page.getStructTree(), wordsById(items)));
  }
  const found = {
    pages: pdf.numPages,
    texts,
    text: texts.join("\n"),
    structure,
    info: info as Record<string, unknown>,
    xml: metadata?.getRaw() as string,
    marked: (await pdf.getMarkInfo()) as unknown as { Marked: boolean } | null,
    preferences: await pdf.getViewerPreferences(),
  };
  await task.destroy();
  return found;
}

export type Pdf = Awaited<ReturnType<typeof pdfOf>>;

type Item = { type?: string; id?: string | null; str?: string };
type Node = { role?: string; alt?: string; id?: string; type?: string; children?: Node[] };

/** The words of every marked piece of a page. */
function wordsById(items: object[]): Map<string, string> {
  const words = new Map<string, string>();
  const open: string[] = [];
  for (const item of items as Item[]) {
    if (item.type?.startsWith("beginMarkedContent")) open.push(item.id ?? "");
    else if (item.type === "endMarkedContent") open.pop();
    else {
      const id = open.at(-1) ?? "";
      words.set(id, [words.get(id), item.str?.trim()].filter(Boolean).join(" "));
    }
  }
  return words;
}

function tagsIn(node: Node | null, words: Map<string, string>): Tag[] {
  if (!node?.role) return [];
  const children = node.children ?? [];
  const text = children
    .map((child) => (child.type === "content" ? words.get(child.id ?? "") : ""))
    .join(" ")
    .trim();
  return [
    { role: node.role, alt: node.alt ?? "", text },
    ...children.flatMap((child) => tagsIn(child, words)),
  ];
}

/** The filled rectangles of a page, in points from the top left, as a printer draws them. */
export async function rectanglesOf(file: Uint8Array, number: number) {
  const task = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const page = await (await task.promise).getPage(number);
  const { fnArray } = await page.getOperatorList();
  await task.destroy();
  return fnArray.filter((operator) => operator === OPS.constructPath).length;
}
