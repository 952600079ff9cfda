import { setTimeout as sleep } from "node:timers/promises";
import * as encoding from "lib0/encoding";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { NOTE_ROOT } from "~/domain/focus-groups/note/schema";
import { NOTE_LIMITS, type Edits } from "~/domain/focus-groups/note/wire";
import { refusals } from "~/realtime/notes/refusals.server";
import { useDatabase } from "../support/database";
import { openNoteSocket, type NoteClient } from "../support/note-client";
import { makeTable, useNotes } from "../support/note-world";
import { noteOnDisk } from "../support/note-rows";
import { until } from "../support/server";

useDatabase();
const notes = useNotes();
const { join } = notes;

/** An update made by somebody who does not care for our schema. */
function anyUpdate(write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => write(doc));
  return Y.encodeStateAsUpdate(doc);
}

const updateOf = (write: (root: Y.XmlFragment) => void) =>
  anyUpdate((doc) => write(doc.getXmlFragment(NOTE_ROOT)));

function nested(depth: number): Y.XmlElement {
  const quote = new Y.XmlElement("blockquote");
  quote.insert(0, [depth > 1 ? nested(depth - 1) : new Y.XmlElement("paragraph")]);
  return quote;
}

/** Sends one edit and answers why it was refused. */
async function refusalOf(client: NoteClient, update: Uint8Array): Promise<string> {
  const before = client.refused.length;
  client.send(update);
  await client.saved();
  return client.refused.slice(before)[0]?.reason ?? "taken";
}

test("what is no update of a note is refused by its kind, counted, and leaves nothing behind", async () => {
  const table = await makeTable();
  const good = await join(table.groupId, table.facilitator.cookie);
  const text = (mark: string, value: unknown) =>
    updateOf((root) => {
      const paragraph = new Y.XmlElement("paragraph");
      const words = new Y.XmlText();
      words.insert(0, "woorden", { [mark]: value as object });
      paragraph.insert(0, [words]);
      root.insert(0, [paragraph]);
    });
  const second = updateOf((root) => root.insert(0, [new Y.XmlElement("paragraph")]));
  const ahead = (() => {
    const doc = new Y.Doc();
    const root = doc.getXmlFragment(NOTE_ROOT);
    root.insert(0, [new Y.XmlElement("paragraph")]);
    const vector = Y.encodeStateVector(doc);
    root.insert(1, [new Y.XmlElement("paragraph")]);
    return Y.encodeStateAsUpdate(doc, vector);
  })();
  const bad: [string, Uint8Array, string][] = [
    ["no update", Buffer.from("hallo"), "malformed"],
    ["cut off", second.subarray(0, second.length - 3), "malformed"],
    ["another version", Y.convertUpdateFormatV1ToV2(second), "malformed"],
    ["another root", anyUpdate((doc) => doc.getText("other").insert(0, "x")), "malformed"],
    ["a map", anyUpdate((doc) => doc.getMap(NOTE_ROOT).set("x", 1)), "malformed"],
    ["text in the root", anyUpdate((doc) => doc.getText(NOTE_ROOT).insert(0, "x")), "malformed"],
    ["a node of no note", updateOf((root) => root.insert(0, [new Y.XmlElement("script")])), "malformed"],
    ["a mark of no note", text("onclick", { a: 1 }), "malformed"],
    ["an endless attribute", text("link", { href: "x".repeat(5000) }), "malformed"],
    ["too deep", updateOf((root) => root.insert(0, [nested(35)])), "malformed"],
    ["a document in it", anyUpdate((doc) => doc.getArray(NOTE_ROOT).insert(0, [new Y.Doc()])), "malformed"],
    ["something before it is missing", ahead, "out-of-order"],
    ["too big", Buffer.alloc(NOTE_LIMITS.update + 1), "too-big"],
    ["good after all", text("strong", {}), "taken"],
    ["and deep, but not too deep", updateOf((root) => root.insert(0, [nested(20)])), "taken"],
  ];
  const before = refusals().malformed ?? 0;
  const bold = await join(table.groupId, table.taker.cookie);
  const found: [string, string][] = [];
  for (const [name, update] of bad) found.push([name, await refusalOf(bold, update)]);
  expect(found).toEqual(bad.map(([name, , reason]) => [name, reason]));
  expect((refusals().malformed ?? 0) - before).toBe(11);
  await until(() => good.root.length === 2);
  expect((await noteOnDisk(table.groupId)).updates).toHaveLength(2);
  expect([bold.socket.connected, good.refused]).toEqual([true, []]);
});

test("odd arguments, unknown events and answers that are no functions hurt nobody; who keeps at it is cut off", async () => {
  const table = await makeTable();
  const good = await join(table.groupId, table.facilitator.cookie);
  const socket = await openNoteSocket(notes.origin, table.taker.cookie);
  const ask = (...args: unknown[]) => socket.timeout(3000).emitWithAck("open", ...args) as Promise<unknown>;
  const vector = Buffer.from([0]);
  expect(await ask({ groupId: ["x"], vector })).toEqual({ ok: false, reason: "malformed" });
  expect(await ask({ groupId: "x".repeat(100), vector })).toEqual({ ok: false, reason: "malformed" });
  expect(await ask({ groupId: "x", vector })).toEqual({ ok: false, reason: "not-found" });
  expect(await ask({ groupId: table.groupId, vector })).toEqual({ ok: false, reason: "malformed" });
  socket.disconnect();

  const other = await openNoteSocket(notes.origin, table.taker.cookie);
  for (const args of [[], [7], [null, "x"], [{}, []]]) {
    other.emit("open", ...args);
    other.emit("edit", ...args);
    other.emit("present", ...args);
    other.emit("save everything", ...args);
  }
  await sleep(50);
  expect(other.connected).toBe(true);
  for (let i = 0; i < 30; i += 1) other.emit("edit", "x", { length: 4 });
  await until(() => !other.connected);
  good.write("Ongestoord");
  await good.saved();
  expect(good.refused).toEqual([]);
});

test("who sends faster than anybody types is told so, and loses nothing by it", async () => {
  const table = await makeTable();
  const fast = await join(table.groupId, table.taker.cookie);
  for (let i = 0; i < 2 * NOTE_LIMITS.burst; i += 1) fast.write(String(i));
  await fast.saved();
  expect(new Set(fast.refused.map(({ reason }) => reason))).toEqual(new Set(["too-fast"]));
  await fast.open();
  await fast.saved();
  expect(fast.socket.connected).toBe(true);
  const other = await join(table.groupId, table.facilitator.cookie);
  expect(other.text).toBe(fast.text);
});

test("nobody's cursor bears another's name, moves another's cursor, or stays when they are gone", async () => {
  const table = await makeTable();
  const [one, other] = [
    await join(table.groupId, table.taker.cookie),
    await join(table.groupId, table.guest.cookie),
  ];
  const seen = new Awareness(new Y.Doc());
  one.socket.on("present", (update: Uint8Array) => applyAwarenessUpdate(seen, update, "server"));
  const names = () =>
    [...seen.getStates()].flatMap(([id, state]) =>
      id === seen.clientID ? [] : [[id, (state as { user?: { name: string } }).user?.name]],
    );
  const present = (client: NoteClient, id: number, state: object, clock = 1) => {
    const doc = new Y.Doc();
    doc.clientID = id;
    const awareness = new Awareness(doc);
    for (let i = 0; i < clock; i += 1) awareness.setLocalState({ ...state, i });
    client.socket.emit("present", Buffer.from(encodeAwarenessUpdate(awareness, [id])));
    awareness.destroy();
  };
  present(one, 1, { user: { name: "Nele Notulist", color: "#123456" }, cursor: { anchor: 1 } });
  present(other, 2, { user: { name: "Nele Notulist" } });
  await until(() => names().length === 2);
  expect(names().sort()).toEqual([
    [1, "Nele Notulist"],
    [2, "Gijs Gast"],
  ]);
  // Another's browser, and a second one of one's own.
  present(other, 1, { user: { name: "Gijs" }, cursor: { anchor: 99 } }, 9);
  present(other, 3, { user: { name: "Een derde" } });
  present(one, 1, { cursor: { anchor: 2 } }, 3);
  await until(() => (seen.getStates().get(1) as { cursor: { anchor: number } }).cursor.anchor === 2);
  expect(
    names()
      .map(([id]) => id)
      .sort(),
  ).toEqual([1, 2]);
  other.leave();
  await until(() => names().length === 1);
  const later = await join(table.groupId, table.facilitator.cookie);
  const found = new Awareness(new Y.Doc());
  applyAwarenessUpdate(found, later.opened!.present, "server");
  expect([...found.getStates().keys()].filter((id) => id !== found.clientID)).toEqual([1]);
  seen.destroy();
  found.destroy();
});

/**
 * Thousands of browsers that all write at the beginning, each before another paragraph: well-formed, and for Yjs more
 * work than anybody's second is long.
 */
function slowUpdate(many: number): Uint8Array {
  const encoder = encoding.createEncoder();
  const numbers = (...list: number[]) => list.forEach((one) => encoding.writeVarUint(encoder, one));
  const [tail, first] = [100_000, 1000];
  const paragraph = (info: number) => encoding.writeUint8(encoder, info | 7);
  const content = () => {
    numbers(3);
    encoding.writeVarString(encoder, "table");
  };
  numbers(many + 1, many, tail, 0);
  for (let i = 0; i < many; i += 1) {
    paragraph(i === 0 ? 0 : 0x80);
    if (i > 0) numbers(tail, i - 1);
    else {
      numbers(1);
      encoding.writeVarString(encoder, NOTE_ROOT);
    }
    content();
  }
  for (let i = many - 1; i >= 0; i -= 1) {
    numbers(1, first + i, 0);
    paragraph(0x40);
    numbers(tail, i);
    content();
  }
  numbers(0);
  return encoding.toUint8Array(encoder);
}

test(
  "an update that is made to take for ever is refused, and everything else goes on",
  { timeout: 120_000 },
  async () => {
    const table = await makeTable();
    const elsewhere = await makeTable();
    const good = await join(table.groupId, table.facilitator.cookie);
    const far = await join(elsewhere.groupId, elsewhere.taker.cookie);
    good.write("Voor");
    far.write("Ver weg");
    await Promise.all([good.saved(), far.saved()]);
    const bad = await join(table.groupId, table.taker.cookie);
    const update = slowUpdate(8_000);
    expect(update.byteLength).toBeLessThan(NOTE_LIMITS.update);
    const heard: Edits[] = [];
    good.socket.on("edits", (edits: Edits) => heard.push(edits));
    bad.send(update);
    good.write("Tijdens");
    far.write("Nog altijd");
    await Promise.all([good.saved(), far.saved(), bad.saved()]);
    expect(bad.refused).toEqual([{ n: 1, reason: "malformed", kept: false }]);
    expect([good.refused, far.refused]).toEqual([[], []]);
    good.write("Na");
    await good.saved();
    const later = await join(table.groupId, table.organiser.cookie);
    expect(later.text).toBe("Voor\nTijdens\nNa");
  },
);
