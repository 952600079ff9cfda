/** What tabs of one device tell each other of one date. */
export type TabNews =
  /** Something was done, sent or dismissed: the kept queue is another one. */
  | "queue"
  /** Somebody logged out: no names any more; what was not sent stays. */
  | "forget"
  /** Everything was taken off the device. */
  | "erased";

export type Tabs = {
  tell(news: TabNews): void;
  /** Does the work while no other tab does its own. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  close(): void;
};

/** A tab that the browser put to sleep may hold up the others no longer than a slow network does. */
const PATIENCE_MS = 40_000;

/** Opens the line to the other tabs; browsers without one have only this tab. */
export function openTabs(name: string, heard: (news: TabNews) => void): Tabs {
  if (!("BroadcastChannel" in globalThis))
    return { tell: () => {}, alone: (work) => work(), close: () => {} };
  const channel = new BroadcastChannel(name);
  channel.onmessage = (event: MessageEvent<TabNews>) => heard(event.data);
  return {
    tell: (news) => channel.postMessage(news),
    alone: (work) => inTurn(name, work),
    close: () => channel.close(),
  };
}

/** `navigator.locks` is only there on https and localhost; sent twice still counts once. */
async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (!navigator.locks) return work();
  let begun = false;
  const turn = () => {
    begun = true;
    return work();
  };
  try {
    return await navigator.locks.request(name, { signal: AbortSignal.timeout(PATIENCE_MS) }, turn);
  } catch (error) {
    if (begun) throw error;
    return work();
  }
}
