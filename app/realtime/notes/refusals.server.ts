/** Why something that a browser sent was turned down. */
type Turned =
  "malformed" | "too-big" | "too-fast" | "not-allowed" | "out-of-order" | "note-full" | "unavailable";

const counts = new Map<Turned, number>();

export function count(reason: Turned): void {
  counts.set(reason, (counts.get(reason) ?? 0) + 1);
}

/** How much this process turned down since it started, by reason. */
export function refusals(): Record<string, number> {
  return Object.fromEntries(counts);
}
