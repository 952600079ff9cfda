import type { RoleName } from "./viewer";

/** What roles are called and may do, where they are given; the organiser's area is Dutch only. */
export type RoleWords = Partial<Record<RoleName, { name: string; may: string }>>;

const names: Record<RoleName, string> = {
  ADMINISTRATOR: "Beheerder",
  ORGANISER: "Organisator",
  CHECK_IN: "Onthaal",
  FACILITATOR: "Begeleider",
  NOTE_TAKER: "Verslaggever",
  EXPERT: "Expert",
  MEMBER: "Lid",
  STEERING: "Stuurgroep",
};

/** The name of a role, in the words of where it is given if it has them. */
export const roleName = (role: RoleName, words: RoleWords = {}) => words[role]?.name ?? names[role];
