import type { RoleWords } from "~/domain/people/role-words";
import type { RoleName } from "~/domain/people/viewer";

/** Roles that are given on a network itself; those of its groups come with a seat in one. */
export const NETWORK_ROLES = ["ORGANISER", "CHECK_IN"] as const satisfies RoleName[];

/** What each means on a network; the organiser's area is Dutch only. */
export const networkRoleWords: RoleWords = {
  ORGANISER: {
    name: "Trekker",
    may: "Verandert alles aan dit netwerk en zijn evenementen, ziet alle inschrijvingen en mailt de deelnemers.",
  },
  CHECK_IN: { name: "Onthaal", may: "Checkt mensen in op elke dag van dit netwerk." },
};
