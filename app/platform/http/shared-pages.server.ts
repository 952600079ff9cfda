import type { IncomingMessage } from "node:http";
import { gzipSync } from "node:zlib";
import { now } from "../clock.server";

/** A page says with this header that it is the same for every visitor; the shell takes it off. */
export const SHARED = "x-shared-page";

/**
 * In milliseconds. When seats go fast every reader's page asks again at once; then one answer in so long a time is
 * made, and the others are given away. Much shorter than live-page.ts waits before it asks, so that it never gets
 * a page from before the change, and too short for a person to notice.
 */
const KEPT_MS = 250;
const MOST = 500;

/** A page as it is sent. Compressed without risk: nothing in it is anybody's own. */
export type SharedPage = { body: Buffer; gzip: Buffer };

/** Pages that were just made for one visitor, for the next. Whoever logged in never gets or leaves one. */
export function sharedPages() {
  const pages = new Map<string, SharedPage & { until: number }>();
  return {
    find(request: IncomingMessage): SharedPage | undefined {
      const page = pages.get(keyOf(request) ?? "");
      return page && now().getTime() < page.until ? page : undefined;
    },
    /** Answers the page as it is sent, or nothing when the reader has a page of their own. */
    keep(request: IncomingMessage, body: Buffer): SharedPage | undefined {
      const key = keyOf(request);
      if (key === undefined) return undefined;
      if (pages.size >= MOST) pages.clear();
      const page = { body, gzip: gzipSync(body, { level: 4 }), until: now().getTime() + KEPT_MS };
      pages.set(key, page);
      return page;
    },
  };
}

export type SharedPages = ReturnType<typeof sharedPages>;

/** One page: an address, by the name people reached us under, in a language. Undefined when it is somebody's own. */
function keyOf({ method, url, headers }: IncomingMessage): string | undefined {
  const { cookie = "", host = "" } = headers;
  if (method !== "GET" || !/^(?:taal=(?:nl|en))?$/.test(cookie) || headers.authorization) return undefined;
  return `${host} ${cookie} ${url}`;
}
