import { Readable } from "node:stream";
import { NotFound } from "../errors";
import { log } from "../log.server";
import { sizeOf, streamStored } from "../storage.server";
import { attachment } from "./file-response";

type Stored = { hash: string; mediaType: string; fileName: string };
type How = {
  /** A picture that a page shows; anything else is to be kept. */
  inline: boolean;
  /** Everybody may have it; else it stays in no cache. */
  open: boolean;
};

/**
 * A file that somebody brought in, as it is sent. Whatever it is, a browser runs nothing of it, guesses nothing about
 * it, and loads nothing for it.
 * @throws NotFound when its bytes are not there.
 */
export async function storedResponse(
  request: Request,
  file: Stored,
  { inline, open }: How,
): Promise<Response> {
  const { hash, mediaType, fileName } = file;
  const etag = `"${hash.slice(0, 32)}"`;
  const headers = new Headers({
    "content-type": mediaType,
    "content-disposition": attachment(fileName, inline ? "inline" : "attachment"),
    "content-security-policy": "sandbox; default-src 'none'",
    "x-robots-tag": "noindex",
    // Asked for again each time: it may have been hidden since.
    "cache-control": open ? "no-cache" : "private, no-store",
    ...(open ? { etag } : {}),
  });
  if (open && asksFor(request, etag)) return new Response(null, { status: 304, headers });
  const size = await sizeOf(hash);
  if (size === null) {
    log.error({ hash }, "the bytes of a file are gone");
    throw new NotFound("file");
  }
  headers.set("content-length", String(size));
  if (request.method === "HEAD") return new Response(null, { headers });
  return new Response(Readable.toWeb(streamStored(hash)) as ReadableStream<Uint8Array>, { headers });
}

const asksFor = (request: Request, etag: string) =>
  (request.headers.get("if-none-match") ?? "")
    .split(",")
    .some((one) => one.trim().replace(/^W\//, "") === etag);
