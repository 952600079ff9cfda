/**
 * Calls `changed` when something happens on this date, for as long as there is network; connects again by itself.
 * @returns how to stop.
 */
export function watchDate(occurrenceId: string, changed: () => void): () => void {
  const topic = `registrations:${occurrenceId}`;
  let stopped = false;
  let close = () => {
    stopped = true;
  };
  void import("socket.io-client")
    .then(({ io }) => {
      if (stopped) return;
      const socket = io({ path: "/live", reconnectionDelayMax: 20_000 });
      // Each time anew: what happened while it was away was not told.
      socket.on("connect", () => socket.emit("join", topic, changed));
      socket.on("changed", (name: string) => name === topic && changed());
      close = () => void socket.close();
    })
    // Without it the list is fetched every half minute.
    .catch(() => {});
  return () => close();
}
