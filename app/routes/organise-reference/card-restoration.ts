import { setCardWithdrawn } from "~/domain/knowledge/contact-cards/edit.server";
import { cardPath } from "~/domain/knowledge/contact-cards/ui/paths";
import { backTo } from "./outcome.server";

/** The contact point exists after all. */
export const action = backTo(
  ({ contactCardId }) => cardPath(contactCardId!),
  "hersteld",
  ({ viewer, params }) => setCardWithdrawn(viewer, params.contactCardId!, false),
);
