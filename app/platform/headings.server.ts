import { slugOf } from "./slug";

/** The parts of a text, each with the id that a link leads to. */
export type Contents = { id: string; title: string }[];

const SIGNS: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/** HTML of ours as words. */
export const htmlToText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => SIGNS[sign]!)
    .trim();

/**
 * Gives every h2 of rendered Markdown an id, and tells what they are.
 * @param textOf the words of a heading, out of its HTML.
 */
export function withAnchors(html: string, textOf = htmlToText): { html: string; contents: Contents } {
  const contents: Contents = [];
  const taken = new Set<string>();
  const anchored = html.replace(/<h2>(.*?)<\/h2>/gs, (_, inner: string) => {
    const title = textOf(inner);
    const wanted = `deel-${slugOf(title, "tekst")}`;
    let id = wanted;
    for (let n = 2; taken.has(id); n += 1) id = `${wanted}-${n}`;
    taken.add(id);
    contents.push({ id, title });
    return `<h2 id="${id}">${inner}</h2>`;
  });
  return { html: anchored, contents };
}
