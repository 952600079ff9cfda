import { createContext, useContext } from "react";

/** This answer's own permission for the scripts in it; empty in the browser, which hides nonces anyway. */
export const NonceContext = createContext("");

export function useNonce(): string | undefined {
  return useContext(NonceContext) || undefined;
}
