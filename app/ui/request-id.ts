import { createContext, useContext } from "react";

/** The number under which the log has this request; empty in the browser. */
export const RequestIdContext = createContext("");

export function useRequestId(): string | undefined {
  return useContext(RequestIdContext) || undefined;
}
