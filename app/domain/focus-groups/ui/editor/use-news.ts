import { useCallback, useEffect, useState } from "react";
import { io } from "socket.io-client";
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
type Told = Omit<NoteNews, "step"> & {
  step: { clock: (Omit<ShownClock, "endsAt"> & { endsAt: string | null }) | null; now: string };
};

function read({ step: { clock, now }, ...news }: Told): NoteNews {
  const endsAt = clock?.endsAt ? new Date(clock.endsAt) : null;
  return { ...news, step: { clock: clock && { ...clock, endsAt }, now: new Date(now) } };
}

/** Asked at most so often, in milliseconds. */
const QUIET_MS = 1000;
/** First the text itself. */
const FIRST_MS = 2000;

/**
 * Keeps what stands beside the note up to date. Not by asking the page's route again (useLive): one answer that does
 * not come, and an error page would stand where somebody is writing.
 */
export function useNews(groupId: string, path: string, first: NoteNews) {
  const [news, setNews] = useState(first);
  const refresh = useCallback(() => {
    void fetch(`${path}/nieuws`, { headers: { accept: "application/json" } })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then((fresh: Told | null) => fresh && setNews(read(fresh)))
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
    const socket = io({ path: "/live", transports: ["websocket", "polling"], autoConnect: false });
    socket.on("connect", () => {
      socket.emit("join", `group:${groupId}`);
      ask();
    });
    socket.on("changed", ask);
    const start = setTimeout(() => socket.connect(), FIRST_MS);
    return () => {
      clearTimeout(start);
      clearTimeout(timer);
      socket.disconnect();
    };
  }, [groupId, refresh]);
  return { news, refresh };
}
