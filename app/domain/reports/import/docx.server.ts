import mammoth from "mammoth";
import type { Node } from "prosemirror-model";
import { Invalid } from "~/platform/errors";
import { htmlToNote } from "./html.server";
import { pack, unpack, type Parts } from "~/platform/unpack.server";

const TEXT = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;
/** What stands in a document without being its text: remarks in the margin, looks. */
const NO_TEXT = /^word\/(?:comments\w*|people|settings|webSettings|fontTable|header\d*|footer\d*)\.xml$/;

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Titel'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Ondertitel'] => h2:fresh",
  "p[style-name='Kop 1'] => h1:fresh",
  "p[style-name='Kop 2'] => h2:fresh",
  "p[style-name='Kop 3'] => h3:fresh",
];

export type DocxReading = {
  note: Node;
  /** The text of the source, read in another way, to count its words. */
  source: string;
  pictures: number;
};

/**
 * A Word document as a note. Only its text is unpacked: pictures, scripts and what it fetches from elsewhere are
 * never looked at. Changes that were tracked count as accepted.
 * @throws Invalid at `file` when it is no document, is locked, or is larger inside than it may be.
 */
export async function readDocx(bytes: Uint8Array): Promise<DocxReading> {
  const parts = unpack(bytes, (name) => TEXT.test(name) && !NO_TEXT.test(name));
  if (![...parts.keys()].some((name) => /^word\/document\d*\.xml$/.test(name)))
    throw new Invalid({ file: "document-type" });
  let pictures = 0;
  const convertImage = mammoth.images.imgElement(() => {
    pictures += 1;
    return Promise.resolve({ src: "" });
  });
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: pack(parts) },
      { styleMap: STYLES, convertImage },
    );
    return { note: htmlToNote(value), source: wordsIn(parts), pictures };
  } catch (error) {
    if (error instanceof Invalid) throw error;
    throw new Invalid({ file: "document-broken" });
  }
}

/** All text that the parts hold, deleted text left out; what is there twice, for old and new programs, once. */
function wordsIn(parts: Parts): string {
  const texts = [...parts].flatMap(([name, part]) =>
    /^word\/(?:document\d*|footnotes|endnotes)\.xml$/.test(name) ? [textOf(part.toString("utf8"))] : [],
  );
  return texts.join("\n");
}

const PIECE = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<\/w:p>|<w:(?:tab|br|cr)\b[^>]*\/>|<w:noBreakHyphen\/>/g;

function textOf(xml: string): string {
  const once = xml.replace(/<mc:Choice\b[\s\S]*?<\/mc:Choice>/g, "");
  return [...once.matchAll(PIECE)]
    .map(([piece, text]) => (text === undefined ? breakOf(piece) : decode(text)))
    .join("");
}

const breakOf = (piece: string) => (piece.startsWith("<w:noBreak") ? "‑" : "\n");

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text of XML or HTML without its entities. */
export function decode(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
    (whole, ten?: string, hex?: string, name?: string) => {
      const code = ten ? Number(ten) : hex ? Number.parseInt(hex, 16) : 0;
      if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
      return NAMED[name ?? ""] ?? whole;
    },
  );
}
