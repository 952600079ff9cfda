import { useRef, useState } from "react";

const WAIT_MS = 180;

/** Names of organisations we know, for what is being typed: `[names, suggest]`. Without script there are none. */
export function useOrganisationNames(): [string[], (typed: string) => void] {
  const [names, setNames] = useState<string[]>([]);
  const timer = useRef<number>();
  const suggest = (typed: string) => {
    window.clearTimeout(timer.current);
    if (typed.trim().length < 2) return;
    timer.current = window.setTimeout(() => {
      fetch(`/organisatienamen?q=${encodeURIComponent(typed)}`)
        .then((response) => (response.ok ? (response.json() as Promise<string[]>) : []))
        .then(setNames)
        .catch(() => setNames([]));
    }, WAIT_MS);
  };
  return [names, suggest];
}
