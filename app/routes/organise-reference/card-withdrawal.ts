import { setCardWithdrawn } from "~/domain/knowledge/contact-cards/edit.server";
import { cardPath } from "~/domain/knowledge/contact-cards/ui/paths";
import { backTo } from "./outcome.server";

/** The contact point no longer exists. */
export const action = backTo(
  ({ contactCardId }) => cardPath(contactCardId!),
  "ingetrokken",
  ({ viewer, params }) => setCardWithdrawn(viewer, params.contactCardId!, true),
);
