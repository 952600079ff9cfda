import { redirect } from "@remix-run/node";
import type { Call } from "../handle.server";

/** Who was logged out meanwhile logs in first, and comes back at `path`: a file cannot say that. */
export function mustBeLoggedIn({ viewer }: Call, path: string): void {
  if (!viewer.personId) throw redirect(`/aanmelden?verder=${encodeURIComponent(path)}`);
}

/** Where the papers of a date are. */
export const papersPath = (occurrenceId: string) => `/beheer/datums/${occurrenceId}/lijsten`;
