/**
 * The thread that holds the documents of the open notes. It alone decodes what browsers send: a message made to be
 * slow holds up this thread, which can be ended, and not the server.
 */
import { parentPort } from "node:worker_threads";
import * as Y from "yjs";
import { noteToMarkdown } from "../markdown";
import { passagesOf, plainText } from "../passages";
import { noteOf } from "../yjs-text";
import type { Answer, Kind, NoteReading, Question, Questions, Taken } from "./messages";
import { documentOf, Shelf, takeIn } from "./shelf";

const shelf = new Shelf();

type Answering = { [K in Kind]: (ask: Questions[K]["ask"]) => Questions[K]["answer"] };

const answering: Answering = {
  load: ({ noteId, parts }) => (shelf.load(noteId, parts), null),
  check,
  merge: ({ noteId, parts }) => (shelf.merge(noteId, parts), null),
  open: ({ noteId, vector }) => shelf.missing(noteId, vector),
  state: ({ noteId }) => shelf.state(noteId),
  read: ({ noteId }) => reading(shelf.documentOf(noteId)),
  drop: ({ noteId }) => (shelf.drop(noteId), null),
  digest: ({ parts }) => {
    const doc = documentOf(parts);
    return { ...reading(doc), state: Y.encodeStateAsUpdate(doc) };
  },
  preview: ({ parts, updates }) => {
    const kept = { doc: documentOf(parts), size: 0 };
    const taken = updates.map((update) => ({ update, ...takeIn(kept, update) }));
    const verdict = taken.at(-1)?.verdict ?? "nothing";
    if (verdict !== "new") return { verdict, markdown: "", update: new Uint8Array() };
    const fresh = taken.filter((one) => one.verdict === "new").map(({ update, rest }) => rest ?? update);
    return { verdict, markdown: reading(kept.doc).markdown, update: Y.mergeUpdates(fresh) };
  },
};

function check({ notes, bytes }: Questions["check"]["ask"]): Taken[][] {
  let at = 0;
  return notes.map(({ noteId, sizes }) => {
    const taken: Taken[] = [];
    for (const size of sizes) {
      if (taken.at(-1)?.verdict !== "spoiled") taken.push(shelf.take(noteId, bytes.subarray(at, at + size)));
      at += size;
    }
    return taken;
  });
}

function reading(doc: Y.Doc): NoteReading {
  const note = noteOf(doc);
  return {
    markdown: storable(noteToMarkdown(note)),
    plain: storable(plainText(note)),
    passages: passagesOf(note).map((passage) => ({ ...passage, text: storable(passage.text) })),
  };
}

/** Comes along with what is copied from a PDF, and a database keeps no such character in a text. */
const storable = (text: string) => text.replaceAll("\0", "");

parentPort!.on("message", ({ id, kind, ask }: Question) => {
  let answer: Answer;
  try {
    answer = { id, answer: (answering[kind] as (ask: unknown) => unknown)(ask) };
  } catch (error) {
    answer = { id, failed: error instanceof Error ? error.message : String(error) };
  }
  parentPort!.postMessage(answer);
});
parentPort!.postMessage("ready");
