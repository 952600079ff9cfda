import { useEffect, useState, useSyncExternalStore } from "react";
import type { GuestList } from "../../check-in";
import { openDeviceStore } from "./device-store";
import { watchDate } from "./live";
import { workOffline } from "./offline";
import { doorServer } from "./server-talk";
import { Station, type Snapshot } from "./station";

/** The one station of this page: started when it is shown, woken by network, by being looked at, and by others. */
export function useStation(path: string, occurrenceId: string, list: GuestList | null): [Station, Snapshot] {
  const [station] = useState(() => new Station(doorServer(path), () => openDeviceStore(occurrenceId), list));
  const snapshot = useSyncExternalStore(station.subscribe, station.snapshot, station.snapshot);
  useEffect(() => {
    void station.start();
    void workOffline(path).catch(() => {});
    const stopWatching = watchDate(occurrenceId, station.sync);
    const look = () => document.visibilityState === "visible" && station.sync();
    window.addEventListener("online", station.sync);
    document.addEventListener("visibilitychange", look);
    return () => {
      stopWatching();
      window.removeEventListener("online", station.sync);
      document.removeEventListener("visibilitychange", look);
      station.stop();
    };
  }, [station, path, occurrenceId]);
  return [station, snapshot];
}
