/**
 * Runs in the browser: one editor as the note's page opens it, and others who write in the same paragraphs all the
 * time. What they write comes in at moments that a line and a busy phone could bring it, the worst ones most of all.
 */
import { Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { NOTE_ROOT } from "~/domain/focus-groups/note/schema";
import { openNoteView } from "~/domain/focus-groups/ui/editor/writing/note-view";
import { Turns } from "~/domain/focus-groups/ui/editor/writing/turns";
import { browser, Server } from "../support/note-line";

export type AmongOthers = {
  open(seed: number): Promise<void>;
  /** Somebody writes something and it comes in at once. */
  write(): void;
  /** Moves the cursor away and back to the end of its line, as a finger would, with somebody's edit right behind it. */
  moveAbout(): Promise<void>;
  /** Nobody writes any more, and everything came in: the text as each of the copies has it. */
  rest(): Promise<{ editor: string; own: string; server: string; others: string; heard: number }>;
};

const OWN = /[a-zé0-9 ]/;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const nothing = () => {};
const lines = (doc: Y.Doc) =>
  doc
    .getXmlFragment(NOTE_ROOT)
    .toArray()
    .map((block) =>
      (block as Y.XmlElement)
        .toArray()
        .map((text) =>
          text instanceof Y.XmlText
            ? (text.toDelta() as { insert: string }[]).map((one) => one.insert).join("")
            : "?",
        )
        .join(""),
    )
    .join("\n");

let opened: Omit<AmongOthers, "open">;

async function open(seed: number): Promise<void> {
  let state = seed;
  const chance = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const upTo = (count: number) => Math.floor(chance() * count);

  const server = new Server();
  const turns = new Turns();
  const { link, doc } = await browser(server, { known: true, inTurn: turns.take });
  const view = openNoteView(document.body, {
    ...{ doc, awareness: link.presence.awareness, turns, label: "Nota", mayType: () => true },
    ...{ onPassage: nothing, onMarkdown: nothing, onChange: nothing },
    ...{ openLink: nothing, openPassage: nothing, toToolbar: nothing, leave: nothing, say: nothing },
  });

  const others = new Y.Doc();
  const presence = new Awareness(others);
  presence.setLocalStateField("user", { name: "Iemand" });
  const underWay: Uint8Array[] = [];
  let heard = 0;
  others.on("update", (update: Uint8Array, origin: unknown) => origin !== server && underWay.push(update));
  server.doc.on("update", (update: Uint8Array) => Y.applyUpdate(others, update, server));
  const hear = () => {
    const list = underWay.splice(0).map((update) => [0, 0, update] as const);
    for (const [, , update] of list) Y.applyUpdate(server.doc, update);
    heard += list.length;
    if (list.length > 0) server.says("edits", { seq: 1, list });
  };
  const now = () => chance() < 0.4 && hear();

  const act = () => {
    const body = others.getXmlFragment(NOTE_ROOT);
    const blocks = body.toArray().filter((block) => block instanceof Y.XmlElement);
    const texts = blocks.flatMap((block) => block.toArray().filter((one) => one instanceof Y.XmlText));
    const owned = texts.filter((one) => OWN.test(one.toString())).at(-1);
    const theirs = texts.filter((one) => !OWN.test(one.toString()) && one.length < 40);
    const letter = LETTERS[upTo(26)]!;
    const dice = upTo(10);
    if (dice < 3 && owned) owned.insert(0, letter);
    else if (dice < 4 && owned) owned.format(0, owned.length, { strong: chance() < 0.5 ? {} : null });
    else if (dice < 6 && owned) {
      const at = (index: number) =>
        Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(owned, index));
      const index = upTo(owned.length + 1);
      presence.setLocalStateField("cursor", { anchor: at(index), head: at(upTo(owned.length + 1)) });
      server.says("present", encodeAwarenessUpdate(presence, [others.clientID]));
    } else if (dice < 7 || theirs.length === 0) {
      if (blocks.length > 60) return;
      const block = new Y.XmlElement("paragraph");
      block.insert(0, [new Y.XmlText(letter)]);
      body.insert(upTo(blocks.length + 1), [block]);
    } else {
      const text = theirs[upTo(theirs.length)]!;
      text.insert(text.length, letter);
    }
  };
  const acting = setInterval(() => {
    act();
    if (chance() < 0.3) hear();
  }, 6);
  // Just before the editor hears of it, as a message that stands before it in the queue. Not where a browser reckons
  // with the text on both sides of an event, as at the start of a composition: no message can come in between.
  for (const name of ["keydown", "keyup", "selectionchange"])
    window.addEventListener(name, (event) => event.isTrusted && now(), true);
  view.focus();

  const write = () => {
    act();
    hear();
  };
  const moveAbout = async () => {
    const cursor = getSelection()!;
    const line = () => {
      const { focusNode } = cursor;
      return (focusNode instanceof Element ? focusNode : focusNode!.parentElement!).closest("p")!;
    };
    const told = new Promise((resolve) =>
      document.addEventListener("selectionchange", resolve, { once: true }),
    );
    cursor.collapse(line(), 0);
    await told;
    cursor.selectAllChildren(line());
    cursor.collapseToEnd();
    write();
  };

  const rest = async () => {
    clearInterval(acting);
    hear();
    const copies = () => ({ own: lines(doc), server: lines(server.doc), others: lines(others) });
    for (let tries = 0; tries < 50; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 40));
      if (new Set(Object.values(copies())).size === 1 && link.current().unsaved === 0) break;
    }
    const shown: string[] = [];
    view.state.doc.forEach((block) => shown.push(block.textContent));
    return { editor: shown.join("\n"), ...copies(), heard };
  };
  opened = { write, moveAbout, rest };
}

const amongOthers: AmongOthers = {
  open,
  write: () => opened.write(),
  moveAbout: () => opened.moveAbout(),
  rest: () => opened.rest(),
};
Object.assign(window, { amongOthers });
