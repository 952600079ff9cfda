import { redirect } from "@remix-run/node";
import type { Call } from "../handle.server";

/** Sends a visitor to the log-in page, and after that back to where they were going. */
export function mustBeLoggedIn({ viewer, url }: Pick<Call, "viewer" | "url">): void {
  if (!viewer.personId) throw redirect(`/aanmelden?verder=${encodeURIComponent(url.pathname)}`);
}
