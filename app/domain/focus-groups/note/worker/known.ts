import * as Y from "yjs";
import { noteSchema } from "../schema";

/** Nothing of one update is longer, whatever its bytes claim. */
const LONGEST = 10_000_000;

type Decoded = ReturnType<typeof Y.decodeUpdate>;

/** Reads a V1 update without touching any document; null when it is none, or holds what no note holds. */
export function decoded(update: Uint8Array): Decoded | null {
  try {
    const read = Y.decodeUpdate(update);
    const { clients } = read.ds;
    const isGood =
      isInOrder(read.structs) && read.structs.every(isOurs) && [...clients.keys()].every(isClient);
    return isGood && [...clients.values()].every(isTidy) ? read : null;
  } catch {
    return null;
  }
}

/** As Yjs writes it: one browser after the other, the highest number first, and of each one thing after the other. */
const isInOrder = (structs: Decoded["structs"]) =>
  structs.every(({ id }, i) => {
    const before = structs[i - 1];
    if (!before) return true;
    return before.id.client === id.client
      ? before.id.clock + before.length === id.clock
      : before.id.client > id.client;
  });

/** As Yjs writes what was deleted: in order, nothing twice. To go over the same thing a thousand times takes long. */
const isTidy = (ranges: { clock: number; len: number }[]) =>
  ranges.every(
    (range, i) => isRange(range) && (i === 0 || ranges[i - 1]!.clock + ranges[i - 1]!.len <= range.clock),
  );

/** A browser's number has 32 bits. A longer one is another number once it was written and read back. */
const isClient = (client: number) => Number.isInteger(client) && client >= 0 && client <= 0xffffffff;

const isRange = ({ clock, len }: { clock: number; len: number }) =>
  Number.isSafeInteger(clock) && clock >= 0 && len > 0 && len <= LONGEST;

function isOurs(struct: Y.GC | Y.Item | Y.Skip): boolean {
  const { client, clock } = struct.id;
  if (!isClient(client) || !isRange({ clock, len: struct.length })) return false;
  return struct instanceof Y.GC || (struct instanceof Y.Item && isOurContent(struct.content));
}

function isOurContent(content: Y.Item["content"]): boolean {
  if (content instanceof Y.ContentString || content instanceof Y.ContentDeleted) return true;
  if (content instanceof Y.ContentFormat) return isMark(content.key, content.value);
  if (content instanceof Y.ContentAny) return isPlain(content.arr);
  if (!(content instanceof Y.ContentType)) return false;
  const { type } = content;
  return type instanceof Y.XmlText || (type instanceof Y.XmlElement && isNode(type.nodeName));
}

const isNode = (name: string) => name !== "doc" && name !== "text" && Object.hasOwn(noteSchema.nodes, name);

/** Marks that may overlap bear a hash behind their name. */
const isMark = (key: string, value: unknown) =>
  Object.hasOwn(noteSchema.marks, key.replace(/--[a-zA-Z0-9+/=]{8}$/, "")) && isPlain(value);

/** Short enough to be the attributes of something. */
const isPlain = (value: unknown) => JSON.stringify(value).length <= 4000;

/** Everything that the update builds on is in the document, or in the update itself. */
export function followsOn(doc: Y.Doc, { structs, ds }: Decoded): boolean {
  const reach = new Map<number, number>();
  const known = (client: number) => reach.get(client) ?? Y.getState(doc.store, client);
  for (const { id, length } of structs) {
    if (id.clock > known(id.client)) return false;
    reach.set(id.client, Math.max(known(id.client), id.clock + length));
  }
  const has = (id: Y.ID | null) => id === null || id.clock < known(id.client);
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    const parent = struct.parent as unknown;
    if (!has(struct.origin) || !has(struct.rightOrigin)) return false;
    if (parent instanceof Y.ID && !has(parent)) return false;
  }
  for (const [client, ranges] of ds.clients)
    for (const { clock, len } of ranges) if (clock + len > known(client)) return false;
  return true;
}
