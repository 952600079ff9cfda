/** How wide a column must be for its longest word, and how wide it would be with each text on one line. */
export type WantedWidth = { least: number; most: number };

/** How wide each column of a table is, together as wide as asked; null when not even the longest words fit. */
export function sharedWidths(columns: readonly WantedWidth[], width: number): number[] | null {
  const least = columns.reduce((sum, one) => sum + one.least, 0);
  if (least > width) return null;
  const most = columns.reduce((sum, one) => sum + one.most, 0);
  if (most <= width) return columns.map((one) => (one.most * width) / most);
  const widths: number[] = [];
  let left = width;
  let needed = least;
  // Short columns first, each as wide as it wants, as long as the others keep a fair part.
  const order = columns.map((_, i) => i).sort((a, b) => columns[a]!.most - columns[b]!.most);
  for (const [n, i] of order.entries()) {
    const column = columns[i]!;
    needed -= column.least;
    const fair = Math.max(column.least, Math.min(column.most, left / (order.length - n)));
    widths[i] = Math.min(fair, left - needed);
    left -= widths[i]!;
  }
  // What nobody wanted goes to the widest.
  widths[order.at(-1)!]! += left;
  return widths;
}
