import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** A page asks again at most this often, in milliseconds. */
const QUIET_MS = 1000;

/**
 * Keeps a page up to date: when something changes on one of these topics the page asks its route again. The
 * socket is loaded when the browser has time for it, and only on pages that use this.
 */
export function useLive(topics: string[]): void {
  const { revalidate } = useRevalidator();
  const again = useRef(revalidate);
  again.current = revalidate;
  const key = topics.join(" ");
  useEffect(() => {
    if (key === "") return;
    let leave: (() => void) | undefined;
    let gone = false;
    const start = () =>
      void import("socket.io-client").then(({ io }) => {
        if (!gone)
          leave = listen(io({ path: "/live", transports: ["websocket", "polling"] }), key.split(" "), () =>
            again.current(),
          );
      });
    const timer = window.setTimeout(start, 300);
    return () => {
      gone = true;
      window.clearTimeout(timer);
      leave?.();
    };
  }, [key]);
}

type Socket = {
  on(name: string, listener: () => void): unknown;
  emit(name: string, topic: string): unknown;
  disconnect(): unknown;
};

function listen(socket: Socket, topics: string[], changed: () => void): () => void {
  let timer: number | undefined;
  const ask = () => {
    timer ??= window.setTimeout(() => {
      timer = undefined;
      changed();
    }, QUIET_MS);
  };
  socket.on("connect", () => {
    // The server knows nothing of us yet, or any more: what changed since the page was made, we may have missed.
    for (const topic of topics) socket.emit("join", topic);
    ask();
  });
  socket.on("changed", ask);
  return () => {
    window.clearTimeout(timer);
    socket.disconnect();
  };
}
