import { redirect } from "@remix-run/node";
import { HelperEndForm } from "~/domain/focus-groups/lead/helper-form";
import { endHelp } from "~/domain/focus-groups/lead/helpers.server";
import { groupPath } from "~/domain/focus-groups/ui/words";
import { parseForm } from "~/platform/http/form.server";
import { write } from "../handle.server";

/** Ends somebody's help in one group. */
export const action = write(async ({ viewer, params, request }) => {
  const end = await parseForm(request, HelperEndForm);
  await endHelp(viewer, params.groupId!, end);
  return redirect(`${groupPath(params.groupId!)}/begeleiding?afgenomen`);
});
