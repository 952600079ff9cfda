/** Roles as in the glossary; held on one network or one event, the administrator's everywhere. */
export type RoleName =
  | "ADMINISTRATOR"
  | "ORGANISER"
  | "CHECK_IN"
  | "FACILITATOR"
  | "NOTE_TAKER"
  | "EXPERT"
  | "MEMBER"
  | "STEERING";

export type Grant = { role: RoleName; networkId: string | null; eventId: string | null };

/** Who is looking. Every query and command takes one first. */
export type Viewer = {
  /** Null for a visitor without a log-in. */
  personId: string | null;
  name: string;
  email: string;
  grants: Grant[];
  /** A log-in to end with "log out", null for a visitor. */
  sessionHash: string | null;
};

/** Somebody who has not logged in. */
export const visitor: Viewer = { personId: null, name: "", email: "", grants: [], sessionHash: null };

/** Netwerf itself: the clock, the seed. May do everything; never made from a request. */
export const system: Viewer = {
  personId: null,
  name: "Netwerf",
  email: "",
  grants: [{ role: "ADMINISTRATOR", networkId: null, eventId: null }],
  sessionHash: null,
};
