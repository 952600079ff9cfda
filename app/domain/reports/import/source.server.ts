import type { Node } from "prosemirror-model";
import { markdownToNote, noteToMarkdown } from "~/domain/focus-groups/note/markdown";
import { plainText } from "~/domain/focus-groups/note/passages";
import { Invalid } from "~/platform/errors";
import { readDocx } from "./docx.server";
import { plainTextToNote } from "./plain-text";
import { checkWords, type WordCheck } from "./words";

/** Bytes of an uploaded document. */
const MOST_BYTES = 10_000_000;
/** Bytes of a form with one: what stands around a file is more than nothing. */
export const mostUploaded = MOST_BYTES + 200_000;
/** Characters of text: some three hundred pages. */
const MOST_TEXT = 600_000;

export const FORMATS = ["DOCX", "MARKDOWN", "TEXT"] as const;
export type Format = (typeof FORMATS)[number];

/** A document that was read, with the account of its words. */
export type Reading = { format: Format; note: Node; check: WordCheck; pictures: number };

/** Reads pasted text. @throws Invalid at `text`. */
export function readPasted(text: string): Reading {
  if (!text.trim()) throw new Invalid({ file: "document-missing" });
  if (text.length > MOST_TEXT) throw new Invalid({ text: "document-too-long" });
  return readText(text, false);
}

/**
 * Reads an uploaded file; what it is, its bytes say, not its name.
 * @throws Invalid at `file`.
 */
export async function readFile(bytes: Uint8Array, name: string): Promise<Reading> {
  if (bytes.length === 0) throw new Invalid({ file: "document-empty" });
  if (bytes.length > MOST_BYTES) throw new Invalid({ file: "document-too-large" });
  if (startsWith(bytes, "PK\u0003\u0004") || startsWith(bytes, "PK\u0005\u0006")) return docx(bytes);
  if (startsWith(bytes, "%PDF")) throw new Invalid({ file: "document-pdf" });
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
    throw new Invalid({ file: "document-old-word" });
  const text = decodeText(bytes);
  if (!text.trim()) throw new Invalid({ file: "document-empty" });
  if (text.length > MOST_TEXT) throw new Invalid({ file: "document-too-long" });
  return readText(text, /\.(?:md|markdown)$/i.test(name));
}

async function docx(bytes: Uint8Array): Promise<Reading> {
  const { note, source, pictures } = await readDocx(bytes);
  if (!source.trim()) throw new Invalid({ file: "document-empty" });
  if (source.length > MOST_TEXT) throw new Invalid({ file: "document-too-long" });
  return { format: "DOCX", note, check: checkWords(source, plainText(note)), pictures };
}

function readText(text: string, named: boolean): Reading {
  if (named || looksLikeMarkdown(text)) {
    const note = markdownToNote(text);
    return { format: "MARKDOWN", note, check: checkWords(text, noteToMarkdown(note)), pictures: 0 };
  }
  const note = plainTextToNote(text);
  return { format: "TEXT", note, check: checkWords(text, plainText(note)), pictures: 0 };
}

const looksLikeMarkdown = (text: string) =>
  /^#{1,6} \S/m.test(text) || /\*\*\S[^*\n]*\*\*/.test(text) || /\[[^\]\n]+\]\(https?:[^)\s]+\)/.test(text);

const startsWith = (bytes: Uint8Array, signs: string) =>
  [...signs].every((sign, i) => bytes[i] === sign.charCodeAt(0));

/** Text in UTF-8, UTF-16 or Windows-1252, whichever it is. @throws Invalid when it is none of them. */
function decodeText(bytes: Uint8Array): string {
  const text = decoded(bytes);
  // Tabs and ends of lines aside, text has no control characters.
  const odd = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  if (odd > text.length / 500) throw new Invalid({ file: "document-type" });
  return text.replace(/[\u0000-\u0008\u000e-\u001f\ufeff]/g, "");
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  // Of Dutch in UTF-16 nearly every second byte is zero.
  const sample = bytes.subarray(0, 4000);
  const zeros = (from: number) => sample.filter((byte, i) => i % 2 === from && byte === 0).length;
  if (zeros(1) > sample.length / 4) return new TextDecoder("utf-16le").decode(bytes);
  if (zeros(0) > sample.length / 4) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return windows1252(bytes);
  }
}

/** What Windows-1252 has where Latin-1 has control characters. (Node 20 takes the one for the other.) */
const QUOTES_AND_DASHES = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const windows1252 = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (sign) => QUOTES_AND_DASHES[sign.charCodeAt(0) - 0x80]!);
