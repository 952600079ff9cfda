/** So many at once, and so many a second in the long run. */
export class Bucket {
  #left: number;
  #at = performance.now();

  constructor(
    readonly burst: number,
    readonly perSecond: number,
  ) {
    this.#left = burst;
  }

  /** True when there is room for one more. */
  take(): boolean {
    const at = performance.now();
    this.#left = Math.min(this.burst, this.#left + ((at - this.#at) / 1000) * this.perSecond);
    this.#at = at;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
