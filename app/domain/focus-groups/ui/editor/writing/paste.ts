const HEAVY = /(?:^|;)\s*font-weight:\s*(?:bold|[6-9]00)/i;
const LIGHT = /(?:^|;)\s*font-weight:\s*(?:normal|[1-4]00)/i;
const SLANTED = /(?:^|;)\s*font-style:\s*italic/i;
const STRUCK = /(?:^|;)\s*text-decoration[^;]*line-through/i;

/**
 * HTML out of Word, Google Docs or a mail as the schema of a note understands it: what is told by styles becomes
 * elements, Word's lists become lists, and what is no text goes. The schema leaves out everything else.
 */
export function cleanPastedHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const one of page.querySelectorAll("style, script, title, meta, link, xml, img, svg, button, input"))
    one.remove();
  wordLists(page);
  for (const one of page.querySelectorAll<HTMLElement>("b[style], strong[style]"))
    if (LIGHT.test(styleOf(one))) one.replaceWith(...one.childNodes);
  for (const one of page.querySelectorAll<HTMLElement>("span[style]")) {
    const style = styleOf(one);
    if (HEAVY.test(style)) wrap(one, "strong");
    if (SLANTED.test(style)) wrap(one, "em");
    if (STRUCK.test(style)) wrap(one, "s");
  }
  for (const one of page.querySelectorAll("[style]")) one.removeAttribute("style");
  for (const one of page.querySelectorAll<HTMLAnchorElement>("a[href]"))
    if (!/^(https?:|mailto:|tel:)/i.test(one.getAttribute("href")!)) one.removeAttribute("href");
  return page.body.innerHTML;
}

const styleOf = (one: Element) => one.getAttribute("style") ?? "";

function wrap(one: Element, tag: string): void {
  const outer = one.ownerDocument.createElement(tag);
  outer.append(...one.childNodes);
  one.append(outer);
}

/** Word writes its lists as paragraphs of which the style says how deep they lie and the text begins with the sign. */
function wordLists(page: Document): void {
  let list: { element: Element; last: Element } | null = null;
  for (const line of page.querySelectorAll("p[style*='mso-list'], p[class*='MsoListParagraph']")) {
    const text = line.textContent.trim();
    const sign = /^(?:[·•o§▪–-]|\d{1,3}[.)])\s*/u.exec(text)?.[0];
    for (const ignored of line.querySelectorAll("[style*='mso-list']")) ignored.remove();
    const tag = /^\d/.test(sign ?? "") ? "ol" : "ul";
    if (!list || list.last.nextElementSibling !== line || list.element.localName !== tag) {
      const element: Element = page.createElement(tag);
      line.before(element);
      list = { element, last: element };
    }
    const item = page.createElement("li");
    item.append(...line.childNodes);
    list.element.append(item);
    line.remove();
    list.last = list.element;
  }
}

/** Signs of Markdown that nobody writes by accident; two different lines with one, or one that says it alone. */
const ALONE = /^(?:#{1,6} \S|\|.+\||[-*] \[[ xX]\] |```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\(https?:[^)\n]+\)/m;
const LINE = /^\s*(?:[-*+] |\d{1,3}[.)] |> )\S/;

/** Text that somebody copied as Markdown. */
export function looksLikeMarkdown(text: string): boolean {
  if (text.length > 500_000) return false;
  return ALONE.test(text) || text.split("\n").filter((line) => LINE.test(line)).length > 1;
}
