import { joinPath } from "~/domain/focus-groups/table/find.server";
import { absoluteUrl } from "~/platform/origin.server";

/** Where the phones of a table go: what the QR code holds, and what people type. */
export function joinAt(id: string, tableCode: string | null): { address: string; shown: string } {
  return {
    address: absoluteUrl(tableCode ? joinPath({ id, tableCode }) : "/tafel"),
    shown: absoluteUrl("/tafel").replace(/^https?:\/\//, ""),
  };
}
