/** Contributions that everybody at the table sees and that speak for themselves. */
export const ADMITTED = {
  OR: [{ source: "NOTE" as const }, { admittedAt: { not: null } }],
  declinedAt: null,
  mergedIntoId: null,
};
