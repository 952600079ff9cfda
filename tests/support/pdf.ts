import { createRequire } from "node:module";
import path from "node:path";
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { drawRuns, scan } from "./scan";

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
  const outside: string[] = [];
  const untagged: string[] = [];
  for (const number of numbers) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    texts.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
    for (const item of items) if ("transform" in item && runsOff(item, page.view)) outside.push(item.str);
    const words = wordsById(items);
    structure.push(...tagsIn(await page.getStructTree(), words));
    if (words.get("")) untagged.push(words.get("")!);
  }
  const found = {
    pages: pdf.numPages,
    texts,
    text: texts.join("\n"),
    structure,
    /** Texts that are not, or not wholly, on the paper. */
    outside,
    /** Texts that are in no element and no decoration. */
    untagged,
    info: info as Record<string, unknown>,
    xml: metadata?.getRaw() as string,
    marked: (await pdf.getMarkInfo()) as unknown as { Marked: boolean } | null,
    preferences: await pdf.getViewerPreferences(),
  };
  await task.destroy();
  return found;
}

export type Pdf = Awaited<ReturnType<typeof pdfOf>>;

type Placed = { str: string; transform: number[]; width: number };

function runsOff(
  { str, transform, width }: Placed,
  [left = 0, bottom = 0, right = 0, top = 0]: number[],
): boolean {
  const [x = 0, y = 0] = transform.slice(4);
  return str !== "" && (x < left || x + width > right || y < bottom || y > top);
}

type Item = { type?: string; id?: string | null; tag?: string; str?: string };
type Node = { role?: string; alt?: string; id?: string; type?: string; children?: Node[] };

/** The words of every marked piece of a page. */
function wordsById(items: object[]): Map<string, string> {
  const words = new Map<string, string>();
  const open: string[] = [];
  for (const item of items as Item[]) {
    if (item.type?.startsWith("beginMarkedContent")) open.push(item.id ?? item.tag ?? "");
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

/** What a scanner reads in the QR codes that are drawn on a page. */
export async function codesOn(file: Uint8Array, number: number): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const page = await (await task.promise).getPage(number);
  const { fnArray, argsArray } = await page.getOperatorList();
  await task.destroy();
  const paths = fnArray.flatMap((operator, i) =>
    operator === OPS.constructPath
      ? [runsOf((argsArray as PathArguments[])[i]![1][0] ?? new Float32Array())]
      : [],
  );
  // A code is the only thing of so many rectangles.
  const codes = paths.filter((runs) => runs.length > 100);
  return (await Promise.all(codes.map((runs) => scan(drawRuns(runs.join(""), sideOf(runs)))))).flat();
}

type PathArguments = [number, [Float32Array | undefined]];

/** Rectangles of one unit high as path data: a move, three lines, a close. */
function runsOf(path: Float32Array): string[] {
  const runs: string[] = [];
  for (let at = 0; at + 9 < path.length; at += 13) {
    const [x, y, right] = [path[at + 1]!, path[at + 2]!, path[at + 4]!];
    runs.push(`M${x} ${y}h${right - x}v1h-${right - x}z`);
  }
  return runs;
}

const sideOf = (runs: string[]) => Math.max(...runs.map((run) => Number(/ (\d+)h/.exec(run)?.[1] ?? 0))) + 5;
