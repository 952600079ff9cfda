import { expect, test } from "vitest";
import { renderMarkdown } from "~/platform/markdown.server";
import { parseXml, type Element } from "../support/xml";

const BELL = "\u0007";
/** Where a link in somebody's text may lead. */
const SAFE = /^(?:https?:|mailto:|tel:|\/(?!\/)|#)/;

/** The elements of what was rendered; throws where tags do not fit into each other. */
function elementsOf(html: string): Element[] {
  const flat = (element: Element): Element[] => [element, ...element.children.flatMap(flat)];
  // Browsers show a control character as nothing; XML has none.
  return flat(parseXml(`<root>${html.replaceAll("&nbsp;", " ").replaceAll(BELL, "")}</root>`)).slice(1);
}
const TAGS = new Set(
  "p br strong em s ul ol li blockquote code pre hr a h2 h3 h4 h5 table thead tbody tr th td div".split(" "),
);
/** What an element may have besides; the address of a link is looked at more closely. */
const ATTRIBUTES: Record<string, Record<string, string>> = {
  div: { class: "table-frame", tabindex: "0" },
};

const HOSTILE: [string, string][] = [
  ["a script", "<script>alert(1)</script>"],
  ["a handler", '<img src=x onerror="alert(1)">'],
  ["a drawing with a script", "<svg onload=alert(1)><script>alert(1)</script></svg>"],
  ["an unfinished tag", "<img src=x onerror=alert(1) "],
  ["a frame", '<iframe srcdoc="<script>alert(1)</script>">'],
  ["a style", "<style>*{background:url(//e)}</style>"],
  ["a comment that ends oddly", "<!--><script>alert(1)</script>-->"],
  ["a link to a script", "[x](javascript:alert(1))"],
  ["in capitals", "[x](JaVaScRiPt:alert(1))"],
  ["with a tab in it", "[x](java\tscript:alert(1))"],
  ["with a tab as entity", "[x](java&Tab;script:alert(1))"],
  ["with entities", "[x](&#106;&#97;vascript:alert(1))"],
  ["with a colon as entity", "[x](javascript&colon;alert(1))"],
  ["with escapes", "[x](javascript\\:alert(1))"],
  ["in angle brackets", "[x](<javascript:alert(1)>)"],
  ["behind a control character", `[x](${BELL}javascript:alert(1))`],
  ["with a percent sign", "[x](javascript%3Aalert(1))"],
  ["by reference", "[x][1]\n\n[1]: javascript:alert(1)"],
  ["as an autolink", "<javascript:alert(1)>"],
  ["a page in a link", "[x](data:text/html;base64,PHNjcmlwdD4=)"],
  ["a drawing in a link", "[x](data:image/svg+xml,<svg onload=alert(1)>)"],
  ["an image from elsewhere", "![x](https://e.example/track.png)"],
  ["an image in a link", "[![x](https://e.example/a.png)](javascript:alert(1))"],
  ["a blob", "[x](blob:https://e.example/1)"],
  ["a program", "[x](ms-word:ofe|u|https://e.example/x.docm)"],
  ["a file", "[x](file:///etc/passwd)"],
  ["Visual Basic", "[x](vbscript:msgbox(1))"],
  ["another host without scheme", "[x](//e.example)"],
  ["another host with a backslash", "[x](/\\e.example)"],
  ["two backslashes", "[x](\\\\e.example)"],
  ["a title that breaks out", '[x](https://e.example "\\"onmouseover=alert(1) x=\\"")'],
  ["an address that breaks out", '[x](https://e.example/"onmouseover="alert(1))'],
  ["a fence whose language breaks out", '```"><script>alert(1)</script>\nx\n```'],
  ["a table cell", "| a |\n|---|\n| <script>alert(1)</script> [x](javascript:alert(1)) |"],
  ["a footnote", "x[^1]\n\n[^1]: <script>alert(1)</script>"],
  ["a heading with an id of ours", "# location {#location}\n\n<a name=location></a>"],
  ["an autolink with a quote", '<https://e.example/"onmouseover="alert(1)>'],
  ["a mail with a handler", '<a@e.example"onclick=alert(1)>'],
  ["a template", "{{constructor.constructor('alert(1)')()}}"],
  ["a base", '<base href="//e.example/">'],
  ["a form", '<form action="//e.example"><input name=x></form>'],
  ["an entity that becomes a tag", "&lt;script&gt;alert(1)&lt;/script&gt;"],
  ["a processing instruction", "<?xml version='1.0'?><script>alert(1)</script>"],
  ["mathematics", "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>"],
  ["a null in a tag", "<scr\0ipt>alert(1)</scr\0ipt>"],
];

test.each(HOSTILE)("%s does nothing", (_what, source) => {
  const elements = elementsOf(renderMarkdown(source));
  expect(elements.filter(({ name }) => !TAGS.has(name)).map(({ name }) => name)).toEqual([]);
  for (const { name, attributes } of elements) {
    const { href: _href, ...others } = attributes;
    expect(name === "a" ? others : attributes).toEqual(ATTRIBUTES[name] ?? {});
    if (attributes.href !== undefined) expect(attributes.href).toMatch(SAFE);
  }
});

test("what people write is shown as they mean it", () => {
  const html = renderMarkdown(
    "# Titel\n\nEen **sterk** en *zacht* woord, <b>geen tag</b>.\n\n1. een\n2. twee\n\n> citaat\n\n[site](https://e.example) en jan@e.example, [hier](/mijn), [bel](tel:+3211), [deel](#deel)",
  );
  const hrefs = elementsOf(html).flatMap(({ attributes: { href } }) => (href === undefined ? [] : [href]));
  expect(hrefs).toEqual(["https://e.example", "mailto:jan@e.example", "/mijn", "tel:+3211", "#deel"]);
  expect(html).toContain("<h3>Titel</h3>");
  expect(html).toContain("<strong>sterk</strong>");
  expect(html).toContain("&lt;b&gt;geen tag&lt;/b&gt;");
  expect(html).toContain("<ol>");
});

test("a task has a box that says its state and that nobody can tick", () => {
  const html = renderMarkdown("- [ ] *bellen*\n- [x] mailen\n- [ ]\n- [y] geen taak\n- \\[ ] ook niet");
  const boxes = elementsOf(html).filter(({ name }) => name === "input");
  expect(boxes.map(({ attributes }) => attributes)).toEqual([
    { type: "checkbox", disabled: "disabled" },
    { type: "checkbox", disabled: "disabled", checked: "checked" },
    { type: "checkbox", disabled: "disabled" },
  ]);
  expect(html).toContain("<em>bellen</em></label>");
  expect(html).toContain("[y] geen taak");
  expect(html).toContain("<li>[ ] ook niet</li>");
});

test("an input that somebody wrote is text", () => {
  expect(renderMarkdown('- [x] <input type="submit" formaction="//e.example"> <label>')).not.toMatch(
    /<(?:input type="submit|label> *<\/label>)/,
  );
});

test("a table can slide within its frame, and has lines in its cells", () => {
  const html = renderMarkdown("| a | b |\n|---|---|\n| een<br>twee | ~~drie~~ |");
  expect(html).toContain('<div class="table-frame" tabindex="0"><table>');
  expect(html).toMatch(/een<br \/>\s*twee/);
  expect(html).toContain("<s>drie</s>");
});

test("in a text that is the page, headings begin under that of the page", () => {
  expect(renderMarkdown("# een\n\n## twee\n\n###### zes", "h2")).toBe(
    "<h2>een</h2>\n<h3>twee</h3>\n<h5>zes</h5>\n",
  );
});

test.each([
  "- [ ] ",
  "<br>",
  "*",
  "[",
  ">",
  "`",
  "_",
  "(",
  "![",
  "<",
  "&",
  "a@",
  "> ",
  "- ",
  "#",
  "|",
  "**a ",
  "[a](",
  "http://",
])("a hundred thousand times %j is rendered before anybody gets impatient", (sign) => {
  const began = performance.now();
  renderMarkdown(sign.repeat(Math.ceil(100_000 / sign.length)));
  expect(performance.now() - began).toBeLessThan(4000);
});
