import { useEffect, useRef, useState } from "react";
import { useHydrated } from "~/ui/hydrated";

/**
 * What the server's clock shows when `performance.now()` is zero. An answer is always older than it seems, by the
 * time it was under way, so of all estimates the greatest is nearest. Measured against a clock that nobody sets:
 * what the device thinks of the hour does not matter.
 */
let zero = -Infinity;

function learn(now: Date, receivedAt: number): void {
  zero = Math.max(zero, now.getTime() - receivedAt);
}

/** The page itself was received when its first byte came, which on a slow line is seconds before script runs. */
function pageReceivedAt(): number {
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return page && page.responseStart > 0 ? page.responseStart : performance.now();
}

/**
 * The time on the server's clock, in milliseconds, kept going. On the server and in the first picture: `now`.
 * @param now the server's moment that came with the data.
 * @param every how often it is needed, in milliseconds.
 * @param beat a moment with which the ticks fall together, so that all screens change at once.
 */
export function useServerTime(now: Date, every = 1000, beat = 0): number {
  const [time, setTime] = useState(() => now.getTime());
  // The first picture of a page that came from the server is drawn before there is script; any other one after.
  const withPage = useRef(!useHydrated());
  useEffect(() => {
    learn(now, withPage.current ? pageReceivedAt() : performance.now());
    withPage.current = false;
    let timer: number;
    const tick = () => {
      const at = zero + performance.now();
      setTime(at);
      const into = (((at - beat) % every) + every) % every;
      timer = window.setTimeout(tick, every - into + 5);
    };
    tick();
    return () => window.clearTimeout(timer);
  }, [now, every, beat]);
  return time;
}
