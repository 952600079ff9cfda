/** What tabs of one device tell each other of one date. */
export type TabNews =
  /** Something was done, sent or dismissed: the kept queue is another one. */
  | "queue"
  /** Somebody logged out: no names any more; what was not sent stays. */
  | "forget"
  /** Everything was taken off the device. */
  | "erased";

export type Tabs = { tell(news: TabNews): void; close(): void };

/** Opens the line to the other tabs; browsers without one have only this tab. */
export function openTabs(name: string, heard: (news: TabNews) => void): Tabs {
  if (!("BroadcastChannel" in globalThis)) return { tell: () => {}, close: () => {} };
  const channel = new BroadcastChannel(name);
  channel.onmessage = (event: MessageEvent<TabNews>) => heard(event.data);
  return { tell: (news) => channel.postMessage(news), close: () => channel.close() };
}
