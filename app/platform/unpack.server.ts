import { crc32, inflateRawSync } from "node:zlib";
import { Invalid } from "~/platform/errors";

/** All text of a document together, unpacked: a book fits, a bomb does not. */
const MOST_BYTES = 12_000_000;
const MOST_ENTRIES = 5000;
const END = 0x06054b50;
const ENTRY = 0x02014b50;

const broken = () => new Invalid({ file: "document-broken" });

export type Parts = Map<string, Buffer>;

/**
 * The parts of a zip file that are wanted, by their names. Unpacks no more than the bound, whatever the file says of
 * its own size.
 * @throws Invalid at `file`.
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Parts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Parts = new Map();
  let left = MOST_BYTES;
  for (const entry of entriesOf(file)) {
    if (!wanted(entry.name) || parts.has(entry.name)) continue;
    const part = read(file, entry, left);
    left -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

/** What a zip file says of one of its parts; of the sizes nothing is believed. */
type Entry = { name: string; flags: number; method: number; packed: number; size: number; at: number };

/**
 * What a zip file says that it holds, unpacked nothing.
 * @throws Invalid at `file`.
 */
export function contentsOf(bytes: Uint8Array): { name: string; size: number }[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return entriesOf(file).map(({ name, size }) => ({ name, size }));
}

function entriesOf(file: Buffer): Entry[] {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > file.length || file.readUInt32LE(end) !== END) throw broken();
  const count = file.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new Invalid({ file: "document-too-large" });
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== ENTRY) throw broken();
    const length = file.readUInt16LE(at + 28);
    entries.push({
      name: file.toString("utf8", at + 46, at + 46 + length),
      flags: file.readUInt16LE(at + 8),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    });
    at += 46 + length + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function read(file: Buffer, { flags, method, packed, at }: Entry, left: number): Buffer {
  if (at + 30 > file.length) throw broken();
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  if (start + packed > file.length) throw broken();
  const data = file.subarray(start, start + packed);
  // Locked with a password.
  if (flags & 1) throw new Invalid({ file: "document-locked" });
  if (method === 0 && data.length <= left) return data;
  if (method === 0) throw new Invalid({ file: "document-too-large" });
  if (method !== 8) throw broken();
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    throw tooLarge ? new Invalid({ file: "document-too-large" }) : broken();
  }
}

/** A zip file with these parts, not compressed. */
export function pack(parts: Parts): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, data] of parts) {
    const title = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800, 2);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(data.length, 18);
    facts.writeUInt16LE(title.length, 22);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), facts, where, title);
    bodies.push(Buffer.from([0x50, 0x4b, 3, 4]), facts, title, data);
    at += 30 + title.length + data.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, index, end]);
}
