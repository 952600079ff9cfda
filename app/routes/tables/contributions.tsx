import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupAccess, ledGroup } from "~/domain/focus-groups/access.server";
import { contribute } from "~/domain/focus-groups/contributions/contribute.server";
import { ContributionForm } from "~/domain/focus-groups/contributions/contribution-form";
import { contributionsOf } from "~/domain/focus-groups/contributions/queries.server";
import { mayStillSay } from "~/domain/focus-groups/contributions/rules";
import { tableNow } from "~/domain/focus-groups/table/queries.server";
import { ContributionsPage } from "~/domain/focus-groups/ui/contributions/contributions-page";
import { boardPath, phonePath } from "~/domain/focus-groups/ui/table/paths";
import { parseForm } from "~/platform/http/form.server";
import { newSecret } from "~/platform/ids.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ caller, params, url }) => {
  const access = await ledGroup(caller, params.groupId!);
  const { title, guidingQuestion, mayBeAnonymous } = await tableNow(access);
  return {
    groupId: access.groupId,
    table: { title, guidingQuestion, mayBeAnonymous },
    name: access.name,
    view: await contributionsOf(access),
    closed: !mayStillSay(access.condition),
    formKey: newSecret(),
    said: { field: url.searchParams.get("veld"), reason: url.searchParams.get("reden") },
  };
});

/** A new contribution, of anybody at the table; each goes back to their own page. */
export const action = write(async ({ caller, params, request }) => {
  const groupId = params.groupId!;
  const { leads } = await groupAccess(caller, groupId);
  await contribute(caller, groupId, await parseForm(request, ContributionForm));
  return redirect(leads ? boardPath(groupId) : `${phonePath(groupId)}?verstuurd`);
});

export const headers = () => ({ "cache-control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Bijdragen - ${data.table.title} - Netwerf` : "Netwerf" },
  { name: "robots", content: "noindex" },
];

export default function Contributions() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <ContributionsPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
