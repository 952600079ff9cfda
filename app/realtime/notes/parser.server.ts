import type { Socket } from "socket.io";
import * as msgpack from "socket.io-msgpack-parser";
import { readEdit, type ReadEdit } from "./read-edit";

/**
 * What one packet may be made of. The largest of ours holds a handful of values, two deep: the packet, its `data`,
 * a request in it.
 */
const MOST = { values: 64, depth: 5, members: 32 };

/** Names that Socket.IO itself emits on a socket; as a message they would run its handlers with a stranger's words. */
const RESERVED = new Set([
  "connect",
  "connect_error",
  "disconnect",
  "disconnecting",
  "newListener",
  "removeListener",
  "error",
]);

/**
 * The decoder of socket.io-msgpack-parser behind a guard. By itself it makes an array as long as five bytes say,
 * before anything is known of who sends them: a hundred bytes are enough to use up all memory, six to stand still
 * for ten seconds. What it throws closes the connection that sent it.
 */
class Decoder extends msgpack.Decoder {
  /** Told of edits at once: what Socket.IO does with a message costs more than all else that is done with an edit. */
  heard: ((edit: ReadEdit) => void) | null = null;

  override add(received: unknown): void {
    if (!(received instanceof Uint8Array)) throw new Error("not a binary packet");
    const edit = this.heard && Buffer.isBuffer(received) ? readEdit(received) : null;
    if (edit) return this.heard!(edit);
    measure(received);
    super.add(received);
  }

  override checkPacket(packet: unknown): void {
    super.checkPacket(packet);
    const { type, data, nsp } = packet as { type: number; data: unknown; nsp: string };
    if (nsp !== "/") throw new Error("unknown namespace");
    if (type !== msgpack.PacketType.EVENT) return;
    const [name] = data as unknown[];
    if (typeof name !== "string" || RESERVED.has(name)) throw new Error("not an event of ours");
  }
}

/** As socket.io-msgpack-parser, which the browser uses; for the server, which anybody may send bytes to. */
export const guardedParser = { Encoder: msgpack.Encoder, Decoder };

/** Takes the edits of a socket of a server with this parser past Socket.IO. Others of its messages go their usual way. */
export function hearEdits({ client }: Socket, heard: (edit: ReadEdit) => void): void {
  (client as unknown as { decoder: Decoder }).decoder.heard = heard;
}

/** Walks over a MessagePack value without making anything of it. @throws Error when it is more than a packet may be. */
function measure(bytes: Uint8Array): void {
  const walk: Walk = {
    view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    at: 0,
    left: MOST.values,
  };
  skipValue(walk, MOST.depth);
  if (walk.at !== bytes.byteLength) throw new Error("a packet and more");
}

type Walk = { view: DataView; at: number; left: number };

function skipValue(walk: Walk, depth: number): void {
  if ((walk.left -= 1) < 0 || depth < 0) throw new Error("too much in one packet");
  const prefix = walk.view.getUint8(walk.at);
  walk.at += 1;
  const members = membersOf(walk, prefix);
  if (members > MOST.members) throw new Error("too much in one packet");
  for (let i = 0; i < members; i += 1) skipValue(walk, depth - 1);
  if (members < 0) skip(walk, sizeOf(walk, prefix));
}

/** How many values a list or a map holds; -1 for anything else. */
function membersOf(walk: Walk, prefix: number): number {
  if (prefix >= 0x80 && prefix <= 0x8f) return 2 * (prefix & 0x0f);
  if (prefix >= 0x90 && prefix <= 0x9f) return prefix & 0x0f;
  if (prefix === 0xdc) return length(walk, 2);
  if (prefix === 0xdd) return length(walk, 4);
  if (prefix === 0xde) return 2 * length(walk, 2);
  return prefix === 0xdf ? 2 * length(walk, 4) : -1;
}

/** Bytes of text and of numbers whose first byte says their size. */
const FIXED: Record<number, number> = {
  ...{ 0xc0: 0, 0xc2: 0, 0xc3: 0, 0xca: 4, 0xcb: 8, 0xcc: 1, 0xcd: 2, 0xce: 4, 0xcf: 8 },
  ...{ 0xd0: 1, 0xd1: 2, 0xd2: 4, 0xd3: 8 },
};

/** How many bytes of length follow. */
const SIZED: Record<number, 1 | 2 | 4> = { 0xc4: 1, 0xc5: 2, 0xc6: 4, 0xd9: 1, 0xda: 2, 0xdb: 4 };

const EXTENDED: Record<number, 1 | 2 | 4> = { 0xc7: 1, 0xc8: 2, 0xc9: 4 };

function sizeOf(walk: Walk, prefix: number): number {
  if (prefix < 0x80 || prefix >= 0xe0) return 0;
  if (prefix >= 0xa0 && prefix <= 0xbf) return prefix & 0x1f;
  const sized = SIZED[prefix];
  if (sized) return length(walk, sized);
  const extended = EXTENDED[prefix];
  const size = extended ? length(walk, extended) : 1;
  // Of the extensions only notepack's own: an ArrayBuffer, and `undefined` as one byte.
  if ((extended || prefix === 0xd4) && walk.view.getInt8(walk.at) === 0) return 1 + size;
  const fixed = FIXED[prefix];
  if (fixed === undefined) throw new Error("not a value of ours");
  return fixed;
}

function length(walk: Walk, bytes: 1 | 2 | 4): number {
  const { view, at } = walk;
  skip(walk, bytes);
  if (bytes === 1) return view.getUint8(at);
  return bytes === 2 ? view.getUint16(at) : view.getUint32(at);
}

function skip(walk: Walk, bytes: number): void {
  walk.at += bytes;
  if (walk.at > walk.view.byteLength) throw new Error("the packet is not whole");
}
