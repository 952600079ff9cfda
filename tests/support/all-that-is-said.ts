import { strFromU8, unzipSync } from "fflate";
import type { Answer } from "./call";
import { pdfOf } from "./pdf";

const isPacked = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isPdf = (bytes: Uint8Array) => strFromU8(bytes.subarray(0, 5), true) === "%PDF-";

/** The words in an update of a note, or in what else travels as bytes. */
export const wordsIn = (bytes: Uint8Array) => Buffer.from(bytes).toString("utf8");

/** All words of an answer: of a page its data, of a file what is in it, with what is written there as bytes. */
export async function allThatIsSaid({ data, bytes, location, headers }: Answer): Promise<string> {
  const file = bytes ? await fileWords(bytes) : "";
  const page = JSON.stringify(data, asWords) ?? "";
  return [page, file, location, headers.get("content-disposition")].join("\n");
}

async function fileWords(bytes: Uint8Array): Promise<string> {
  if (isPdf(bytes)) return (await pdfOf(bytes)).text;
  if (!isPacked(bytes)) return "";
  return Object.values(unzipSync(bytes))
    .map((part) => wordsIn(part).replace(/<[^>]*>/g, ""))
    .join("\n");
}

function asWords(_key: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return wordsIn(value);
  if (value instanceof Map || value instanceof Set) return [...value];
  const packed = typeof value === "string" && /^[\w+/-]{40,}={0,2}$/.test(value);
  return packed ? `${value} ${wordsIn(Buffer.from(value, "base64"))}` : value;
}
