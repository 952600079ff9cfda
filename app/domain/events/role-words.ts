import type { RoleName } from "~/domain/people/viewer";

/** Roles that are given on an event; the administrator's is not. */
export const EVENT_ROLES = [
  "ORGANISER",
  "CHECK_IN",
  "FACILITATOR",
  "NOTE_TAKER",
  "EXPERT",
  "MEMBER",
  "STEERING",
] as const satisfies RoleName[];
export type EventRole = (typeof EVENT_ROLES)[number];

/** What each is called and may do; the organiser's area is Dutch only. */
export const roleWords: Record<EventRole, { name: string; may: string }> = {
  ORGANISER: {
    name: "Organisator",
    may: "Verandert alles aan dit evenement, ziet alle inschrijvingen en mailt de deelnemers.",
  },
  CHECK_IN: { name: "Onthaal", may: "Ziet wie er komt en checkt mensen in op de dag zelf." },
  FACILITATOR: { name: "Begeleider", may: "Begeleidt een groep en ziet wie erin zit." },
  NOTE_TAKER: { name: "Verslaggever", may: "Schrijft mee wat er in een groep gezegd wordt." },
  EXPERT: { name: "Expert", may: "Zegt later mee of de besluiten kloppen." },
  MEMBER: { name: "Lid", may: "Ziet wat alleen voor leden is." },
  STEERING: { name: "Stuurgroep", may: "Beslist mee over besluiten en thema's." },
};
