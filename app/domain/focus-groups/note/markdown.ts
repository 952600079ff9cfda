import type { Node } from "prosemirror-model";
import { readNote } from "../inside/read-note";
import { tidyNote } from "../inside/tidy-note";
import { writeNote } from "../inside/write-note";

/** The note as Markdown (CommonMark with tables, strikes and task lists); which passages are contributions is left out. */
export function noteToMarkdown(note: Node): string {
  return writeNote(tidyNote(note));
}

/** Markdown from anywhere as a note: HTML is text, an image is its description, and odd links are no links. */
export function markdownToNote(text: string): Node {
  return tidyNote(readNote(text));
}

export { tidyNote };
