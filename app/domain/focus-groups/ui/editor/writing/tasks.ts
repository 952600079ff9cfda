import type { Node } from "prosemirror-model";
import type { EditorView, NodeView } from "prosemirror-view";

/** An item of a list: with a box to tick when it is a task. */
export class ItemView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly box: HTMLInputElement | null = null;

  constructor(
    private node: Node,
    private readonly view: EditorView,
    private readonly pos: () => number | undefined,
  ) {
    this.dom = document.createElement("li");
    if (node.attrs.checked === null) {
      this.contentDOM = this.dom;
      return;
    }
    this.dom.className = "task";
    this.contentDOM = document.createElement("div");
    this.contentDOM.className = "task__text";
    this.box = document.createElement("input");
    this.box.type = "checkbox";
    this.box.className = "task__box";
    this.box.contentEditable = "false";
    this.box.addEventListener("change", () => this.tick());
    this.dom.append(this.box, this.contentDOM);
    this.show();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type || (node.attrs.checked === null) !== (this.box === null)) return false;
    this.node = node;
    this.show();
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target === this.box;
  }

  ignoreMutation(mutation: MutationRecord | { type: "selection"; target: globalThis.Node }): boolean {
    return mutation.target === this.box || (mutation.target === this.dom && mutation.type === "attributes");
  }

  private show(): void {
    if (!this.box) return;
    this.box.checked = this.node.attrs.checked === true;
    this.dom.dataset.checked = String(this.box.checked);
    this.box.setAttribute("aria-label", `Klaar: ${this.node.firstChild?.textContent || "taak"}`);
  }

  private tick(): void {
    const pos = this.pos();
    if (pos === undefined || !this.view.editable) return this.show();
    this.view.dispatch(this.view.state.tr.setNodeMarkup(pos, null, { checked: this.box!.checked }));
  }
}
