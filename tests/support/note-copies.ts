import * as Y from "yjs";
import { NOTE_ROOT } from "~/domain/focus-groups/note/schema";
import type { Verdict } from "~/domain/focus-groups/note/worker/messages";
import { documentOf, takeIn } from "~/domain/focus-groups/note/worker/shelf";
import { noteOf } from "~/domain/focus-groups/note/yjs-text";
import { Forger, whole } from "./note-forger";
import type { Random } from "./note-rubbish";

/** What somebody sees of a note. */
export function seen(doc: Y.Doc): string {
  const lines = (node: Y.XmlFragment): string =>
    node
      .toArray()
      .map((child) => {
        if (child instanceof Y.XmlText) return JSON.stringify(child.toDelta());
        if (!(child instanceof Y.XmlElement)) return `?${JSON.stringify(child)}?`;
        return `<${child.nodeName} ${JSON.stringify(sorted(child.getAttributes()))}>${lines(child)}</>`;
      })
      .join("");
  return lines(doc.getXmlFragment(NOTE_ROOT));
}

const sorted = (attributes: object) => Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));

/** Takes it in without tidying up, for that would be a change of one's own. */
function put(doc: Y.Doc, update: Uint8Array): void {
  doc.transact((transaction) => {
    Y.applyUpdate(doc, update);
    transaction.local = true;
  });
}

type Sent = { from: Typist | null; update: Uint8Array };

/** Somebody who types and deletes in a note, and hears of the others later than they of them. */
export class Typist {
  readonly doc: Y.Doc;
  readonly incoming: Uint8Array[] = [];
  readonly outgoing: Uint8Array[] = [];
  private sent: Uint8Array[] = [];

  /** @param hoards keeps what was deleted, as an editor does with what can be undone. */
  constructor(
    private readonly random: Random,
    hoards: boolean,
  ) {
    this.doc = new Y.Doc({ gc: !hoards });
    this.doc.clientID = whole(random, 2 ** 32);
    this.doc.on("update", (update: Uint8Array, from: unknown) => {
      if (from !== "server") this.outgoing.push(update);
    });
  }

  hear(most: number): void {
    for (const update of this.incoming.splice(0, most)) Y.applyUpdate(this.doc, update, "server");
  }

  send(): Uint8Array[] {
    const updates = this.outgoing.splice(0, 3);
    this.sent = [...this.sent, ...updates].slice(-4);
    return updates;
  }

  /** As when the connection broke before some of it was acknowledged: once more, together with what came since. */
  sendAgain(): Uint8Array[] {
    const all = [...this.sent, ...this.outgoing.splice(0)];
    this.sent = all.length > 0 ? [Y.mergeUpdates(all)] : [];
    return this.sent;
  }

  type(): void {
    const { random, doc } = this;
    const body = doc.getXmlFragment(NOTE_ROOT);
    const texts = textsIn(body);
    doc.transact(() => {
      const text = texts[whole(random, texts.length)];
      const chance = random();
      if (!text || chance < 0.2) {
        const paragraph = new Y.XmlElement("paragraph");
        paragraph.insert(0, [new Y.XmlText("nieuw")]);
        body.insert(whole(random, body.length + 1), [paragraph]);
      } else if (chance < 0.6) text.insert(between(text, whole(random, text.length + 1)), "woord ");
      else if (chance < 0.75) text.delete(0, between(text, Math.min(text.length, 3)));
      else if (chance < 0.85) text.format(0, between(text, Math.min(text.length, 4)), { strong: {} });
      else if (body.length > 3) body.delete(whole(random, body.length), 1);
    }, "me");
  }
}

/** The place, or the one before it when it is in the middle of a character of two: no editor writes there. */
function between(text: Y.XmlText, index: number): number {
  const all = (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join("");
  return /[\udc00-\udfff]/.test(all[index] ?? "") ? index - 1 : index;
}

function textsIn(node: Y.XmlFragment): Y.XmlText[] {
  return node
    .toArray()
    .flatMap((child) =>
      child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? textsIn(child) : [],
    );
}

/** A note on the server, and every way in which somebody else can come to have it. */
export class Copies {
  private kept!: ReturnType<Copies["load"]>;
  private disk: Uint8Array[] = [];
  /** What was accepted, as it went to everybody. */
  private readonly log: Sent[] = [];
  private readonly typists: Typist[];
  readonly verdicts = new Map<Verdict, number>();
  /** What became of edits of typists that were not taken in. */
  readonly lost: Verdict[] = [];
  private readonly forger: Forger;
  private readonly attacker = new Y.Doc({ gc: false });

  constructor(private readonly random: Random) {
    this.typists = [new Typist(random, false), new Typist(random, true), new Typist(random, true)];
    this.kept = this.load();
    this.forger = new Forger(random, this.attacker);
  }

  /** One thing happens, by chance. */
  step(): void {
    const { random } = this;
    const chance = random();
    const typist = this.typists[whole(random, this.typists.length)]!;
    if (chance < 0.7) this.take({ from: null, update: this.forger.next() });
    else if (chance < 0.78) typist.type();
    else if (chance < 0.86) typist.hear(1 + whole(random, 8));
    else if (chance < 0.96) for (const update of typist.send()) this.take({ from: typist, update });
    else if (chance < 0.98) for (const update of typist.sendAgain()) this.take({ from: typist, update });
    else if (chance < 0.985) this.kept = this.load();
    else if (chance < 0.99) this.disk = [Y.encodeStateAsUpdate(this.kept.doc)];
    else if (chance < 0.995) this.disk = [Y.encodeStateAsUpdate(documentOf(this.disk))];
  }

  /** As when the server starts, or threw its document away. */
  private load() {
    const doc = documentOf(this.disk);
    doc.clientID = whole(this.random, 2 ** 32);
    return { doc, size: 0 };
  }

  private take({ from, update }: Sent): void {
    const { verdict, rest, putBack } = takeIn(this.kept, update);
    this.verdicts.set(verdict, (this.verdicts.get(verdict) ?? 0) + 1);
    if (from && verdict !== "new" && verdict !== "nothing") this.lost.push(verdict);
    if (verdict === "spoiled") this.kept = this.load();
    if (verdict !== "new") return;
    this.tell({ from, update: rest ?? update });
    if (putBack) this.tell({ from: null, update: putBack });
  }

  private tell(sent: Sent): void {
    this.disk.push(sent.update);
    this.log.push(sent);
    put(this.attacker, sent.update);
    for (const typist of this.typists) if (typist !== sent.from) typist.incoming.push(sent.update);
  }

  /** Everything that is under way arrives. Answers what each copy shows. */
  settle(): Record<string, string> {
    while (this.typists.some(({ incoming, outgoing }) => incoming.length + outgoing.length > 0))
      for (const typist of this.typists) {
        for (const update of typist.outgoing.splice(0)) this.take({ from: typist, update });
        typist.hear(Infinity);
      }
    const all = this.log.map(({ update }) => update);
    const live = new Y.Doc();
    for (const update of all) put(live, update);
    // It can be read as a note, too.
    noteOf(this.kept.doc);
    return {
      server: seen(this.kept.doc),
      "fresh from disk": seen(documentOf(this.disk)),
      "one after the other": seen(live),
      "one after the other, with all that was deleted": seen(this.attacker),
      "all at once": seen(documentOf(all)),
      merged: seen(documentOf(all.length > 0 ? [Y.mergeUpdates(all)] : [])),
      "from the server's state": seen(documentOf([Y.encodeStateAsUpdate(this.kept.doc)])),
      ...Object.fromEntries(this.typists.map(({ doc }, i) => [`typist ${i}`, seen(doc)])),
    };
  }
}
