import { redirect } from "@remix-run/node";
import type { Call } from "../handle.server";

/** Who is not known here, by log-in or by a table's code, is asked to log in, and comes back after. */
export function mustKnow({ viewer, caller, url }: Pick<Call, "viewer" | "caller" | "url">): void {
  if (!viewer.personId && !caller.guestSecret)
    throw redirect(`/aanmelden?verder=${encodeURIComponent(url.pathname)}`);
}
