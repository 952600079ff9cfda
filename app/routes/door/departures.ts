import { plainEntry } from "./plain-entry.server";

/** Somebody leaves. */
export const action = plainEntry(({ registrationId, waar }) => ({
  kind: "scan",
  ticket: null,
  registrationId,
  itemId: waar || null,
  arriving: false,
}));
