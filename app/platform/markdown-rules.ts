import type { MarkdownIt, Token } from "markdown-it";

const ODD_IN_ADDRESS = /[\s<>"\\^`{|}\u0000-\u001f\u007f-\u009f]/gu;
const SAFE_ADDRESS = /^(?:https?:|mailto:|tel:|\/(?![/\\])|#)/i;

/** An address that somebody wrote, as it may stand in a link; null for where no link of ours leads. */
export function safeAddress(address: string): string | null {
  const trimmed = address.trim();
  if (!SAFE_ADDRESS.test(trimmed)) return null;
  return trimmed.replace(ODD_IN_ADDRESS, percentEncoded);
}

function percentEncoded(sign: string): string {
  try {
    return encodeURIComponent(sign);
  } catch {
    return "";
  }
}

const BREAK = /^<br\s{0,9}\/?>/i;

/** Reads `<br>` as a new line: the only way to write one in the cell of a table. */
export function lineBreaks(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("autolink", "line_break", (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 60) return false;
    const found = BREAK.exec(state.src.slice(state.pos, state.pos + 16));
    if (!found) return false;
    if (!silent) state.push("hardbreak", "br", 0);
    state.pos += found[0].length;
    return true;
  });
}

const BOX = /^\[([ xX])\](?:\s+|$)/;

/** Whether the token opens a task, and if so whether it is done. */
export function taskState(token: Token): boolean | null {
  const checked = token.meta?.checked;
  return typeof checked === "boolean" ? checked : null;
}

/** Reads `- [ ] …` and `- [x] …`: the item then knows its state, and its text has lost the box. */
export function taskLists(markdown: MarkdownIt): void {
  markdown.core.ruler.after("block", "task_lists", ({ tokens }) => {
    tokens.forEach((item, i) => {
      const text = tokens[i + 2];
      if (item.type !== "list_item_open" || tokens[i + 1]?.type !== "paragraph_open") return;
      const box = text?.type === "inline" ? BOX.exec(text.content) : null;
      if (!text || !box) return;
      item.meta = { ...item.meta, checked: box[1] !== " " };
      text.content = text.content.slice(box[0].length);
    });
  });
}
