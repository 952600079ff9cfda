import { describeContribution } from "~/domain/focus-groups/contributions/describe.server";
import { ContributionDescription } from "~/domain/focus-groups/contributions/description";
import { parseForm } from "~/platform/http/form.server";
import { write } from "../handle.server";

/** Whose a contribution is and what it is about, from the page on which the note is written. */
export const action = write(async ({ caller, params, request }) => {
  const input = await parseForm(request, ContributionDescription);
  await describeContribution(caller, params.groupId!, params.contributionId!, input);
  return Response.json({ saved: true });
});
