import { useEffect, useState } from "react";
import type { NoteLink } from "./note-link";
import { lookOf, nameOf } from "./writing/others";

export type Someone = { client: number; name: string; typing: boolean };

/** Who else has the note open. */
export function useOthers(link: NoteLink | null): Someone[] {
  const [others, setOthers] = useState<Someone[]>([]);
  useEffect(() => {
    if (!link) return;
    const { doc } = link;
    const { awareness } = link.presence;
    const read = () =>
      setOthers((before) => unlessSame(before, othersIn(awareness.getStates(), doc.clientID)));
    awareness.on("change", read);
    return () => awareness.off("change", read);
  }, [link]);
  return others;
}

function othersIn(states: Map<number, Record<string, unknown>>, own: number): Someone[] {
  return [...states].flatMap(([client, { user, typing }]) =>
    client === own || !user ? [] : [{ client, name: nameOf(user), typing: typing === true }],
  );
}

/** Cursors move all the time; who is here does not. */
function unlessSame(before: Someone[], now: Someone[]): Someone[] {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

export function PeopleHere({ others, me }: { others: readonly Someone[]; me: string }) {
  return (
    <ul className="people-here" aria-label="Wie er is">
      <li className="people-here__one">
        <span className="people-here__dot people-here__dot--me" aria-hidden="true" />
        {me ? `${me} (jij)` : "Jij"}
      </li>
      {others.map(({ client, name, typing }) => (
        <li className="people-here__one" key={client}>
          <span className={`people-here__dot ${lookOf(client)}`} aria-hidden="true" />
          {name}
          {typing && <span className="people-here__typing"> schrijft…</span>}
        </li>
      ))}
    </ul>
  );
}
