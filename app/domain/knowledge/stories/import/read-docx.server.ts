import type { Node } from "prosemirror-model";
import { noteToMarkdown } from "~/domain/focus-groups/note/markdown";
import { noteSchema } from "~/domain/focus-groups/note/schema";
import { readDocx } from "~/domain/reports/import/docx.server";
import { Invalid } from "~/platform/errors";
import { columnNamed, FIGURE_ROWS, folded, PART_KEYS } from "./columns";
import type { RawFile, RawStory, Remark } from "./line";
import { MOST_STORIES } from "./read-csv.server";

/**
 * A document of stories: each begins with a heading of the first level, its parts with one of the second.
 * @throws Invalid at `file`.
 */
export async function readStoriesDocx(bytes: Uint8Array): Promise<RawFile> {
  const { note } = await readDocx(bytes);
  const stories: Begun[] = [];
  let before = "";
  note.forEach((block) => {
    const level = block.type.name === "heading" ? Number(block.attrs.level) : 0;
    if (level === 1) stories.push(begin(stories.length + 1, block.textContent.trim()));
    else if (stories.length === 0) before += block.textContent;
    else if (level === 2) openPart(stories.at(-1)!, block);
    else stories.at(-1)!.blocks.push(block);
  });
  const titled = titleOnly(stories);
  if (titled) before += stories.shift()!.cells.title;
  if (stories.length === 0) throw new Invalid({ file: "stories-no-heading" });
  if (stories.length > MOST_STORIES) throw new Invalid({ file: "stories-too-many" });
  const remarks: Remark[] = before.trim()
    ? [{ column: "begin", text: "wat vóór de eerste kop 1 staat, nemen we niet over" }]
    : [];
  return { kind: "docx", remarks, stories: stories.map((story, i) => finish({ ...story, line: i + 1 })) };
}

/** The title of the whole document stands first, with nothing under it but the first story. */
const titleOnly = ([first, second]: Begun[]) =>
  first !== undefined && second !== undefined && first.blocks.length === 0 && first.part === "";

type Begun = RawStory & { part: string; blocks: Node[] };

const begin = (line: number, title: string): Begun => ({
  ...{ line, cells: { title }, remarks: [], part: "", blocks: [] },
});

function openPart(story: Begun, heading: Node): void {
  const name = heading.textContent.trim();
  const key = folded(name) === "cijfers" ? "figures" : columnNamed(name);
  if (key === undefined) {
    const text = "deze kop kennen we niet: de tekst blijft bij het deel erboven";
    story.remarks.push({ column: name.slice(0, 60), text });
    story.blocks.push(heading);
    return;
  }
  closePart(story);
  story.part = key;
}

/** What stood under the heading goes where it belongs; text under none is about the situation, or facts line by line. */
function closePart(story: Begun): void {
  const { blocks, cells, part } = story;
  story.blocks = [];
  if (blocks.length === 0) return;
  if (part === "figures") return readFigures(story, linesOf(blocks));
  if (part !== "" && !PART_KEYS.includes(part)) return void (cells[part] = linesOf(blocks).join(", "));
  const rest = part === "" ? blocks.filter((block) => !isFact(story, block)) : blocks;
  if (rest.length === 0) return;
  const markdown = noteToMarkdown(noteSchema.node("doc", null, rest)).trim();
  if (markdown === "") return;
  const key = part || "situation";
  if (part === "")
    story.remarks.push({ column: "situatie", text: "de tekst onder de titel zetten we bij de situatie" });
  cells[key] = cells[key] ? `${cells[key]}\n\n${markdown}` : markdown;
}

/** E.g. "Organisatie: De Brug" under the title. */
function isFact({ cells }: Begun, block: Node): boolean {
  const [, name = "", value = ""] = /^([^:]{1,40}):\s*(\S.*)$/su.exec(block.textContent.trim()) ?? [];
  const key = columnNamed(name);
  if (key === undefined || PART_KEYS.includes(key) || key === "title") return false;
  cells[key] = value;
  return true;
}

/** "12 op 15: bleven (eigen telling)", a line each. */
function readFigures(story: Begun, lines: string[]): void {
  lines.forEach((line, i) => {
    const row = FIGURE_ROWS[i];
    const [, value, measure, source = ""] = /^([^:]+):\s*(.+?)(?:\s*\(([^()]*)\))?$/u.exec(line) ?? [];
    if (row === undefined || !value || !measure)
      story.remarks.push({
        column: "cijfers",
        text: `dit lezen we niet als een cijfer: ${line.slice(0, 80)}`,
      });
    else
      Object.assign(story.cells, {
        [`value${row}`]: value.trim(),
        [`measure${row}`]: measure.trim(),
        [`source${row}`]: source.trim(),
      });
  });
}

function linesOf(blocks: Node[]): string[] {
  const lines: string[] = [];
  const gather = (node: Node): void => {
    if (node.isTextblock) lines.push(...node.textBetween(0, node.content.size, "\n", "\n").split("\n"));
    else node.forEach(gather);
  };
  blocks.forEach(gather);
  return lines.map((line) => line.trim()).filter(Boolean);
}

function finish(story: Begun): RawStory {
  closePart(story);
  const { line, cells, remarks } = story;
  return { line, cells, remarks };
}
