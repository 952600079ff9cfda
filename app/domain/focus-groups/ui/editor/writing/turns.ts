import type { EditorView } from "prosemirror-view";

/** A word that is composed and then left so is waited for so long; in milliseconds, as below. */
const COMPOSING_MS = 5000;
/** So often is looked whether that is over. */
const LOOK_MS = 250;

/** What the editor does where it thinks that the cursor is. */
const ACTS = ["keydown", "paste", "cut", "copy"] as const;
const COMPOSING = ["compositionstart", "compositionupdate"] as const;

/**
 * Lets what others do into the text at moments at which it does not take from who writes here.
 *
 * A browser moves its cursor first and tells a while later. A redraw in between puts the cursor back where the editor
 * still thought it was, and what one types next stands somewhere else. So the editor reads the browser first. And a
 * word that a keyboard is still composing (a phone's, or with dead keys) may not be redrawn at all: the keyboard would
 * lose it or type it twice. So what others do waits for the end of the word.
 */
export class Turns {
  private view: EditorView | null = null;
  private waiting: (() => void)[] = [];
  private composedAt = 0;
  private looking: ReturnType<typeof setTimeout> | undefined;

  /** Does the work now, or once nobody composes a word. */
  readonly take = (work: () => void): void => {
    this.waiting.push(work);
    this.next();
  };

  /** From now on for this editor. */
  watch(view: EditorView): void {
    this.view = view;
    // Before the editor's own listeners, which act on the cursor as it last knew it.
    for (const name of ACTS) view.dom.addEventListener(name, this.onAct, true);
    for (const name of COMPOSING) view.dom.addEventListener(name, this.onComposing);
    view.dom.addEventListener("compositionend", this.onComposed);
  }

  /** What waits is not done any more. */
  stop(): void {
    clearTimeout(this.looking);
    this.waiting = [];
    this.view = null;
  }

  /** The editor takes over what the browser did to its text or cursor. */
  read(): void {
    // What the editor waits for itself; it tells of changes in the text too.
    if (this.view?.hasFocus()) this.view.dom.ownerDocument.dispatchEvent(new Event("selectionchange"));
  }

  private isComposing(): boolean {
    return this.view?.composing === true && Date.now() - this.composedAt < COMPOSING_MS;
  }

  private next(): void {
    clearTimeout(this.looking);
    if (this.waiting.length === 0) return;
    if (this.isComposing()) {
      this.looking = setTimeout(() => this.next(), LOOK_MS);
      return;
    }
    this.read();
    const works = this.waiting;
    this.waiting = [];
    for (const work of works) work();
  }

  private readonly onAct = (event: Event) => {
    if (!this.view?.composing && !(event as KeyboardEvent).isComposing) this.read();
  };

  private readonly onComposing = () => {
    this.composedAt = Date.now();
  };

  /** Later, for the editor's own listener did not hear of it yet, nor of the last letters. */
  private readonly onComposed = () => {
    clearTimeout(this.looking);
    this.looking = setTimeout(() => this.next());
  };
}
