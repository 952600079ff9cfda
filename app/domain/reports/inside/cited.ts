import type { Node } from "prosemirror-model";
import { passagesOf } from "~/domain/focus-groups/note/passages";

/**
 * The contributions whose words stand in a text, in the order in which they first do. One that stands in two places is
 * one, with every line of its words once.
 */
export function citedIn(note: Node): { id: string; text: string }[] {
  return passagesOf(note).map(({ id, text }) => ({ id, text: [...new Set(text.split("\n"))].join("\n") }));
}
