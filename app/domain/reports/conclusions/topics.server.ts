import type { Viewer } from "~/domain/people/viewer";
import { NotFound } from "~/platform/errors";
import { followedRound } from "./access.server";

/** May hear that something changed in a round: its experts, the steering group and the organisers. */
export async function mayFollowRound(viewer: Viewer, roundId: string): Promise<boolean> {
  try {
    await followedRound(viewer, roundId);
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}
