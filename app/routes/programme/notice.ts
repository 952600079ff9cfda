import { redirect } from "@remix-run/node";
import { programmePaths } from "~/domain/events/ui/programme-editor/paths";
import { sendNotices } from "~/domain/registrations/programme-notice.server";
import { read } from "../handle.server";

/** Mails everybody whom pending changes touch, once. */
export const action = read(async ({ viewer, params }) => {
  await sendNotices(viewer, params.eventId!);
  return redirect(`${programmePaths(params.eventId!).all}?verwittigd`);
});
