import { submitByAuthor } from "~/domain/knowledge/stories/gates.server";
import { ownPath, pressed } from "./back.server";

export const action = pressed(ownPath, async ({ params }) => {
  await submitByAuthor(params.token!);
  return "ingediend";
});
