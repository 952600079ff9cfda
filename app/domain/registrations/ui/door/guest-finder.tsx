import { useDeferredValue, useRef, useState, type FormEvent } from "react";
import { Button } from "~/ui/button";
import { Fold } from "~/ui/fold";
import type { Board, BoardGuest } from "./board";
import { GuestRow } from "./guest-row";
import { findGuests } from "./guest-search";
import type { DoorActions, Place } from "./use-door";

const AT_FIRST = 30;

type FinderProps = { board: Board; place: Place; actions: DoorActions; initial: string };

/** Finds people while one types; without a word it shows who is still to come. */
export function GuestFinder({ board, place, actions, initial }: FinderProps) {
  const [query, setQuery] = useState(initial);
  const input = useRef<HTMLInputElement>(null);
  const typed = useDeferredValue(query);
  const found = typed.trim() ? findGuests(board.guests, typed) : null;
  const done: DoorActions = { ...actions };
  // After a press one looks for the next person.
  for (const verb of ["checkIn", "admit", "leave"] as const)
    done[verb] = (guest) => {
      actions[verb](guest);
      setQuery("");
      input.current?.focus({ preventScroll: true });
    };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [only, ...others] = findGuests(board.guests, query).filter((guest) => guest.status === "CONFIRMED");
    if (query.trim() && only && others.length === 0) (place.arriving ? done.checkIn : done.leave)(only);
  };
  return (
    <section className="stack" aria-labelledby="zoek-titel">
      <h2 id="zoek-titel" className="visually-hidden">
        Gasten
      </h2>
      <form role="search" onSubmit={submit}>
        <label className="field__label" htmlFor="zoek">
          Zoek op naam, organisatie of code
        </label>
        <p className="field__hint" id="zoek-hint">
          Staat er nog één naam, dan checkt Enter die in.
        </p>
        <input
          ref={input}
          id="zoek"
          name="zoek"
          type="search"
          className="input door-search"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          aria-describedby="zoek-hint"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </form>
      {found ? (
        <Results guests={found} place={place} actions={done} />
      ) : (
        <Everybody board={board} place={place} actions={done} />
      )}
    </section>
  );
}

type ListProps = { guests: BoardGuest[]; place: Place; actions: DoorActions };

function Results({ guests, ...rest }: ListProps) {
  return (
    <>
      <p className="soft" role="status">
        {guests.length === 0
          ? "Niemand gevonden. Probeer een ander stuk van de naam."
          : `${guests.length} gevonden`}
      </p>
      <GuestRows guests={guests} {...rest} />
    </>
  );
}

function Everybody({ board, place, actions }: Omit<FinderProps, "initial">) {
  const here = (guest: BoardGuest) =>
    guest.stays.some((stay) => stay.itemId === place.itemId && stay.leftAt === null);
  const seated = board.guests.filter((guest) => guest.status === "CONFIRMED");
  const mine = seated.filter((guest) => place.itemId === null || guest.seats.includes(place.itemId));
  const coming = mine.filter((guest) => !here(guest));
  const inside = seated.filter(here);
  const waiting = board.guests.filter((guest) => guest.status === "WAITLISTED" || guest.status === "OFFERED");
  const rest = { place, actions };
  return (
    <>
      {place.arriving && <h3>Nog niet binnen ({coming.length})</h3>}
      {place.arriving && <GuestRows guests={coming} {...rest} />}
      <Fold title={`Binnen (${inside.length})`} open={!place.arriving}>
        <GuestRows guests={inside} {...rest} />
      </Fold>
      {waiting.length > 0 && place.itemId === null && (
        <Fold title={`Wachtlijst (${waiting.length})`}>
          <GuestRows guests={waiting} {...rest} />
        </Fold>
      )}
    </>
  );
}

function GuestRows({ guests, place, actions }: ListProps) {
  const [all, setAll] = useState(false);
  const shown = all ? guests : guests.slice(0, AT_FIRST);
  return (
    <>
      <ul className="door-list">
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
