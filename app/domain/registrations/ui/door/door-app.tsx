import { useMemo, useState } from "react";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import type { GuestList } from "../../check-in";
import { Announcement } from "./announcement";
import type { Board } from "./board";
import { Camera } from "./camera";
import { DeviceName } from "./device-name";
import { DoorHead } from "./door-head";
import { DoorSettings } from "./door-settings";
import { GuestFinder } from "./guest-finder";
import { PlacePicker } from "./place-picker";
import { RefusedList } from "./refused-list";
import type { Snapshot, Station } from "./station";
import { useDoor, type Place } from "./use-door";
import { useStation } from "./use-station";
import { WalkInForm } from "./walk-in-form";

type DoorAppProps = { path: string; occurrenceId: string; list: GuestList | null; query: string };

export function DoorApp({ path, occurrenceId, list, query }: DoorAppProps) {
  const [station, snapshot] = useStation(path, occurrenceId, list);
  const { board } = snapshot;
  return (
    <>
      <DoorHead snapshot={snapshot} path={path} />
      <Page narrow>
        <div className="stack stack--wide">
          {!snapshot.lasting && (
            <Notice tone="warning">
              <p>
                Dit toestel kan niets bewaren. Sluit deze pagina niet zolang er iets niet doorgestuurd is.
              </p>
            </Notice>
          )}
          {snapshot.ready && snapshot.device === "" && (
            <DeviceName onName={(device) => station.setDevice(device)} device="" />
          )}
          {snapshot.device !== "" && board && snapshot.list && (
            <AtWork station={station} snapshot={snapshot} board={board} list={snapshot.list} query={query} />
          )}
          {snapshot.ready && !snapshot.list && <NoList />}
          {snapshot.ready && (
            <DoorSettings station={station} snapshot={snapshot} path={path} occurrenceId={occurrenceId} />
          )}
        </div>
      </Page>
    </>
  );
}

type AtWorkProps = { station: Station; snapshot: Snapshot; board: Board; list: GuestList; query: string };

function AtWork({ station, snapshot, board, list, query }: AtWorkProps) {
  const [itemId, setItemId] = useState<string | null>(null);
  const [arriving, setArriving] = useState(true);
  const [camera, setCamera] = useState(false);
  const place = useMemo<Place>(
    () => ({ itemId, arriving, title: list.items.find((item) => item.id === itemId)?.title ?? "" }),
    [itemId, arriving, list.items],
  );
  const { message, actions } = useDoor(station, snapshot, place);
  return (
    <>
      <NotToday list={list} />
      <PlacePicker items={list.items} place={place} onItem={setItemId} onArriving={setArriving} />
      {camera ? (
        <Camera onCode={actions.readTicket} onClose={() => setCamera(false)} />
      ) : (
        <Button type="button" block icon="ticket" onClick={() => setCamera(true)}>
          Scan een ticket
        </Button>
      )}
      <Announcement message={message} actions={actions} />
      <GuestFinder board={board} place={place} actions={actions} initial={query} />
      <WalkInForm guests={list.guests} onGuest={actions.walkIn} />
      <RefusedList station={station} rows={snapshot.refused} />
    </>
  );
}

const DAY_MS = 86_400_000;

/** A list of next week looks just like today's. */
function NotToday({ list }: { list: GuestList }) {
  const [now] = useState(() => Date.now());
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
