/** One edit as it came in: its sender's own count, and the update. */
export type ReadEdit = { n: number; update: Buffer };

const text = (word: string) => Buffer.from([0xa0 | word.length, ...Buffer.from(word)]);
const TYPE = Buffer.from([...text("type"), 2]);
const NAMESPACE = Buffer.from([...text("nsp"), ...text("/")]);
const DATA = Buffer.from([...text("data"), 0x93, ...text("edit")]);
const OPTIONS = Buffer.from([...text("options"), 0x81, ...text("compress")]);

/**
 * Reads the packet of an `edit` just as socket.io-client packs it, a fifth of the time that any packet takes. Null
 * for whatever else: that goes the long way, through the guarded parser.
 */
export function readEdit(bytes: Buffer): ReadEdit | null {
  const members = bytes[0]! - 0x80;
  if (!(members === 3 || members === 4)) return null;
  const edit: ReadEdit = { n: 0, update: bytes };
  const seen = { type: 0, nsp: 0, data: 0, options: 0 };
  let at = 1;
  for (let i = 0; i < members && at >= 0; i += 1) {
    const second = bytes[at + 1];
    if (second === 0x74) [at, seen.type] = [after(bytes, at, TYPE), 1];
    else if (second === 0x6e) [at, seen.nsp] = [after(bytes, at, NAMESPACE), 1];
    else if (second === 0x64) [at, seen.data] = [readData(bytes, at, edit), 1];
    else if (second === 0x6f) [at, seen.options] = [skipOptions(bytes, at), 1];
    else return null;
  }
  const isWhole = at === bytes.length && seen.type + seen.nsp + seen.data + seen.options === members;
  return isWhole && seen.type + seen.nsp + seen.data === 3 ? edit : null;
}

/** Where this ends, when it stands there; else -1. */
function after(bytes: Buffer, at: number, what: Buffer): number {
  for (let i = 0; i < what.length; i += 1) if (bytes[at + i] !== what[i]) return -1;
  return at + what.length;
}

function skipOptions(bytes: Buffer, at: number): number {
  const end = after(bytes, at, OPTIONS);
  return end >= 0 && (bytes[end] === 0xc2 || bytes[end] === 0xc3) ? end + 1 : -1;
}

function readData(bytes: Buffer, at: number, edit: ReadEdit): number {
  const start = after(bytes, at, DATA);
  if (start < 0) return -1;
  const prefix = bytes[start]!;
  const size = prefix < 0x80 ? 0 : prefix === 0xcc ? 1 : prefix === 0xcd ? 2 : prefix === 0xce ? 4 : -1;
  const bin = start + 1 + size;
  const kind = bytes[bin]! - 0xc4;
  if (size < 0 || !(kind === 0 || kind === 1 || kind === 2)) return -1;
  const from = bin + 1 + (1 << kind);
  if (from > bytes.length) return -1;
  edit.n = size === 0 ? prefix : bytes.readUIntBE(start + 1, size);
  const end = from + bytes.readUIntBE(bin + 1, 1 << kind);
  if (end > bytes.length) return -1;
  edit.update = bytes.subarray(from, end);
  return end;
}
