import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { NOTE_ROOT } from "~/domain/focus-groups/note/schema";
import { honestUpdates, mutant, type Random } from "./note-rubbish";

export const whole = (random: Random, below: number) => Math.floor(random() * below);
const pick = <T>(random: Random, from: readonly T[]): T => from[whole(random, from.length)]!;

export type Id = { client: number; clock: number };
type Content =
  | { text: string }
  | { element: string }
  | { format: string; value: string }
  | { values: (number | string)[] }
  | { deleted: number }
  | { gone: number }
  | "text";
/** Something put between two others or, without those, at the start of a parent; `null`: of the note. */
export type Piece = {
  left?: Id | undefined;
  right?: Id | undefined;
  parent?: Id | null;
  key?: string;
  content: Content;
};

/** An update as bytes, whatever it says: what one or more browsers wrote from a number on, and ranges that it deletes. */
export function updateOf(
  runs: (Id & { pieces: Piece[] })[],
  deleted: (Id & { length: number })[] = [],
): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, runs.length);
  for (const { client, clock, pieces } of runs) {
    for (const number of [pieces.length, client, clock]) encoding.writeVarUint(encoder, number);
    for (const piece of pieces) writePiece(encoder, piece);
  }
  const owners = [...new Set(deleted.map(({ client }) => client))];
  encoding.writeVarUint(encoder, owners.length);
  for (const owner of owners) {
    const ranges = deleted.filter(({ client }) => client === owner);
    encoding.writeVarUint(encoder, owner);
    encoding.writeVarUint(encoder, ranges.length);
    for (const { clock, length } of ranges)
      for (const number of [clock, length]) encoding.writeVarUint(encoder, number);
  }
  return encoding.toUint8Array(encoder);
}

function writePiece(encoder: encoding.Encoder, { left, right, parent, key, content }: Piece): void {
  if (content !== "text" && "gone" in content) {
    encoding.writeUint8(encoder, 0);
    return encoding.writeVarUint(encoder, content.gone);
  }
  const isAlone = !left && !right;
  const flags = (left ? 0x80 : 0) | (right ? 0x40 : 0) | (isAlone && key ? 0x20 : 0);
  encoding.writeUint8(encoder, kindOf(content) | flags);
  for (const id of [left, right]) if (id) writeId(encoder, id);
  if (isAlone) {
    encoding.writeVarUint(encoder, parent ? 0 : 1);
    if (parent) writeId(encoder, parent);
    else encoding.writeVarString(encoder, NOTE_ROOT);
    if (key) encoding.writeVarString(encoder, key);
  }
  writeContent(encoder, content);
}

function kindOf(content: Exclude<Content, { gone: number }>): number {
  if (content === "text" || "element" in content) return 7;
  if ("text" in content) return 4;
  if ("format" in content) return 6;
  return "values" in content ? 8 : 1;
}

function writeContent(encoder: encoding.Encoder, content: Exclude<Content, { gone: number }>): void {
  if (content === "text") encoding.writeVarUint(encoder, 6);
  else if ("text" in content) encoding.writeVarString(encoder, content.text);
  else if ("deleted" in content) encoding.writeVarUint(encoder, content.deleted);
  else if ("element" in content) {
    encoding.writeVarUint(encoder, 3);
    encoding.writeVarString(encoder, content.element);
  } else if ("format" in content) {
    encoding.writeVarString(encoder, content.format);
    encoding.writeVarString(encoder, content.value);
  } else {
    encoding.writeVarUint(encoder, content.values.length);
    for (const value of content.values) encoding.writeAny(encoder, value);
  }
}

function writeId(encoder: encoding.Encoder, { client, clock }: Id): void {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
}

/** Numbers under which forgers write; several of them under the same ones. */
const NUMBERS = [3, 500, 70_000, 2_000_000_000];

/**
 * Makes updates that are well-formed and that no editor makes: each piece says that it was typed between any two others,
 * in any parent, that are there, were there, or come with it. In between, honest ones, and damaged ones.
 */
export class Forger {
  private drawn: Buffer[] = [];

  /** @param known the note with all that was ever in it. */
  constructor(
    private readonly random: Random,
    private readonly known: Y.Doc,
  ) {}

  next(): Uint8Array {
    const chance = this.random();
    if (chance < 0.15) return this.drawnUpdate();
    if (chance < 0.3) return mutant(this.random, this.drawnUpdate());
    const update = this.forged();
    return chance > 0.9 ? mutant(this.random, update) : update;
  }

  /** Of a document of its own, one after the other, so that the damaged ones have what they build on. */
  private drawnUpdate(): Buffer {
    if (this.drawn.length === 0) this.drawn = honestUpdates(this.random, 8);
    return this.random() < 0.7 ? this.drawn.shift()! : this.drawn[0]!;
  }

  private forged(): Uint8Array {
    const { random } = this;
    const clients = [...NUMBERS].sort(() => random() - 0.5).slice(0, 1 + whole(random, 2));
    // As Yjs writes it; without that it is turned down for that alone.
    if (random() < 0.9) clients.sort((a, b) => b - a);
    const starts = clients.map((client) => {
      const there = Y.getState(this.known.store, client);
      return { client, clock: random() < 0.8 ? there : Math.max(0, there - whole(random, 4)) };
    });
    const runs = starts.map((start) => ({
      ...start,
      pieces: Array.from({ length: 1 + whole(random, 4) }, () => this.piece(starts)),
    }));
    const deletions = random() < 0.4 ? 1 + whole(random, 2) : 0;
    const deleted = Array.from({ length: deletions }, () => ({
      ...this.someId([]),
      length: 1 + whole(random, 4),
    }));
    return updateOf(runs, deleted);
  }

  private piece(own: Id[]): Piece {
    const { random } = this;
    const content = this.content();
    const shape = random();
    const origin = this.someId(own);
    // Often the very next one, so that there is something to be said for it.
    const next = (random() < 0.5 && this.neighbour(origin)) || this.someId(own);
    const left = shape < 0.7 ? origin : undefined;
    const right = shape > 0.3 && shape < 0.9 ? next : undefined;
    const parent = random() < 0.4 ? null : this.someParent(own);
    const isAttribute = content !== "text" && "values" in content ? random() < 0.8 : random() < 0.03;
    return {
      ...{ left, right, parent, content },
      ...(isAttribute && { key: pick(random, ["level", "order", "id"]) }),
    };
  }

  private content(): Content {
    const { random } = this;
    const chance = random();
    if (chance < 0.04) return { gone: 1 + whole(random, 3) };
    if (chance < 0.12) return { deleted: 1 + whole(random, 3) };
    if (chance < 0.5) return { text: pick(random, ["a", "bc", "def", "🙂", "é "]) };
    if (chance < 0.6)
      return {
        format: pick(random, ["strong", "em", "contribution--AbCdEfG="]),
        value: pick(random, ["{}", "null", "5", '{"id":"x"}']),
      };
    if (chance < 0.72) return "text";
    if (chance < 0.9) return { element: pick(random, ["paragraph", "heading", "blockquote"]) };
    return { values: random() < 0.9 ? [pick<number | string>(random, [1, 2, "x"])] : [1, "y"] };
  }

  private someId(own: Id[]): Id {
    const { random } = this;
    const clients = [...this.known.store.clients.keys()];
    if (clients.length === 0 || random() < 0.25) {
      const { client, clock } = own.length > 0 ? pick(random, own) : { client: 3, clock: 0 };
      return { client, clock: clock + whole(random, 6) };
    }
    const client = pick(random, clients);
    const until = Y.getState(this.known.store, client);
    const back = random() < 0.5 ? until : Math.min(until, 8);
    return { client, clock: until - 1 - whole(random, back) };
  }

  /** Mostly something that can be one. */
  private someParent(own: Id[]): Id {
    for (let tries = 0; tries < 20; tries += 1) {
      const item = this.itemAt(this.someId(own));
      if (item?.content instanceof Y.ContentType) return item.id;
    }
    return this.someId(own);
  }

  private neighbour(id: Id): Id | null {
    const item = this.itemAt(id);
    if (!item) return null;
    if (id.clock < item.id.clock + item.length - 1) return { client: id.client, clock: id.clock + 1 };
    let right = item.right;
    while (right && this.random() < 0.3) right = right.right;
    return right?.id ?? null;
  }

  private itemAt({ client, clock }: Id): Y.Item | null {
    if (clock >= Y.getState(this.known.store, client)) return null;
    const found = Y.getItem(this.known.store, Y.createID(client, clock)) as Y.Item | Y.GC;
    return found instanceof Y.Item ? found : null;
  }
}
