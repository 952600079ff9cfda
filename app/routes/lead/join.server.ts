import { absoluteUrl } from "~/platform/origin.server";

/** Where the phones of a table go: what the QR code holds, and what people type. */
export function joinAt(code: string | null): { address: string; shown: string } {
  return {
    address: absoluteUrl(`/tafel/${code ?? ""}`),
    shown: absoluteUrl("/tafel").replace(/^https?:\/\//, ""),
  };
}
