/** A note reads differently from before, or there are other passages in it. */
export type TextChange = {
  groupId: string;
  /** Null for the text of a report. */
  occurrenceId: string | null;
  /** A passage was marked, changed or lost: the group's contributions are others than before. */
  passages: boolean;
};

type Listener = (change: TextChange) => void;

const listeners = new Set<Listener>();

/** Tells who listens whenever the text of a note, as others read it, changed. Returns how to stop. */
export function addTextListener(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellTextChanged(change: TextChange): void {
  for (const listener of listeners) listener(change);
}
