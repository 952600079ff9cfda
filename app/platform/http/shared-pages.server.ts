import type { IncomingMessage } from "node:http";
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

/** Pages that were just made for one visitor, for the next. Whoever logged in never gets or leaves one. */
export function sharedPages() {
  const pages = new Map<string, { body: Buffer; until: number }>();
  return {
    find(request: IncomingMessage): Buffer | undefined {
      const page = pages.get(keyOf(request) ?? "");
      return page && now().getTime() < page.until ? page.body : undefined;
    },
    keep(request: IncomingMessage, body: Buffer): void {
      const key = keyOf(request);
      if (key === undefined) return;
      if (pages.size >= MOST) pages.clear();
      pages.set(key, { body, until: now().getTime() + KEPT_MS });
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
