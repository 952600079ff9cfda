import { useMemo, useState } from "react";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import type { GuestList } from "../../check-in";
import { Announcement } from "./announcement";
import type { Board } from "./board";
import { DeviceName } from "./device-name";
import { DoorHead } from "./door-head";
import { DoorSettings } from "./door-settings";
import { GuestFinder } from "./guest-finder";
import { useKeepFocus } from "./keep-focus";
import { LookAt } from "./look-at";
import { PlacePicker } from "./place-picker";
import { Scanner } from "./scanner";
import type { Snapshot } from "./snapshot";
import type { Station } from "./station";
import { useDoor, type Place } from "./use-door";
import { useStation } from "./use-station";
import { WalkInForm } from "./walk-in-form";

type DoorAppProps = { path: string; occurrenceId: string; list: GuestList | null; query: string };

export function DoorApp({ path, occurrenceId, list, query }: DoorAppProps) {
  const [station, snapshot] = useStation(path, occurrenceId, list);
  const { board, ready, erased } = snapshot;
  const box = useKeepFocus();
  return (
    <>
      <DoorHead snapshot={snapshot} path={path} />
      <Page narrow>
        <div className="stack door" ref={box}>
          {!snapshot.lasting && (
            <Notice tone="warning" live>
              <p>
                Dit toestel kan niets bewaren. Sluit deze pagina niet zolang er iets niet doorgestuurd is.
              </p>
            </Notice>
          )}
          {ready && !erased && snapshot.device === "" && (
            <DeviceName onName={(device) => station.setDevice(device)} device="" />
          )}
          {snapshot.device !== "" && board && snapshot.list && (
            <AtWork station={station} snapshot={snapshot} board={board} list={snapshot.list} query={query} />
          )}
          {ready && !erased && !snapshot.list && <NoList />}
          {ready && <DoorSettings station={station} snapshot={snapshot} path={path} />}
        </div>
      </Page>
    </>
  );
}

type AtWorkProps = { station: Station; snapshot: Snapshot; board: Board; list: GuestList; query: string };

function AtWork({ station, snapshot, board, list, query }: AtWorkProps) {
  const [itemId, setItemId] = useState<string | null>(null);
  const [arriving, setArriving] = useState(true);
  const place = useMemo<Place>(
    () => ({ itemId, arriving, title: list.items.find((item) => item.id === itemId)?.title ?? "" }),
    [itemId, arriving, list.items],
  );
  const { message, actions } = useDoor(station, snapshot, place);
  return (
    <>
      <NotToday list={list} skew={snapshot.skew} />
      <PlacePicker items={list.items} place={place} onItem={setItemId} onArriving={setArriving} />
      <Scanner onCode={actions.readTicket} />
      <Announcement message={message} actions={actions} />
      <LookAt station={station} refused={snapshot.refused} doubles={snapshot.doubles} />
      <GuestFinder board={board} place={place} actions={actions} initial={query} />
      <WalkInForm guests={list.guests} onGuest={actions.walkIn} />
    </>
  );
}

const DAY_MS = 86_400_000;

/** A list of next week looks just like today's. */
function NotToday({ list, skew }: { list: GuestList; skew: number }) {
  // The device's own clock may be wrong.
  const [now] = useState(() => Date.now() + skew);
  const early = list.date.startsAt - now > DAY_MS / 2;
  const late = now > list.date.eraseAt;
  if (!early && !late) return null;
  return (
    <Notice tone="warning" title={early ? "Deze dag moet nog komen" : "Deze dag is voorbij"}>
      <p>Wie je hier incheckt, telt als aanwezig. Kijk na of je op de juiste datum staat.</p>
    </Notice>
  );
}

function NoList() {
  return (
    <Notice tone="warning" title="Er staat geen gastenlijst op dit toestel">
      <p>Open deze pagina één keer met verbinding. Daarna werkt ze ook zonder.</p>
    </Notice>
  );
}
