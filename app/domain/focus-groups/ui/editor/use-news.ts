import { useCallback, useEffect, useState } from "react";
import type { Socket } from "socket.io-client";
import type { ShownClock } from "../../lead/clock";
import type { FromTable } from "./beside-note";
import type { Described } from "./details-form";

/** What changes beside the text of the note. */
export type NoteNews = {
  /** What else is known of contributions, by their id. */
  described: Record<string, Described>;
  fromTable: readonly FromTable[];
  /** Which step the group is at, and the server's moment that came with it. */
  step: { clock: ShownClock | null; now: Date };
};

/** As JSON says it. */
export type ToldNews = Omit<NoteNews, "step"> & {
  step: { clock: (Omit<ShownClock, "endsAt"> & { endsAt: string | null }) | null; now: string };
};

export function readNews({ step: { clock, now }, ...news }: ToldNews): NoteNews {
  const endsAt = clock?.endsAt ? new Date(clock.endsAt) : null;
  return { ...news, step: { clock: clock && { ...clock, endsAt }, now: new Date(now) } };
}

/** Asked at most so often, in milliseconds. */
const QUIET_MS = 1000;
/** First the text itself. */
const FIRST_MS = 2000;
/** The code of the line could not be fetched. */
const AGAIN_MS = 5000;

/**
 * Keeps what stands beside the note up to date. Not by asking the page's route again (useLive): one answer that does
 * not come, and an error page would stand where somebody is writing.
 */
export function useNews(groupId: string, path: string, first: NoteNews) {
  const [news, setNews] = useState(first);
  const refresh = useCallback(() => {
    void fetch(`${path}/nieuws`, { headers: { accept: "application/json" } })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then((fresh: ToldNews | null) => fresh && setNews(readNews(fresh)))
      .catch(() => {});
  }, [path]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        refresh();
      }, QUIET_MS);
    };
    const line = openLine(groupId, ask);
    return () => {
      line.close();
      clearTimeout(timer);
    };
  }, [groupId, refresh]);
  return { news, refresh };
}

/** Hears when something changed, and once when it begins to hear. */
function openLine(groupId: string, changed: () => void) {
  let socket: Socket | undefined;
  let timer: ReturnType<typeof setTimeout>;
  let closed = false;
  const open = async () => {
    const { io } = await import("./lines");
    if (closed) return;
    const line = (socket = io({ path: "/live", transports: ["websocket", "polling"] }));
    line.on("connect", () => {
      line.emit("join", `group:${groupId}`);
      changed();
    });
    line.on("changed", changed);
  };
  const start = (ms: number) => {
    timer = setTimeout(() => void open().catch(() => !closed && start(AGAIN_MS)), ms);
  };
  start(FIRST_MS);
  return {
    close() {
      closed = true;
      clearTimeout(timer);
      socket?.disconnect();
    },
  };
}
