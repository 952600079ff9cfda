import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { documentOf } from "~/domain/focus-groups/note/worker/shelf";
import { noteOf } from "~/domain/focus-groups/note/yjs-text";
import { newId } from "~/platform/ids.server";
import { ModelServer, ModelWriter } from "../support/note-model";

/** More of them: `NOTE_RUNS=5000 npx vitest run tests/domain/notes-converge.test.ts`. */
const RUNS = Number(process.env.NOTE_RUNS ?? 300);
const WRITERS = 3;
const who = fc.integer({ min: 0, max: WRITERS - 1 });
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const few = fc.integer({ min: 1, max: 12 });

type Step = { what: string; who: number; at: number; few: number };
const step = (...what: string[]): fc.Arbitrary<Step> =>
  fc.record({ what: fc.constantFrom(...what), who, at: place, few });

/** What people do to the words themselves; blocks stay the blocks they are. */
const WORDS = ["type", "type", "type", "remove", "strong", "contribution", "undo"];
const BLOCKS = ["split", "retype", "wrap", "join"];
/** What the wifi, the server and the browser do. */
const WORLD = ["send", "send", "hear", "hear", "cut", "connect", "connect", "reload", "restart", "compact"];

type World = {
  server: ModelServer;
  writers: ModelWriter[];
  deleted: Set<string>;
  /** Went from their author's own screen with a block that another deleted. They come back, but not to where one went on. */
  vanished: Set<string>;
};

function run(steps: Step[]): World {
  const server = new ModelServer();
  const writers = Array.from({ length: WRITERS }, (_, place) => new ModelWriter(server, place));
  const world: World = { server, writers, deleted: new Set(), vanished: new Set() };
  // They begin together, in one block, as a page that was opened before.
  writers[0]!.type(0);
  for (const writer of writers) writer.connect();
  settle(world);
  for (const one of steps) take(world, one);
  for (const writer of writers) writer.connect();
  settle(world);
  return world;
}

function take(world: World, { what, who, at, few }: Step): void {
  const { server, deleted, vanished } = world;
  const writer = world.writers[who]!;
  const before = [...writer.text()];
  if (what === "type") writer.type(at);
  else if (what === "remove") writer.remove(at, few);
  else if (what === "strong" || what === "contribution") writer.mark(at, few, what, newId());
  else if (what === "undo") writer.undo();
  else if (what === "split") writer.split(at);
  else if (what === "retype") writer.retype(at);
  else if (what === "wrap") writer.wrap(at);
  else if (what === "join") writer.join(at);
  else if (what === "send") writer.sendSome(few);
  else if (what === "hear") writer.hearSome(few);
  else if (what === "cut") writer.cut();
  else if (what === "connect") writer.connect();
  else if (what === "reload") writer.reload();
  else if (what === "restart") server.restart();
  else server.compact();
  const after = new Set(writer.text());
  if (what !== "remove" && what !== "undo") {
    for (const word of before) if (!after.has(word) && writer.numberOf(word) >= 0) vanished.add(word);
    return;
  }
  // Undoing takes back one's own, never another's.
  for (const word of before)
    if (!after.has(word) && (what === "remove" || writer.numberOf(word) >= 0)) deleted.add(word);
}

/** What a writer typed and nobody deleted. */
const wanted = (writer: ModelWriter, { deleted }: World) =>
  Array.from({ length: writer.typed }, (_, number) => writer.word(number)).filter(
    (word) => !deleted.has(word),
  );

/** Everything that is under way arrives. */
function settle({ server, writers }: Pick<World, "server" | "writers">): void {
  while (writers.some((writer) => writer.incoming.length + writer.outgoing.length > 0 || !writer.isOpen))
    for (const writer of writers) {
      writer.connect();
      writer.sendSome(Infinity);
      writer.hearSome(Infinity);
    }
  server.compact();
}

/** Everybody sees the same, and it is what stands on disk. */
function expectAgreement({ server, writers }: World): string {
  const seen = writers.map((writer) => writer.node().toString());
  // Reading may have put something right in a document; then that goes round first.
  settle({ server, writers });
  const onDisk = noteOf(documentOf(server.disk)).toString();
  for (const writer of writers) expect(noteOf(writer.doc).toString()).toBe(onDisk);
  expect(Y.encodeStateVector(documentOf(server.disk))).toEqual(Y.encodeStateVector(server.doc));
  expect(seen.length).toBe(WRITERS);
  return writers[0]!.text();
}

test("any interleaving of typing, marking, deleting, undoing, lost connections, restarts and compactions converges, with every word that nobody deleted, in the order of its author", () => {
  fc.assert(
    fc.property(fc.array(step(...WORDS, ...WORLD), { maxLength: 80 }), (steps) => {
      const world = run(steps);
      const text = expectAgreement(world);
      for (const writer of world.writers) {
        const all = wanted(writer, world);
        expect(all.filter((word) => !text.includes(word))).toEqual([]);
        const inOrder = all.filter((word) => !world.vanished.has(word));
        expect([...text].filter((word) => inOrder.includes(word))).toEqual(inOrder);
      }
    }),
    { numRuns: RUNS },
  );
});

test("also when paragraphs are split, become headings or items of a list, and undone: every word that nobody deleted is there", () => {
  fc.assert(
    fc.property(fc.array(step(...WORDS, ...BLOCKS, ...WORLD), { maxLength: 80 }), (steps) => {
      const world = run(steps);
      const there = new Set(expectAgreement(world));
      const missing = world.writers
        .flatMap((writer) => wanted(writer, world))
        .filter((word) => !there.has(word));
      expect(missing).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
