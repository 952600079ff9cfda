import { useLive } from "./use-live";

/** One socket may listen to no more topics than this (realtime/gateway). */
const MAX_TOPICS = 20;

/**
 * Keeps the page up to date when something changes on these topics: asks the route again where React runs; on a
 * page without it, live-page.ts reads the topics here and replaces what is marked `data-fresh`.
 */
export function Live({ topics }: { topics: string[] }) {
  const some = topics.slice(0, MAX_TOPICS);
  useLive(some);
  return some.length > 0 ? <div hidden data-live={some.join(" ")} /> : null;
}
