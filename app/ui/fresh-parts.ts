/** Parts of a page that show themselves anew without React: what is marked `data-fresh`, by name. */

const IN_IT = "a, button, summary";

/** Asks this page again, and puts its fresh parts in place. False when there was no answer to use. */
export async function freshen(): Promise<boolean> {
  const answer = await fetch(location.href, { headers: { accept: "text/html" } }).catch(() => undefined);
  if (!answer?.ok) return false;
  freshenFrom(await answer.text());
  return true;
}

/** Puts the fresh parts of this page, as it was just sent, in place. */
export function freshenFrom(html: string): void {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  for (const part of document.querySelectorAll<HTMLElement>("[data-fresh]")) {
    const next = fresh.querySelector(`[data-fresh="${CSS.escape(part.dataset.fresh ?? "")}"]`);
    if (next && next.outerHTML !== part.outerHTML) replace(part, next);
  }
}

/** What was open stays open, and the focus goes to what stands in the same place. */
function replace(part: Element, next: Element): void {
  const open = [...part.querySelectorAll("details")].map((one) => one.open);
  next.querySelectorAll("details").forEach((one, i) => (one.open = open[i] ?? false));
  const focused = placeOfFocus(part);
  part.replaceWith(next);
  if (!focused) return;
  const around = (focused.id && next.querySelector(`#${CSS.escape(focused.id)}`)) || next;
  [...around.querySelectorAll<HTMLElement>(IN_IT)].at(focused.index)?.focus({ preventScroll: true });
}

/** Counted inside the nearest thing with an id, for a line may have come in above it. */
function placeOfFocus(part: Element): { id: string; index: number } | undefined {
  const active = document.activeElement;
  if (!active || !part.contains(active)) return undefined;
  const named = active.parentElement?.closest("[id]");
  const around = named && named !== part && part.contains(named) ? named : part;
  const index = [...around.querySelectorAll(IN_IT)].indexOf(active);
  return index < 0 ? undefined : { id: around === part ? "" : around.id, index };
}
