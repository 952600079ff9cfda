import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { NOTE_ROOT } from "../../../app/domain/focus-groups/note/schema";

/**
 * The text of one edit is a mark: `~`, who wrote it, its count, and when it was sent, in base 36. It stands in a Yjs
 * V1 update as it is, so a receiver finds it without decoding anything: the same cheap search for every server.
 */
const MARK = "~".charCodeAt(0);
const DIGITS = { writer: 4, n: 4, at: 7 };
export const MARK_LENGTH = 1 + DIGITS.writer + DIGITS.n + DIGITS.at;
const base36 = (value: number, digits: number) => value.toString(36).padStart(digits, "0");

/** Microseconds on a clock that all processes of this machine share, within a day. */
export const microseconds = () => Number((process.hrtime.bigint() / 1000n) % 78_000_000_000n);

export const markOf = (writer: number, n: number, at: number) =>
  `~${base36(writer, DIGITS.writer)}${base36(n, DIGITS.n)}${base36(at, DIGITS.at)}`;

/** Calls `found` for every mark in `bytes`, in order; answers how many. */
export function findMarks(bytes: Buffer, found: (writer: number, n: number, at: number) => void): number {
  let count = 0;
  let at = bytes.indexOf(MARK);
  while (at >= 0 && at + MARK_LENGTH <= bytes.length) {
    const writer = number(bytes, at + 1, DIGITS.writer);
    const n = number(bytes, at + 1 + DIGITS.writer, DIGITS.n);
    const sent = number(bytes, at + 1 + DIGITS.writer + DIGITS.n, DIGITS.at);
    // A stray ~ in the binary parts is followed by something else.
    const isMark = writer >= 0 && n >= 0 && sent >= 0;
    if (isMark) {
      found(writer, n, sent);
      count += 1;
    }
    at = bytes.indexOf(MARK, isMark ? at + MARK_LENGTH : at + 1);
  }
  return count;
}

function number(bytes: Buffer, start: number, digits: number): number {
  let value = 0;
  for (let i = start; i < start + digits; i += 1) {
    const byte = bytes[i]!;
    const digit = byte >= 48 && byte <= 57 ? byte - 48 : byte >= 97 && byte <= 122 ? byte - 87 : -1;
    if (digit < 0) return -1;
    value = value * 36 + digit;
  }
  return value;
}

/** Somebody typing at the end of a paragraph of their own: what y-prosemirror sends then, at hardly any cost. */
export class Typist {
  private readonly client: number;
  private clock: number;
  /** Makes the paragraph; to be sent first. */
  readonly first: Uint8Array;

  /** @param seed a number that no other typist in the note has. */
  constructor(seed: number, opening = ".") {
    const doc = new Y.Doc();
    doc.clientID = this.client = 1_500_000_000 + seed;
    const [paragraph, text] = [new Y.XmlElement("paragraph"), new Y.XmlText()];
    doc.transact(() => {
      doc.getXmlFragment(NOTE_ROOT).insert(0, [paragraph]);
      paragraph.insert(0, [text]);
      text.insert(0, opening);
    });
    this.first = Y.encodeStateAsUpdate(doc);
    this.clock = Y.getState(doc.store, doc.clientID);
    doc.destroy();
  }

  /** The update that adds `text` (ASCII) where the last one ended. */
  type(text: string): Uint8Array {
    const encoder = encoding.createEncoder();
    // One client, one item, whose number is this.
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, this.client);
    encoding.writeVarUint(encoder, this.clock);
    // A text (4) that stands to the right of the character before it (0x80).
    encoding.writeUint8(encoder, 0x84);
    encoding.writeVarUint(encoder, this.client);
    encoding.writeVarUint(encoder, this.clock - 1);
    encoding.writeVarString(encoder, text);
    // Nothing deleted.
    encoding.writeVarUint(encoder, 0);
    this.clock += text.length;
    return encoding.toUint8Array(encoder);
  }
}

/** The text of the note in this document. */
export const textOf = (doc: Y.Doc) => doc.getXmlFragment(NOTE_ROOT).toString();
