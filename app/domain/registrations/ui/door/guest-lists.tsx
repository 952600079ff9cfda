import { useEffect, useRef, useState } from "react";
import { Button } from "~/ui/button";
import { Fold } from "~/ui/fold";
import type { Board, BoardGuest } from "./board";
import { GuestRow } from "./guest-row";
import type { DoorActions, Place } from "./use-door";

const AT_FIRST = 30;

export type ListProps = { guests: BoardGuest[]; place: Place; actions: DoorActions };

/** Who is still to come, who is in, and who waits for a seat. */
export function Everybody({ board, place, actions }: Omit<ListProps, "guests"> & { board: Board }) {
  const { itemId } = place;
  const here = (guest: BoardGuest) =>
    guest.stays.some((stay) => stay.itemId === itemId && stay.leftAt === null);
  const seated = board.guests.filter((guest) => guest.status === "CONFIRMED");
  // Where nobody has a seat (a focus group, a workshop for all) anybody may come.
  const free = !seated.some((guest) => itemId !== null && guest.seats.includes(itemId));
  const mine = seated.filter((guest) => free || guest.seats.includes(itemId!));
  const coming = mine.filter((guest) => !here(guest));
  const inside = seated.filter(here);
  const waiting = board.guests.filter((guest) => guest.status === "WAITLISTED" || guest.status === "OFFERED");
  const rest = { place, actions };
  return (
    <>
      {place.arriving && <h3 className="door-list-title">Nog niet binnen ({coming.length})</h3>}
      {place.arriving && coming.length > 0 && <GuestRows guests={coming} {...rest} />}
      {place.arriving && coming.length === 0 && <p className="soft">{nobodyWords(seated.length)}</p>}
      <Fold title={`Binnen (${inside.length})`} open={!place.arriving}>
        <GuestRows guests={inside} {...rest} />
      </Fold>
      {waiting.length > 0 && itemId === null && (
        <Fold title={`Wachtlijst (${waiting.length})`}>
          <GuestRows guests={waiting} {...rest} />
        </Fold>
      )}
    </>
  );
}

const nobodyWords = (expected: number) =>
  expected === 0 ? "Voor deze dag is nog niemand ingeschreven." : "Iedereen is binnen.";

export function GuestRows({ guests, place, actions }: ListProps) {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // The button that was pressed is gone: one goes on with the first that came.
    if (all) list.current!.children[AT_FIRST]?.querySelector("button")?.focus({ preventScroll: true });
  }, [all]);
  const shown = all ? guests : guests.slice(0, AT_FIRST);
  return (
    <>
      <ul className="door-list" ref={list}>
        {shown.map((guest) => (
          <GuestRow key={guest.id} guest={guest} place={place} actions={actions} />
        ))}
      </ul>
      {shown.length < guests.length && (
        <Button type="button" variant="secondary" block onClick={() => setAll(true)}>
          Toon alle {guests.length}
        </Button>
      )}
    </>
  );
}
