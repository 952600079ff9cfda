import { useDeferredValue, useMemo, useRef, useState, type FocusEvent, type FormEvent } from "react";
import { Button } from "~/ui/button";
import { ticketCodeIn } from "../../check-in";
import type { Board, BoardGuest } from "./board";
import { Everybody, GuestRows, type ListProps } from "./guest-lists";
import { findGuests } from "./guest-search";
import type { DoorActions, Place } from "./use-door";

type FinderProps = { board: Board; place: Place; actions: DoorActions; initial: string };

/** Finds people while one types; without a word it shows who is still to come. */
export function GuestFinder({ board, place, actions, initial }: FinderProps) {
  const [query, setQuery] = useState(initial);
  const input = useRef<HTMLInputElement>(null);
  const typed = useDeferredValue(query);
  const found = useMemo(() => (typed.trim() ? findGuests(board.guests, typed) : null), [board.guests, typed]);
  const only = theOne(found ?? []);
  // After a press one looks for the next person.
  const next = () => {
    if (query) input.current?.focus({ preventScroll: true });
    else focusNextRow();
    setQuery("");
  };
  const verbs: DoorActions = {
    ...actions,
    checkIn: (guest) => (actions.checkIn(guest), next()),
    admit: (guest) => (actions.admit(guest), next()),
    leave: (guest) => (actions.leave(guest), next()),
    readTicket: (text) => (actions.readTicket(text), next()),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!query.trim()) return;
    const fitting = findGuests(board.guests, query);
    const one = theOne(fitting);
    if (one) (place.arriving ? verbs.checkIn : verbs.leave)(one);
    // A reader in one's hand types the ticket's address and presses Enter.
    else if (fitting.length === 0 && ticketCodeIn(query)) verbs.readTicket(query);
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
        <input
          ref={input}
          id="zoek"
          name="zoek"
          type="search"
          className="input door-search"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint={only ? "done" : "search"}
          value={query}
          onFocus={showResults}
          onChange={(event) => setQuery(event.target.value)}
        />
      </form>
      {found ? (
        <Results guests={found} query={typed} place={place} actions={verbs} />
      ) : (
        <Everybody board={board} place={place} actions={verbs} />
      )}
    </section>
  );
}

/** The only one of them who can come in, if there is one only: that is who Enter means. */
function theOne(guests: BoardGuest[]): BoardGuest | undefined {
  const [one, ...others] = guests.filter((guest) => guest.status === "CONFIRMED");
  return others.length === 0 ? one : undefined;
}

/** On a phone a keyboard comes up: what is found must be above it. */
function showResults({ target }: FocusEvent<HTMLInputElement>): void {
  if (matchMedia("(max-width: 48em)").matches) target.form!.scrollIntoView({ block: "start" });
}

/** Who presses down a list goes on with the next in it, and no keyboard comes up over it. */
function focusNextRow(): void {
  const row = document.activeElement?.closest(".door-guest");
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  neighbour?.querySelector("button")?.focus({ preventScroll: true });
}

function Results({ guests, query, ...rest }: ListProps & { query: string }) {
  const code = guests.length === 0 && ticketCodeIn(query);
  return (
    <>
      <p className="soft" role="status">
        {foundWords(guests, rest.place.arriving)}
      </p>
      {code && (
        <Button type="button" variant="secondary" block onClick={() => rest.actions.readTicket(query)}>
          Kijk ticket {code} na
        </Button>
      )}
      {guests.length > 0 && <GuestRows guests={guests} {...rest} />}
    </>
  );
}

function foundWords(guests: BoardGuest[], arriving: boolean): string {
  if (guests.length === 0) return "Niemand gevonden. Probeer een ander stuk van de naam.";
  if (!theOne(guests)) return `${guests.length} gevonden`;
  return `${guests.length} gevonden. Enter ${arriving ? "checkt in" : "laat vertrekken"}.`;
}
