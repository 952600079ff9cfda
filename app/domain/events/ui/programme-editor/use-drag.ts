import { useEffect, useRef, useState, type PointerEvent, type RefObject } from "react";

type Drag = { block: string; over: string | null };

/** So near to the edge of the window, in pixels, the page scrolls along; and so far each time. */
const EDGE = 60;
const STEP = 14;

/**
 * Dragging a block of a list to the place of another, with mouse, pen or finger. Escape, or letting go beside the
 * list, leaves everything as it was.
 * @param onDrop told the block and the block on which it was dropped.
 */
export function useDrag(list: RefObject<HTMLElement>, onDrop: (block: string, target: string) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  });
  const dragged = drag?.block ?? null;

  useEffect(() => {
    if (dragged === null) return;
    const move = (event: globalThis.PointerEvent) => {
      if (event.clientY < EDGE) window.scrollBy(0, -STEP);
      if (event.clientY > window.innerHeight - EDGE) window.scrollBy(0, STEP);
      setDrag({ block: dragged, over: blockUnder(list.current, event) });
    };
    const end = (event: globalThis.PointerEvent) => {
      const target = blockUnder(list.current, event);
      setDrag(null);
      if (target !== null && target !== dragged) drop.current(dragged, target);
    };
    const cancel = () => setDrag(null);
    const escape = (event: KeyboardEvent) => event.key === "Escape" && cancel();
    const until = new AbortController();
    const { signal } = until;
    window.addEventListener("pointermove", move, { signal });
    window.addEventListener("pointerup", end, { signal });
    window.addEventListener("pointercancel", cancel, { signal });
    window.addEventListener("keydown", escape, { signal });
    return () => until.abort();
  }, [dragged, list]);

  const grab = (block: string) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    setDrag({ block, over: null });
  };
  return { drag, grab };
}

/** The block of the list at the height of the pointer; null beside the list. */
function blockUnder(list: HTMLElement | null, { clientX, clientY }: { clientX: number; clientY: number }) {
  const blocks = [...(list?.querySelectorAll<HTMLElement>("[data-block]") ?? [])];
  const under = blocks.find((block) => {
    const { left, right, top, bottom } = block.getBoundingClientRect();
    return left <= clientX && clientX <= right && top <= clientY && clientY <= bottom;
  });
  return under?.dataset.block ?? null;
}
