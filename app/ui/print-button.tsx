import { Button } from "./button";
import { useHydrated } from "./hydrated";
import { useText } from "./text/text-provider";

/** Prints the page. Only there once script can do it; without, the browser's own menu does. */
export function PrintButton({ label }: { label?: string }) {
  const t = useText("common");
  if (!useHydrated()) return null;
  return (
    <Button type="button" variant="secondary" icon="print" onClick={() => window.print()}>
      {label ?? t.print}
    </Button>
  );
}
