/** The cookie by which a browser takes back what it marked; nothing else is known by it. */
export const READER_COOKIE = "netwerf_lezer";

/** The browser's own number out of a Cookie header; null when it has none yet. */
export function readerNumberOf(cookie: string | null | undefined): string | null {
  return /(?:^|;\s*)netwerf_lezer=([\w-]{20,64})(?:;|$)/.exec(cookie ?? "")?.[1] ?? null;
}
