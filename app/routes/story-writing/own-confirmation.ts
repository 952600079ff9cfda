import { confirmByAuthor } from "~/domain/knowledge/stories/review.server";
import { ownPath, pressed } from "./back.server";

export const action = pressed(ownPath, async ({ params }) => {
  await confirmByAuthor(params.token!);
  return "bevestigd";
});
