import { redirect } from "@remix-run/node";
import { decideExperience } from "~/domain/knowledge/stories/experiences.server";
import { write } from "../handle.server";

export const action = write(async ({ viewer, params }) => {
  await decideExperience(viewer, params.experienceId!, "declined");
  return redirect("/beheer/kennis/verhalen/ervaringen");
});
