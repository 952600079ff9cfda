/** What the papers of a date have in common. */

const ALPHABET = new Intl.Collator("nl", { sensitivity: "base", numeric: true });

/** As people look a name up: capitals and accents make no difference. */
export function byName<Row extends { name: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => ALPHABET.compare(a.name, b.name));
}

/** The list of everybody at the door, beside those of the workshops. */
export const DOOR_LIST = "onthaal";

/**
 * Why there is no certificate (yet), as a reason code; null when there is one. Only who was there gets one, and only
 * when it is known for how long.
 */
export function whyNoCertificate(endsAt: Date, presences: readonly unknown[], at: Date): string | null {
  if (at < endsAt) return "certificate-too-early";
  return presences.length === 0 ? "certificate-absent" : null;
}
