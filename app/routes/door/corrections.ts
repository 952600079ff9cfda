import { plainEntry } from "./plain-entry.server";

/** Takes a reading back. */
export const action = plainEntry(({ scanId }) => ({ kind: "undo", scanId }));
