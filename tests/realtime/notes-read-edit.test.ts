import fc from "fast-check";
import * as msgpack from "socket.io-msgpack-parser";
import { expect, test } from "vitest";
import { guardedParser } from "~/realtime/notes/parser.server";
import { readEdit } from "~/realtime/notes/read-edit";

const encode = (packet: unknown) => (new msgpack.Encoder().encode(packet) as unknown as Buffer[])[0]!;

/** What the guarded parser makes of these bytes; null when it refuses them. */
function parsed(bytes: Buffer): { nsp: string; type: number; data: unknown[]; id?: unknown } | null {
  const decoder = new guardedParser.Decoder();
  let packet: ReturnType<typeof parsed> = null;
  decoder.on("decoded", (one: typeof packet) => (packet = one));
  try {
    decoder.add(bytes);
  } catch {
    return null;
  }
  return packet;
}

test("an edit is read as Socket.IO's client packs it, whatever its size and the order of its parts", () => {
  for (const n of [1, 127, 128, 255, 256, 65_535, 65_536, 0xffffffff])
    for (const size of [0, 1, 255, 256, 65_535, 65_536, 400_000]) {
      const update = Buffer.alloc(size, size % 251);
      const data = ["edit", n, update];
      const options = { compress: true };
      for (const packet of [
        { type: 2, data, options, nsp: "/" },
        { nsp: "/", type: 2, data },
      ]) {
        const read = readEdit(encode(packet))!;
        expect([read.n, Buffer.compare(read.update, update)]).toEqual([n, 0]);
      }
    }
});

test("whatever is no plain edit is left to the parser", () => {
  const update = Buffer.from([0, 0]);
  const data = ["edit", 1, update];
  for (const packet of [
    { type: 2, nsp: "/", data: ["present", update] },
    { type: 2, nsp: "/", data: ["edit", 1, update, 1] },
    { type: 2, nsp: "/", data: ["edit", -1, update] },
    { type: 2, nsp: "/", data: ["edit", 1.5, update] },
    { type: 2, nsp: "/", data: ["edit", 2 ** 40, update] },
    { type: 2, nsp: "/", data: ["edit", 1, "text"] },
    { type: 2, nsp: "/", data: ["edit", update, 1] },
    { type: 3, nsp: "/", data },
    { type: 2, nsp: "/admin", data },
    { type: 2, nsp: "/", data, id: 1 },
    { type: 2, nsp: "/", data, options: {} },
    { type: 2, data },
    {},
  ])
    expect(readEdit(encode(packet)), JSON.stringify(packet)).toBeNull();
  expect(readEdit(Buffer.alloc(0))).toBeNull();
  // The same part twice, and none of another.
  const nsp = encode({ nsp: "/" }).subarray(1);
  const rest = encode({ type: 2, data }).subarray(1);
  expect(readEdit(Buffer.concat([Buffer.from([0x83]), nsp, rest]))).not.toBeNull();
  expect(readEdit(Buffer.concat([Buffer.from([0x83]), nsp, nsp, rest]))).toBeNull();
  expect(readEdit(Buffer.concat([Buffer.from([0x84]), nsp, nsp, rest]))).toBeNull();
});

test("of bytes that were tampered with nothing is read that the parser would read otherwise", () => {
  const whole = encode({
    type: 2,
    data: ["edit", 300, Buffer.alloc(40, 7)],
    options: { compress: false },
    nsp: "/",
  });
  const spoiled = fc
    .array(fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) }), { minLength: 1, maxLength: 3 })
    .chain((changes) => fc.record({ changes: fc.constant(changes), length: fc.nat(whole.length + 4) }));
  fc.assert(
    fc.property(spoiled, fc.boolean(), ({ changes, length }, cut) => {
      const bytes = Buffer.alloc(cut ? length : whole.length);
      whole.copy(bytes);
      for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte;
      const read = readEdit(bytes);
      if (read)
        expect(parsed(bytes)).toMatchObject({ type: 2, nsp: "/", data: ["edit", read.n, read.update] });
    }),
    { numRuns: 5000 },
  );
});
