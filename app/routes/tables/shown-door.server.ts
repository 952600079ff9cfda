import { qrSvg } from "~/documents/qr.server";
import type { GroupCaller } from "~/domain/focus-groups/caller";
import { tableDoor } from "~/domain/focus-groups/table/queries.server";
import { absoluteUrl } from "~/platform/origin.server";

/** A table's door with its QR code drawn, and the address that people type. */
export async function shownDoor(caller: GroupCaller, groupId: string) {
  const door = await tableDoor(caller, groupId);
  return {
    ...door,
    qr: door.path && qrSvg(absoluteUrl(door.path), "QR-code van deze tafel"),
    address: absoluteUrl("/tafel").replace(/^https?:\/\//, ""),
  };
}
