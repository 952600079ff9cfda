import { useEffect, useState } from "react";
import { Button } from "~/ui/button";
import { useHydrated } from "~/ui/hydrated";

/** Only where the browser can: a phone of Apple cannot. */
export function FullScreen() {
  const hydrated = useHydrated();
  const [full, setFull] = useState(false);
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", look);
    return () => document.removeEventListener("fullscreenchange", look);
  }, []);
  if (!hydrated || !document.fullscreenEnabled) return null;
  const change = () =>
    void (full ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => {});
  return (
    <Button type="button" variant="secondary" onClick={change}>
      {full ? "Sluit het volledige scherm" : "Volledig scherm"}
    </Button>
  );
}
