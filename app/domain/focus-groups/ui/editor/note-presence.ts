import {
  applyAwarenessUpdate,
  Awareness,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from "y-protocols/awareness";
import type { Doc } from "yjs";

/** A cursor is told of at most so often, and for so long after a keystroke somebody writes; in milliseconds. */
const EVERY_MS = 150;
const TYPING_MS = 2500;

/** Who is in the note and where: never kept, and of no worth a second later. */
export class NotePresence {
  readonly awareness: Awareness;
  private sending: ReturnType<typeof setTimeout> | undefined;
  private resting: ReturnType<typeof setTimeout> | undefined;

  /** @param tell hands on what the others may know of this browser. */
  constructor(
    private readonly doc: Doc,
    private readonly tell: (update: Uint8Array) => void,
  ) {
    this.awareness = new Awareness(doc);
    this.awareness.on("update", this.onUpdate);
  }

  /** What the server says of the others. */
  hear(update: Uint8Array): void {
    if (update.length > 0) applyAwarenessUpdate(this.awareness, update, this);
  }

  enter(name: string): void {
    this.awareness.setLocalStateField("user", { name });
  }

  /** There is no line: nobody knows who is there. */
  alone(): void {
    const others = [...this.awareness.getStates().keys()].filter((one) => one !== this.doc.clientID);
    removeAwarenessStates(this.awareness, others, this);
  }

  typed(): void {
    if (this.awareness.getLocalState()?.typing !== true) this.awareness.setLocalStateField("typing", true);
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.awareness.setLocalStateField("typing", false), TYPING_MS);
  }

  stop(): void {
    clearTimeout(this.sending);
    clearTimeout(this.resting);
    this.awareness.destroy();
  }

  private readonly onUpdate = (
    changed: Record<"added" | "updated" | "removed", number[]>,
    origin: unknown,
  ) => {
    const own = Object.values(changed).some((clients) => clients.includes(this.doc.clientID));
    if (origin === this || !own || this.sending !== undefined) return;
    this.sending = setTimeout(() => {
      this.sending = undefined;
      this.tell(encodeAwarenessUpdate(this.awareness, [this.doc.clientID]));
    }, EVERY_MS);
  };
}
