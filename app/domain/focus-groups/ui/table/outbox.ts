/** Contributions that were pressed and not yet answered for: kept on the phone until the server has them. */

/** One filled-in form. `refused`: the server said no, in these words; only its writer can do something about it. */
export type Waiting = { fields: [name: string, value: string][]; refused?: string };

export type Sent = { is: "kept" } | { is: "refused"; words: string } | { is: "later" };

/** Where it is kept: `localStorage`, or what stands in for it where that is forbidden. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export type Outbox = {
  list(): Waiting[];
  add(fields: Waiting["fields"]): void;
  /** Takes one away, by its place in the list. */
  remove(index: number): Waiting | undefined;
  /** Sends what was not refused, the oldest first, until there is no net. Answers how many arrived. */
  flush(): Promise<number>;
};

/**
 * The outbox of one table.
 * @param send sends one form; sending it twice must be harmless, for an answer may get lost.
 */
export function openOutbox(shelf: Shelf, groupId: string, send: (form: Waiting) => Promise<Sent>): Outbox {
  const name = `netwerf-bijdragen:${groupId}`;
  const list = () => read(shelf, name);
  const save = (all: Waiting[]) =>
    all.length > 0 ? shelf.setItem(name, JSON.stringify(all)) : shelf.removeItem(name);
  /** By content: another tab may have changed the list while we were sending. */
  const change = (one: Waiting, into: Waiting[]) => {
    const same = JSON.stringify(one);
    const all = list();
    const at = all.findIndex((other) => JSON.stringify(other) === same);
    if (at >= 0) save([...all.slice(0, at), ...into, ...all.slice(at + 1)]);
  };
  let sending: Promise<number> | undefined;
  const flush = async () => {
    let arrived = 0;
    for (const one of list()) {
      if (one.refused !== undefined) continue;
      const sent = await send(one);
      if (sent.is === "later") break;
      if (sent.is === "kept") arrived += 1;
      change(one, sent.is === "kept" ? [] : [{ ...one, refused: sent.words }]);
    }
    return arrived;
  };
  return {
    list,
    add: (fields) => save([...list(), { fields }]),
    remove(index) {
      const all = list();
      save(all.filter((_, i) => i !== index));
      return all[index];
    },
    flush: () =>
      (sending ??= flush().finally(() => {
        sending = undefined;
      })),
  };
}

function read(shelf: Shelf, name: string): Waiting[] {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(name) ?? "[]");
    return Array.isArray(kept) ? (kept as Waiting[]) : [];
  } catch {
    return [];
  }
}
