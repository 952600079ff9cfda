import MarkdownItParser, { type MarkdownIt } from "markdown-it";
import sanitizeHtml from "sanitize-html";
import { lineBreaks, taskLists, taskState } from "./markdown-rules";

const markdown = new MarkdownItParser({ html: false, linkify: true, typographer: false })
  .disable("image")
  .use(lineBreaks)
  .use(taskLists)
  .use(taskBoxes)
  .use(wideTables);
// The default lets `blob:`, `ms-word:` and other schemes through; these four are what people mean.
markdown.validateLink = (url) => /^(https?:|mailto:|tel:|\/(?!\/)|#)/i.test(url.trim());

/** A box before each task, ticked or not. The text of the task is its label, so that it is read out with its state. */
function taskBoxes(md: MarkdownIt): void {
  md.core.ruler.after("inline", "task_boxes", ({ tokens, Token }) => {
    tokens.forEach((item, i) => {
      const checked = taskState(item);
      const children = tokens[i + 2]?.children;
      if (item.type !== "list_item_open" || checked === null || !children) return;
      item.attrSet("class", "task");
      const box = new Token("task_box", "input", 0);
      box.meta = { checked };
      children.unshift(box);
      children.push(new Token("task_end", "label", -1));
    });
  });
  md.renderer.rules.task_box = (tokens, i) =>
    `<label><input type="checkbox" disabled="disabled"${tokens[i]?.meta?.checked ? ' checked="checked"' : ""} /> `;
  md.renderer.rules.task_end = () => "</label>";
}

/** A table wider than a phone slides within its own frame. */
function wideTables(md: MarkdownIt): void {
  md.renderer.rules.table_open = () => '<div class="table-frame" tabindex="0"><table>';
  md.renderer.rules.table_close = () => "</table></div>";
}

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    "p",
    "br",
    "strong",
    "em",
    "s",
    "ul",
    "ol",
    "li",
    "blockquote",
    "code",
    "pre",
    "hr",
    "a",
    "h2",
    "h3",
    "h4",
    "h5",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "div",
    "label",
    "input",
  ],
  allowedAttributes: {
    a: ["href"],
    ol: ["start"],
    input: [{ name: "type", values: ["checkbox"] }, "disabled", "checked"],
    div: ["tabindex"],
  },
  allowedClasses: { li: ["task"], div: ["table-frame"] },
  allowedSchemes: ["http", "https", "mailto", "tel"],
  // Headings in a text stand under those of the page.
  transformTags: { h1: "h3", h2: "h3", h3: "h4", h4: "h5", h6: "h5" },
};
/** Of a text that is the page. */
const AS_PAGE: sanitizeHtml.IOptions = {
  ...ALLOWED,
  transformTags: { h1: "h2", h2: "h3", h3: "h4", h4: "h5", h6: "h5" },
};

/**
 * Somebody's Markdown as HTML that is safe in our pages: no scripts, no images, no links to odd places.
 * @param top the highest heading it may have: h2 where the text is what the page is about.
 */
export function renderMarkdown(text: string, top: "h2" | "h3" = "h3"): string {
  return sanitizeHtml(markdown.render(text), top === "h2" ? AS_PAGE : ALLOWED);
}

/** The words of a Markdown text on one line, for a feed. */
export function plainWords(text: string): string {
  return markdown
    .parse(text, {})
    .map(({ type, children, content }) =>
      type === "inline"
        ? (children ?? []).map((one) => (/break$/.test(one.type) ? " " : one.content)).join("")
        : /^(?:fence|code_block)$/.test(type)
          ? content
          : " ",
    )
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}
