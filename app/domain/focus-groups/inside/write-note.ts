import type { Node } from "prosemirror-model";
import { writeLine } from "./write-line";

/** Lists in each other and after each other have different bullets, so that they stay apart, and are no rule. */
const BULLETS = ["-", "*", "+"] as const;

/** A tidy note as Markdown. */
export function writeNote(note: Node): string {
  const text = writeBlocks(note.children, 0).join("\n");
  return text && `${text}\n`;
}

function writeBlocks(blocks: readonly Node[], depth: number): string[] {
  const lines: string[] = [];
  let alternate = false;
  blocks.forEach((block, i) => {
    alternate = i > 0 && blocks[i - 1]!.type === block.type ? !alternate : false;
    if (i > 0) lines.push("");
    lines.push(...writeBlock(block, depth, alternate));
  });
  return lines;
}

function writeBlock(block: Node, depth: number, alternate: boolean): string[] {
  switch (block.type.name) {
    case "heading":
      return [`${"#".repeat(Number(block.attrs.level))} ${writeLine(block, "heading")}`];
    case "code_block":
      return writeCode(block.textContent);
    case "horizontal_rule":
      return [depth === 0 ? "---" : "___"];
    case "blockquote":
      return writeBlocks(block.children, depth + 1).map((line) => (line ? `> ${line}` : ">"));
    case "bullet_list":
      return writeList(block, depth, () => BULLETS[(depth + (alternate ? 1 : 0)) % 3]!);
    case "ordered_list":
      return writeList(block, depth, (i) => {
        const number = Math.min(Number(block.attrs.order) + i, 999_999_999);
        return number + (alternate ? ")" : ".");
      });
    case "table":
      return writeTable(block);
    default:
      return writeLine(block, "block").split("\n");
  }
}

function writeCode(code: string): string[] {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return [fence, ...(code ? code.split("\n") : []), fence];
}

function writeList(list: Node, depth: number, marker: (i: number) => string): string[] {
  const tight = isTight(list);
  return list.children.flatMap((item, i) => {
    const lead = `${marker(i)} `;
    const indent = " ".repeat(lead.length);
    const [first = "", ...rest] = writeItem(item, depth + 1, tight);
    const lines = [(lead + first).trimEnd(), ...rest.map((line) => (line ? indent + line : ""))];
    return i > 0 && !tight ? ["", ...lines] : lines;
  });
}

function writeItem(item: Node, depth: number, tight: boolean): string[] {
  const [first, ...others] = item.children;
  const task = item.attrs.checked === null ? "" : item.attrs.checked ? "[x] " : "[ ] ";
  const empty = first!.childCount === 0;
  if (empty && !task) return writeBlocks(others, depth);
  const head = (task + (empty ? "" : writeLine(first!, "block"))).trimEnd().split("\n");
  if (others.length === 0) return head;
  return [...head, ...(tight ? [] : [""]), ...writeBlocks(others, depth)];
}

/** Whether no blank lines are needed: every item is a line, or a line with a list that cannot be taken for text. */
function isTight(list: Node): boolean {
  return list.children.every((item) => {
    const [first, second] = item.children;
    if (item.childCount === 1) return true;
    return item.childCount === 2 && first!.childCount > 0 && canFollowText(second!) && isTight(second!);
  });
}

function canFollowText(block: Node): boolean {
  const isList = block.type.name === "bullet_list" || block.attrs.order === 1;
  return isList && block.firstChild!.firstChild!.childCount > 0;
}

function writeTable(table: Node): string[] {
  const [head, ...rows] = table.children.map(
    (row) => `| ${row.children.map((cell) => writeLine(cell.firstChild!, "cell")).join(" | ")} |`,
  );
  const rule = `|${" --- |".repeat(table.firstChild!.childCount)}`;
  return [head!, rule, ...rows];
}
