import { useEffect, useState, useSyncExternalStore } from "react";
import type { GuestList } from "../../check-in";
import { databaseName, openDeviceStore } from "./device-store";
import { watchDate } from "./live";
import { workOffline } from "./offline";
import { doorServer } from "./server-talk";
import type { Snapshot } from "./snapshot";
import { Station } from "./station";
import { openTabs } from "./tabs";

/** The one station of this page: started when it is shown, woken by network, by being looked at, and by others. */
export function useStation(path: string, occurrenceId: string, list: GuestList | null): [Station, Snapshot] {
  const [station] = useState(() => {
    const openStore = () => openDeviceStore(occurrenceId);
    const tabs = (heard: Parameters<typeof openTabs>[1]) => openTabs(databaseName(occurrenceId), heard);
    return new Station({ server: doorServer(path), openStore, openTabs: tabs }, list);
  });
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
