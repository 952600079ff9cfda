import { createHash } from "node:crypto";
import { attachment } from "~/platform/http/file-response";
import { newId } from "~/platform/ids.server";
import type { Call } from "../handle.server";

type Kind = { extension: string; type: string };

export const PDF: Kind = { extension: "pdf", type: "application/pdf" };
export const WORD: Kind = {
  extension: "docx",
  type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};
export const MARKDOWN: Kind = { extension: "md", type: "text/markdown; charset=utf-8" };

/** Another version of us may make another file of the same report. */
const MAKER = newId();
/** Files that were asked for last; many readers come at once, when a letter tells that a report is there. */
const made = new Map<string, Promise<Buffer>>();
const MOST = 12;

type Made = { slug: string; number: number };

/**
 * A file of a published report to keep. A version never changes, so whoever has its file is not sent it again.
 * @param from all that the file is made of, as plain data.
 */
export async function reportFile<T extends Made>(
  { request, params }: Call,
  { extension, type }: Kind,
  from: T,
  make: (from: T) => Promise<Buffer>,
): Promise<Response> {
  const key = createHash("sha256")
    .update(`${MAKER} ${extension} ${JSON.stringify(from)}`)
    .digest("base64url");
  const tag = `"${key}"`;
  const older = params.number !== undefined;
  const headers = {
    etag: tag,
    "cache-control": older ? "public, max-age=86400, immutable" : "public, no-cache",
    ...(older ? { "x-robots-tag": "noindex" } : {}),
  };
  if (has(request, tag)) return new Response(null, { status: 304, headers });
  const file = await once(key, () => make(from));
  const name = older ? `${from.slug}-versie-${from.number}` : from.slug;
  return new Response(new Uint8Array(file), {
    headers: {
      ...headers,
      "content-type": type,
      "content-length": String(file.length),
      "content-disposition": attachment(`${name}.${extension}`),
    },
  });
}

/** Whether the reader says to have it; a proxy that compresses makes the tag a weak one. */
function has(request: Request, tag: string): boolean {
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((one) => one.trim());
  return known.includes("*") || known.includes(tag) || known.includes(`W/${tag}`);
}

function once(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const known = made.get(key);
  if (known) return known;
  if (made.size >= MOST) made.delete(made.keys().next().value!);
  const file = make();
  made.set(key, file);
  // What failed is tried again.
  file.catch(() => made.delete(key));
  return file;
}
