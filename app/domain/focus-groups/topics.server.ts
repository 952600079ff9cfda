import { organisedDate } from "~/domain/events/organised.server";
import type { Viewer } from "~/domain/people/viewer";
import { NotFound } from "~/platform/errors";

/** May hear that something changed in any group of a date: its organisers. */
export async function mayFollowTables(viewer: Viewer, occurrenceId: string): Promise<boolean> {
  try {
    await organisedDate(viewer, occurrenceId);
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}
