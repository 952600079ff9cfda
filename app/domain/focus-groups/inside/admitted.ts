/** What isShown (contributions/rules.ts) says of one contribution, asked of the database. */
export const ADMITTED = { admittedAt: { not: null }, declinedAt: null, mergedIntoId: null };
