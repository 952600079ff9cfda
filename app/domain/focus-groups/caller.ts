import type { Viewer } from "~/domain/people/viewer";

/**
 * Who is at a group's door: the viewer, and the secret of the browser if it joined a table by its code. Both may
 * give a right; what counts is the greater.
 */
export type GroupCaller = { viewer: Viewer; guestSecret: string | null };

/** The cookie of a browser that joined a table. */
export const GUEST_COOKIE = "netwerf_tafel";

/** The guest's secret out of a Cookie header; null when there is none that could be ours. */
export function guestSecretOf(cookie: string | null | undefined): string | null {
  const found = /(?:^|;\s*)netwerf_tafel=([\w-]{20,64})(?:;|$)/.exec(cookie ?? "");
  return found?.[1] ?? null;
}
