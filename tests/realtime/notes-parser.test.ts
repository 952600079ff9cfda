import { expect, test } from "vitest";
import * as msgpack from "socket.io-msgpack-parser";
import { guardedParser } from "~/realtime/notes/parser.server";

/** What the server makes of these bytes. */
function received(bytes: Uint8Array): unknown {
  const decoder = new guardedParser.Decoder();
  let packet: unknown;
  decoder.on("decoded", (one: unknown) => (packet = one));
  decoder.add(Buffer.from(bytes));
  return packet;
}

const encode = (packet: unknown) => (new msgpack.Encoder().encode(packet) as unknown as Uint8Array[])[0]!;
const event = (...data: unknown[]) => ({ type: msgpack.PacketType.EVENT, nsp: "/", data });

test("what an editor sends arrives as it was sent", () => {
  const update = Buffer.alloc(70_000, 7);
  const packets = [
    { type: msgpack.PacketType.CONNECT, nsp: "/" },
    { type: msgpack.PacketType.DISCONNECT, nsp: "/" },
    { ...event("open", { groupId: "an id", vector: Buffer.from([0]) }), id: 3, options: { compress: true } },
    event("edit", 70_000, update),
    event("present", Buffer.alloc(300)),
    event("edit", -1, 1.5, null, true, "é".repeat(40), 2 ** 40, -(2 ** 40)),
    { type: msgpack.PacketType.ACK, nsp: "/", id: 4, data: [] },
  ];
  for (const packet of packets) expect(received(encode(packet))).toEqual(packet);
  const asSentByNode = received(encode(event("edit", 1, new Uint8Array([1, 2, 3])))) as { data: unknown[] };
  expect(new Uint8Array(asSentByNode.data[2] as ArrayBuffer)).toEqual(new Uint8Array([1, 2, 3]));
});

test("a few bytes that claim to be very much are refused before anything is made of them", () => {
  const claims = {
    "an array of 33 million in an array, twenty times": Array(20).fill([0xdd, 1, 0xff, 0xff, 0xff]).flat(),
    "a map of four thousand million": [0xdf, 0xff, 0xff, 0xff, 0xff],
    "an ArrayBuffer of 100 MB": [0xc9, 6, 0, 0, 0, 0],
    "a text that is not there": [0xdb, 0x7f, 0xff, 0xff, 0xff],
    "bytes that are not there": [0xc6, 0x7f, 0xff, 0xff, 0xff],
    "ten thousand lists in each other": Array(10_000).fill(0x91),
    "a hundred values": [0xdc, 0, 100, ...Array(100).fill(1)],
    "a date": [0xd7, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    "an extension of a stranger": [0xd4, 5, 0],
    "half a number": [0xcf, 0, 0],
    "a byte that means nothing": [0xc1],
    nothing: [],
  };
  for (const [what, bytes] of Object.entries(claims))
    expect(() => received(new Uint8Array(bytes)), what).toThrow();
});

test("text frames, other namespaces and Socket.IO's own events are refused", () => {
  expect(() => new guardedParser.Decoder().add('2["open"]')).toThrow();
  const reserved = ["connect", "disconnect", "disconnecting", "error", "newListener", "removeListener"];
  for (const name of reserved) expect(() => received(encode(event(name))), name).toThrow();
  for (const name of [undefined, null, 5, {}, ["edit"]])
    expect(() => received(encode(event(name)))).toThrow();
  expect(() => received(encode({ ...event("edit"), nsp: "/admin" }))).toThrow();
  expect(() => received(encode({ ...event("edit"), nsp: 4 }))).toThrow();
  expect(() => received(encode({ ...event("edit"), type: 9 }))).toThrow();
  for (const packet of [null, 4, "text", [], {}]) expect(() => received(encode(packet))).toThrow();
});
