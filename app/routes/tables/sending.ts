import { contribute } from "~/domain/focus-groups/contributions/contribute.server";
import { ContributionForm } from "~/domain/focus-groups/contributions/contribution-form";
import { groupAccess } from "~/domain/focus-groups/access.server";
import { Conflict, Invalid } from "~/platform/errors";
import { parseForm } from "~/platform/http/form.server";
import { errorText, fieldErrorText } from "~/ui/error-text";
import { write } from "../handle.server";

/** Where a phone empties its outbox; answers in words what it refuses. */
export const action = write(async ({ caller, params, request, locale }) => {
  const groupId = params.groupId!;
  await groupAccess(caller, groupId);
  try {
    return Response.json({
      id: await contribute(caller, groupId, await parseForm(request, ContributionForm)),
    });
  } catch (error) {
    if (error instanceof Conflict)
      return Response.json({ reason: error.reason, words: errorText(error, locale) }, { status: 409 });
    if (!(error instanceof Invalid)) throw error;
    const words = Object.entries(error.fields).map(([field, code]) => fieldErrorText(field, code, locale));
    return Response.json({ reason: error.reason, words: words.join(" ") }, { status: 422 });
  }
});
