import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False on the server and in the first picture, true once script runs. For controls that only script can serve. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
