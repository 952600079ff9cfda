import { takePen } from "~/domain/focus-groups/lead/pen.server";
import { onLeading } from "./back.server";

/** Takes the pen back. */
export const action = onLeading(({ caller, groupId, params }) => takePen(caller, groupId, params.guestId!));
