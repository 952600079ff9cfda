import { randomBytes } from "node:crypto";
import * as encoding from "lib0/encoding";
import * as msgpack from "socket.io-msgpack-parser";
import * as Y from "yjs";
import { NOTE_ROOT } from "~/domain/focus-groups/note/schema";
import { NOTE_LIMITS } from "~/domain/focus-groups/note/wire";
import { newId } from "~/platform/ids.server";

export type Random = () => number;

const whole = (random: Random, below: number) => Math.floor(random() * below);
const pick = <T>(random: Random, from: readonly T[]): T => from[whole(random, from.length)]!;
const some = (random: Random, most: number) => Buffer.from(randomBytes(1 + whole(random, most)));

/** One packet as it goes over the wire. */
export const packet = (packed: unknown) => (new msgpack.Encoder().encode(packed) as unknown as Buffer[])[0]!;
export const event = (name: unknown, ...data: unknown[]) =>
  packet({ type: 2, nsp: "/", data: [name, ...data] });
export const asked = (id: unknown, name: unknown, ...data: unknown[]) =>
  packet({ type: 2, nsp: "/", id, data: [name, ...data] });

/** Updates as an editor makes them, in order, of one document. */
export function honestUpdates(random: Random, count: number): Buffer[] {
  const doc = new Y.Doc();
  doc.clientID = whole(random, 2 ** 32);
  const updates: Buffer[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(Buffer.from(update)));
  const body = doc.getXmlFragment(NOTE_ROOT);
  const text = new Y.XmlText();
  doc.transact(() => {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [text]);
    body.insert(0, [paragraph]);
  });
  while (updates.length < count) {
    const chance = random();
    if (chance < 0.6) text.insert(whole(random, text.length + 1), "een woord ");
    else if (chance < 0.75) text.delete(0, Math.min(2, text.length));
    else if (chance < 0.9) text.format(0, Math.min(3, text.length), { strong: {} });
    else body.insert(body.length, [new Y.XmlElement("paragraph")]);
  }
  return updates;
}

const drawn: Buffer[][] = [];

/** Updates of one of some documents: making a new one for each message would take longer than sending it. */
export function someUpdates(random: Random): Buffer[] {
  while (drawn.length < 100) drawn.push(honestUpdates(random, 8));
  return pick(random, drawn);
}

/** A number as Yjs writes it, too large for what stands there. */
const HUGE = [
  [0xff, 0xff, 0xff, 0xff, 0x0f],
  [0xff, 0xff, 0xff, 0x0f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f],
  [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01],
];

/** Bits flipped, parts cut off, doubled and swapped, numbers made huge. */
export function mutant(random: Random, bytes: Uint8Array): Buffer {
  let list = [...bytes];
  for (let times = 1 + whole(random, 3); times > 0; times -= 1) {
    const at = whole(random, list.length);
    const to = at + whole(random, 12);
    const change = whole(random, 7);
    if (change === 0) list[at] = (list[at] ?? 0) ^ (1 << whole(random, 8));
    else if (change === 1) list = list.slice(0, at + 1);
    else if (change === 2) list.splice(at, 1, ...pick(random, HUGE));
    else if (change === 3) list = [...list.slice(at), ...list.slice(0, at)];
    else if (change === 4) list.splice(at, 0, ...list.slice(at, to));
    else if (change === 5) list.splice(at, to - at);
    else list[at] = whole(random, 256);
  }
  return Buffer.from(list);
}

/** The same document in the other format of Yjs, whole or damaged. */
function secondFormat(random: Random): Buffer {
  const bytes = Y.convertUpdateFormatV1ToV2(pick(random, someUpdates(random)));
  return random() < 0.3 ? Buffer.from(bytes) : mutant(random, bytes);
}

/**
 * Well-formed and small enough, but slow to take in. A line of characters, and before it one character after the other,
 * each of which says that it was typed to the left of the next one in the line: to find its place Yjs goes over all
 * that are there. What it costs grows with the square of its size.
 */
export function slowUpdate(client: number, count = 5_000): Buffer {
  const encoder = encoding.createEncoder();
  const write = (...numbers: number[]) => numbers.forEach((one) => encoding.writeVarUint(encoder, one));
  write(1, count + 2, client, 0);
  // A text at the start of the note, and the line in it.
  write(7, 1);
  encoding.writeVarString(encoder, NOTE_ROOT);
  write(6);
  write(4, 0, client, 0);
  encoding.writeVarString(encoder, "x".repeat(count));
  for (let i = 0; i < count; i += 1) {
    write(0x44, client, 1 + i);
    encoding.writeVarString(encoder, "y");
  }
  write(0);
  return Buffer.from(encoding.toUint8Array(encoder));
}

/** As slow, and found out before it is taken in: it deletes the same things over and over. */
export function repeatingUpdate(items = 30_000, rounds = 60_000): Buffer {
  const encoder = encoding.createEncoder();
  const write = (...numbers: number[]) => numbers.forEach((one) => encoding.writeVarUint(encoder, one));
  const client = 123_456;
  write(1, items, client, 0);
  for (let i = 0; i < items; i += 1) {
    // A text of its own each, at the start of the note, so that no two become one.
    write(7, 1);
    encoding.writeVarString(encoder, NOTE_ROOT);
    write(6);
  }
  write(1, client, rounds);
  for (let i = 0; i < rounds; i += 1) write(0, items);
  return Buffer.from(encoding.toUint8Array(encoder));
}

/** A value that no editor sends in the place where it comes. */
function odd(random: Random): unknown {
  return pick(random, [
    null,
    true,
    -1,
    0.5,
    2 ** 53,
    -(2 ** 40),
    NaN,
    Infinity,
    "",
    "1",
    "x".repeat(2000),
    [],
    [1, [2, [3]]],
    {},
    { length: 1e9, 0: 1 },
    { toString: "x", valueOf: null, then: "y" },
    JSON.parse('{"__proto__":{"groupId":"x","ok":true}}') as unknown,
    { constructor: { prototype: { ok: true } } },
    { type: "Buffer", data: [0, 0] },
    new Uint8Array([0, 0]),
    some(random, 40),
    undefined,
  ]);
}

/** A cursor for somebody else, or for nobody. */
function presence(random: Random): Buffer {
  const encoder = encoding.createEncoder();
  const count = random() < 0.8 ? 1 : 30;
  encoding.writeVarUint(encoder, random() < 0.9 ? count : 2 ** 40);
  for (let i = 0; i < count; i += 1) {
    encoding.writeVarUint(encoder, whole(random, 2 ** 31));
    encoding.writeVarUint(encoder, whole(random, 2 ** 31));
    const state = pick(random, [
      "null",
      "{",
      '{"__proto__":{"x":1}}',
      "[".repeat(900),
      '{"user":{"name":"' + "n".repeat(1500) + '"}}',
      '{"user":{"name":"<script>"},"cursor":{"anchor":{"type":null}}}',
    ]);
    encoding.writeVarString(encoder, state);
  }
  const bytes = Buffer.from(encoding.toUint8Array(encoder));
  return random() < 0.5 ? bytes : mutant(random, bytes);
}

export type Target = { groupId: string; foreign: string };
export type Frame = Buffer | string;

/** Kinds of what is sent, with how often each comes in a hundred. */
const KINDS: Record<string, { share: number; make: (random: Random, target: Target, n: number) => Frame }> = {
  "a damaged edit": {
    share: 34,
    make: (random, _target, n) => event("edit", n, mutant(random, pick(random, someUpdates(random)))),
  },
  "the other format": { share: 6, make: (random, _target, n) => event("edit", n, secondFormat(random)) },
  "any bytes as an edit": { share: 8, make: (random, _target, n) => event("edit", n, some(random, 300)) },
  "an edit of the wrong type": {
    share: 8,
    make: (random, _target, n) => {
      const args = [pick(random, [n, odd(random)]), odd(random), odd(random)];
      return event("edit", ...args.slice(0, whole(random, 4)));
    },
  },
  "an edit out of order": {
    share: 8,
    make: (random, _target, n) => {
      const numbers = [n, 1, 1, n - 3, n + 1000];
      return event("edit", pick(random, numbers), someUpdates(random)[1 + whole(random, 5)]!);
    },
  },
  "a cursor that is none": {
    share: 9,
    make: (random) => event("present", random() < 0.7 ? presence(random) : odd(random)),
  },
  "a wrong door": {
    share: 10,
    make: (random, { foreign, groupId }) => {
      const group = pick(random, [foreign, newId(), groupId, groupId.toUpperCase(), "x", odd(random)]);
      const vector = pick(random, [some(random, 30), odd(random), Buffer.from(HUGE[0]!)]);
      const request = pick(random, [{ groupId: group, vector }, { groupId: group }, odd(random)]);
      return random() < 0.7 ? asked(whole(random, 1000), "open", request) : event("open", request);
    },
  },
  "an unknown event": {
    share: 6,
    make: (random) => {
      const names = ["edits", "refused", "right", "x".repeat(300), "__proto__", "constructor", "", 7, null];
      return event(pick(random, names), odd(random), odd(random));
    },
  },
  "not our protocol": {
    share: 10,
    make: (random) =>
      pick<() => Frame>(random, [
        () => some(random, 200),
        () => mutant(random, event("edit", 1, some(random, 60))),
        () => packet(odd(random)),
        () => packet({ type: whole(random, 9), nsp: pick(random, ["/", "/x", "//[", 3]), data: odd(random) }),
        () => packet({ type: 3, nsp: "/", id: whole(random, 50), data: [odd(random)] }),
        () =>
          event(
            pick(random, ["error", "disconnect", "disconnecting", "connect", "newListener"]),
            odd(random),
          ),
        () => Buffer.from(Array(20).fill([0xdd, 1, 0xff, 0xff, 0xff]).flat() as number[]),
        () => Buffer.from([0xc9, 0x3f, 0xff, 0xff, 0xff, 0]),
        () => Buffer.alloc(5000, 0x91),
        () => pick(random, ["4", "42[]", "5", "2probe", "6", "1", "b" + "A".repeat(50), "", "é"]),
      ])(),
  },
  "too much at once": {
    share: 1,
    make: (random, _target, n) => {
      // Mostly just over the bound; now and then more than a frame may hold.
      const size = random() < 0.95 ? NOTE_LIMITS.update + 1 : 4_000_000;
      return event("edit", n, Buffer.alloc(size, 1));
    },
  },
};

const shares = Object.entries(KINDS).flatMap(([kind, { share }]) => Array<string>(share).fill(kind));

/** One message that no editor sends, and its kind. */
export function rubbish(random: Random, target: Target, n: number): { kind: string; frame: Frame } {
  const kind = pick(random, shares);
  return { kind, frame: KINDS[kind]!.make(random, target, n) };
}
