import type { Viewer } from "~/domain/people/viewer";
import { AppError } from "~/platform/errors";
import { openDoor } from "./inside/door.server";

/** May hear that something changed on the list of a date: organisers and helpers at its door. */
export async function mayFollowRegistrations(viewer: Viewer, occurrenceId: string): Promise<boolean> {
  try {
    await openDoor(viewer, occurrenceId);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
