import { expect, test } from "vitest";
import { renderMarkdown } from "~/platform/markdown.server";
import { HOSTILE, SAFE_ADDRESS } from "../support/hostile-markdown";
import { parseXml, type Element } from "../support/xml";

const BELL = "\u0007";

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

test.each(HOSTILE)("%s does nothing", (_what, source) => {
  const elements = elementsOf(renderMarkdown(source));
  expect(elements.filter(({ name }) => !TAGS.has(name)).map(({ name }) => name)).toEqual([]);
  for (const { name, attributes } of elements) {
    const { href: _href, ...others } = attributes;
    expect(name === "a" ? others : attributes).toEqual(ATTRIBUTES[name] ?? {});
    if (attributes.href !== undefined) expect(attributes.href).toMatch(SAFE_ADDRESS);
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
