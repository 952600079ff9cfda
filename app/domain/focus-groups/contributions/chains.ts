/** What of a contribution says with which other it was merged. */
export type Link = { id: string; mergedIntoId: string | null };

/** By id, the contribution that speaks for it: itself when it was not merged. Ends also where data would run in a ring. */
export function rootsOf(rows: readonly Link[]): Map<string, string> {
  const into = new Map(rows.map((row) => [row.id, row.mergedIntoId]));
  return new Map(
    rows.map(({ id }) => {
      const seen = new Set([id]);
      let root = id;
      for (let next = into.get(root); next && into.has(next) && !seen.has(next); next = into.get(root)) {
        seen.add(next);
        root = next;
      }
      return [id, root];
    }),
  );
}

/** What a contribution speaks for, itself included, however long the chain. */
export function spokenForBy(rows: readonly Link[], root: string): string[] {
  const roots = rootsOf(rows);
  return rows.filter(({ id }) => roots.get(id) === root).map(({ id }) => id);
}
