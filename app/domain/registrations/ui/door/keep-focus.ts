import { useEffect, useRef, type RefObject } from "react";

const FOCUSABLE = "button, input, select, summary, a[href], [tabindex]";

/**
 * Whoever presses a button that then goes away (done, dismissed, taken back) must not start again at the top of the
 * page: focus moves to the nearest thing that stayed.
 * @returns for the element in which this holds.
 */
export function useKeepFocus(): RefObject<HTMLDivElement> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = box.current!;
    let way: Element[] = [];
    const enter = ({ target }: FocusEvent) => {
      way = wayUp(target as Element, root);
    };
    const leave = ({ target }: FocusEvent) =>
      // Who left by themselves is not brought back.
      queueMicrotask(() => {
        if (target === way[0] && (target as Element).isConnected) way = [];
      });
    const observer = new MutationObserver(() => {
      const lost = document.activeElement === document.body && way[0]?.isConnected === false;
      if (lost) stayed(way, root)?.focus({ preventScroll: true });
    });
    root.addEventListener("focusin", enter);
    root.addEventListener("focusout", leave);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener("focusin", enter);
      root.removeEventListener("focusout", leave);
      observer.disconnect();
    };
  }, []);
  return box;
}

function wayUp(from: Element, root: Element): Element[] {
  const way: Element[] = [];
  for (let at: Element | null = from; at && at !== root; at = at.parentElement) way.push(at);
  return way;
}

function stayed(way: Element[], root: Element): HTMLElement | null {
  for (const place of way.filter((one) => one.isConnected)) {
    const inside = place.querySelector<HTMLElement>(FOCUSABLE);
    if (inside) return inside;
    if (place.matches(FOCUSABLE)) return place as HTMLElement;
  }
  // On a phone a search field brings up a keyboard over the list.
  const home = matchMedia("(pointer: coarse)").matches ? ".door-said" : ".door-search";
  return root.querySelector<HTMLElement>(home);
}
