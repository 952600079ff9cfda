import { useEffect, type RefObject } from "react";

/**
 * Keeps the bar at the bottom of what one sees: a phone's keyboard lies over the page without the page knowing of
 * it. The distance goes into a property of the element, which the style sheet reads.
 */
export function useAboveKeyboard(bar: RefObject<HTMLElement>): void {
  useEffect(() => {
    const seen = window.visualViewport;
    if (!seen) return;
    const place = () => {
      const hidden = Math.max(0, window.innerHeight - seen.height - seen.offsetTop);
      bar.current?.style.setProperty("--keyboard", `${Math.round(hidden)}px`);
    };
    place();
    seen.addEventListener("resize", place);
    seen.addEventListener("scroll", place);
    return () => {
      seen.removeEventListener("resize", place);
      seen.removeEventListener("scroll", place);
    };
  }, [bar]);
}
