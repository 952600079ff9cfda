import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { NOTE_LIMITS } from "~/domain/focus-groups/note/wire";

/** A socket's place in a note: whose it is, and the name by which others know them. */
export type Owner = { readonly who: string; readonly name: string };

/** One browser's cursor: what y-protocols calls an awareness state. */
type Cursor = { clock: number; state: string; owner: Owner };

/** Reads an awareness update about one browser; null when it is something else. */
function readOne(update: Uint8Array): { client: number; clock: number; state: unknown } | null {
  if (update.byteLength > NOTE_LIMITS.presence) return null;
  try {
    const decoder = decoding.createDecoder(update);
    if (decoding.readVarUint(decoder) !== 1) return null;
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const state: unknown = JSON.parse(decoding.readVarString(decoder));
    const isState = state === null || (typeof state === "object" && !Array.isArray(state));
    return isState && client <= 0xffffffff && clock <= 0x7fffffff ? { client, clock, state } : null;
  } catch {
    return null;
  }
}

/** Who is in one note and where their cursors are. In memory only: it is of no worth a second later. */
export class Presence {
  readonly #cursors = new Map<number, Cursor>();
  readonly #changed = new Set<number>();

  /**
   * Takes in what a socket says of its own browser, under the name that we know. The first browser that it speaks of
   * is its own; another's it cannot speak for, but somebody who lost the connection finds their own browser again.
   * @returns false when it is malformed.
   */
  take(owner: Owner, update: Uint8Array): boolean {
    const said = readOne(update);
    if (!said) return false;
    const { client, clock } = said;
    const before = this.#cursors.get(client);
    const isOwn = before ? before.owner.who === owner.who : this.#clientOf(owner) === undefined;
    if (!isOwn || (before && clock < before.clock)) return true;
    this.#cursors.set(client, { clock, state: named(said.state, owner.name), owner });
    this.#changed.add(client);
    return true;
  }

  /** Somebody left. */
  remove(owner: Owner): void {
    const client = this.#clientOf(owner);
    if (client === undefined) return;
    const { clock } = this.#cursors.get(client)!;
    this.#cursors.set(client, { clock: clock + 1, state: "null", owner });
    this.#changed.add(client);
  }

  get isEmpty(): boolean {
    return this.#cursors.size === 0;
  }

  /** Everybody, as an awareness update; empty when there is nobody. */
  all(): Uint8Array {
    return this.#encode([...this.#cursors.keys()]);
  }

  /** What changed since the last time, as an awareness update; empty when nothing did. */
  flush(): Uint8Array {
    const update = this.#encode([...this.#changed]);
    this.#changed.clear();
    for (const [client, { state }] of this.#cursors) if (state === "null") this.#cursors.delete(client);
    return update;
  }

  #clientOf(owner: Owner): number | undefined {
    for (const [client, cursor] of this.#cursors) if (cursor.owner === owner) return client;
    return undefined;
  }

  #encode(clients: number[]): Uint8Array {
    if (clients.length === 0) return new Uint8Array(0);
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, clients.length);
    for (const client of clients) {
      const { clock, state } = this.#cursors.get(client)!;
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, state);
    }
    return encoding.toUint8Array(encoder);
  }
}

/** The state with the name by which we know who sends it: nobody can pass for another. */
function named(state: unknown, name: string): string {
  if (state === null) return "null";
  const { user, ...rest } = state as { user?: unknown };
  const said = typeof user === "object" && user !== null && !Array.isArray(user) ? user : {};
  return JSON.stringify({ ...rest, user: { ...said, name } });
}
