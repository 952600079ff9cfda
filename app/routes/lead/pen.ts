import { givePen } from "~/domain/focus-groups/lead/pen.server";
import { onLeading } from "./back.server";

/** Gives somebody at the table the pen. */
export const action = onLeading(({ caller, groupId, params }) => givePen(caller, groupId, params.guestId!));
