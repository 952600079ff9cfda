const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;
/** Without live updates the list is still looked at this often. */
const LOOK_AGAIN_MS = 30_000;
const COALESCE_MS = 400;

/**
 * Makes one round after the other, never two at a time: at once when asked, now and then when not, and ever less
 * often while they fail.
 */
export class Rounds {
  private wait = FIRST_WAIT_MS;
  private busy = false;
  private again = false;
  private stopped = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param round one round; "more" asks for the next one soon. */
  constructor(private readonly round: () => Promise<"done" | "more" | "failed">) {}

  /** A round, now; after the one that is under way. */
  readonly now = (): void => {
    this.stopped = false;
    if (this.busy) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.busy = true;
    void this.round()
      // Whatever goes wrong, there is a next round: nothing may stay behind on the device for good.
      .catch(() => "failed" as const)
      .then((how) => this.plan(how));
  };

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private plan(how: "done" | "more" | "failed"): void {
    this.busy = false;
    this.wait = how === "failed" ? Math.min(this.wait * 2, LONGEST_WAIT_MS) : FIRST_WAIT_MS;
    const soon = this.again || how === "more";
    this.again = false;
    if (this.stopped) return;
    const pause = soon ? COALESCE_MS : how === "failed" ? this.wait : LOOK_AGAIN_MS;
    this.timer = setTimeout(this.now, pause * (0.85 + Math.random() * 0.3));
  }
}
