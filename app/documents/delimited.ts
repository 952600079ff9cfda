/** A pasted table or CSV file, taken apart; forgiving, because people paste from everywhere. Safe in a browser. */

export type Record = {
  /** Of the text, from 1; of its first line when the record has more. */
  line: number;
  fields: string[];
  delimiter: string;
  raw: string;
};

/** Characters in one record; what is longer is no list of people, or a quote that never ends. */
export const MAX_RECORD = 2_000;

/** Text out of the bytes of a file: UTF-8 or UTF-16 with their marks, else what Excel calls ANSI. */
export function decodeText(bytes: Uint8Array): string {
  const decode = (encoding: string, fatal = false) => new TextDecoder(encoding, { fatal }).decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode("utf-16be");
  try {
    return decode("utf-8", true);
  } catch {
    // Not every runtime does windows-1252 right where it differs from Latin 1.
    return decode("windows-1252").replace(/[\u0080-\u009f]/g, (char) => ANSI[char.charCodeAt(0) - 0x80]!);
  }
}

const ANSI = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Reads a text record by record, null at the end; empty ones are passed over. Each call may say which delimiter the
 * record has; otherwise its first line tells, so that lines written by hand may differ.
 */
export function recordReader(text: string): (delimiter?: string) => Record | null {
  const plain = text.replace(/^\ufeff/, "").replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n");
  let [at, nextLine] = [0, 1];
  return (known) => {
    while (at < plain.length) {
      const delimiter = known ?? delimiterOf(plain.slice(at, fieldEnd(plain, at)));
      const { fields, end } = readRecord(plain, at, delimiter);
      const [line, raw] = [nextLine, plain.slice(at, end)];
      nextLine += raw.split("\n").length;
      at = end + 1;
      if (fields.some((field) => field.trim() !== "")) return { line, fields, raw, delimiter };
    }
    return null;
  };
}

/** A tab means it comes from a sheet; else Belgian Excel writes `;`, and others `,`. */
function delimiterOf(line: string): string {
  const bare = line.replace(/"[^"]*"/g, "");
  return ["\t", ";"].find((one) => bare.includes(one)) ?? ",";
}

function readRecord(text: string, start: number, delimiter: string): { fields: string[]; end: number } {
  const fields: string[] = [];
  for (let at = start; ; at++) {
    const quoted = readQuoted(text, at, delimiter);
    const rest = quoted ? quoted.end : at;
    const end = fieldEnd(text, rest, delimiter);
    fields.push((quoted?.value ?? "") + text.slice(rest, end));
    if (text[end] !== delimiter) return { fields, end };
    at = end;
  }
}

function fieldEnd(text: string, from: number, delimiter = "\n"): number {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n") end++;
  return end;
}

/**
 * What stands between quotes at the start of a field; a doubled quote is one quote. A quote that is not closed
 * before something that can follow one is an ordinary character.
 */
function readQuoted(text: string, from: number, delimiter: string): { value: string; end: number } | null {
  let at = from;
  while (text[at] === " ") at++;
  if (text[at] !== '"') return null;
  for (let value = ""; ++at < Math.min(text.length, from + MAX_RECORD); value += text[at]) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at++;
    else
      return closes(text.slice(at + 1, at + 40).match(/^ *([^ ])/)?.[1], delimiter)
        ? { value, end: at + 1 }
        : null;
  }
  return null;
}

const closes = (next: string | undefined, delimiter: string) =>
  next === undefined || next === delimiter || next === "\n" || next === "<";
