/** Where a group sits and who leads it, in one line. */
export function PersonLine({ room, facilitator }: { room: string; facilitator: string }) {
  const words = [room, facilitator && `begeleid door ${facilitator}`].filter(Boolean).join(", ");
  return words ? <p className="soft">{words}</p> : null;
}

/** "Nele, Jan en iemand zonder naam". */
export function authorWords(authors: readonly string[]): string {
  const named = authors.filter(Boolean);
  const nameless = authors.length - named.length;
  const words =
    nameless > 0 ? [...named, nameless === 1 ? "iemand zonder naam" : `${nameless} zonder naam`] : named;
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} en ${words.at(-1)}`;
}
