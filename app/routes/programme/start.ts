import { redirect } from "@remix-run/node";
import { programmePaths } from "~/domain/events/ui/programme-editor/paths";
import { startProgramme } from "~/domain/registrations/start-programme.server";
import { Conflict } from "~/platform/errors";
import { read } from "../handle.server";

/** Gives the event a first programme; pressed a second time there simply is one. */
export const action = read(async ({ viewer, params }) => {
  await startProgramme(viewer, params.eventId!).catch((error: unknown) => {
    if (!(error instanceof Conflict)) throw error;
  });
  return redirect(programmePaths(params.eventId!).all);
});
