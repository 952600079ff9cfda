import { yCursorPlugin } from "y-prosemirror";
import type { Awareness } from "y-protocols/awareness";

/** Looks for people; the name stands beside the cursor, so that it does not hang from colour. */
const LOOKS = 6;

/** The look of somebody in this note, by the number of their browser. */
export const lookOf = (client: number) => `peer--${(client % LOOKS) + 1}`;

/**
 * Cursors and selections of the others. Drawn with classes: what y-prosemirror does by itself is a style attribute,
 * which our pages do not allow.
 */
export function othersPlugin(awareness: Awareness) {
  return yCursorPlugin(awareness, {
    cursorBuilder: (user: { name?: unknown }, client) => {
      const cursor = document.createElement("span");
      cursor.className = `peer ${lookOf(client)}`;
      // Drawn by the style sheet: in the text itself nobody's name stands.
      cursor.dataset.name = nameOf(user);
      // What others see and hear of it stands in the list of who is here.
      cursor.setAttribute("aria-hidden", "true");
      return cursor;
    },
    selectionBuilder: (_user, client) => ({ class: `peer-selection ${lookOf(client)}` }),
  });
}

/** The name under which somebody is shown; a guest at the table need not give one. */
export function nameOf(user: unknown): string {
  const { name } = (user ?? {}) as { name?: unknown };
  return typeof name === "string" && name.trim() !== "" ? name.trim().slice(0, 60) : "Iemand aan tafel";
}
