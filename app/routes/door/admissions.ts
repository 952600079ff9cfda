import { plainEntry } from "./plain-entry.server";

/** Lets in somebody who waited for a seat. */
export const action = plainEntry(({ registrationId }) => ({ kind: "admit", registrationId }));
