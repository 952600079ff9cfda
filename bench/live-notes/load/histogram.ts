const BUCKET_US = 100;
const BUCKETS = 50_000;

/** Times in buckets of 0.1 ms up to 5 s; the last bucket holds whatever took longer. */
export class Histogram {
  readonly counts: Uint32Array;

  constructor(counts = new Uint32Array(BUCKETS)) {
    this.counts = counts;
  }

  add(us: number): void {
    const bucket = Math.max(0, Math.min(BUCKETS - 1, Math.floor(us / BUCKET_US)));
    this.counts[bucket]! += 1;
  }

  static merge(all: Uint32Array[]): Histogram {
    const merged = new Histogram();
    for (const counts of all) counts.forEach((count, i) => (merged.counts[i]! += count));
    return merged;
  }

  /** The time in milliseconds within which this share of all was; NaN when there were none. */
  percentile(share: number): number {
    const total = this.counts.reduce((sum, count) => sum + count, 0);
    let left = total * share;
    for (let i = 0; i < BUCKETS; i += 1) {
      left -= this.counts[i]!;
      if (total > 0 && left <= 0) return ((i + 1) * BUCKET_US) / 1000;
    }
    return NaN;
  }
}
