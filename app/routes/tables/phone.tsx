import { redirect, type MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse, useActionData, useLoaderData, useRouteError } from "@remix-run/react";
import { groupAccess } from "~/domain/focus-groups/access.server";
import { contribute } from "~/domain/focus-groups/contributions/contribute.server";
import { ContributionForm } from "~/domain/focus-groups/contributions/contribution-form";
import { contributionsOf } from "~/domain/focus-groups/contributions/queries.server";
import { mayStillSay } from "~/domain/focus-groups/contributions/rules";
import { tableNow } from "~/domain/focus-groups/table/queries.server";
import { NotAtTable } from "~/domain/focus-groups/ui/table/not-at-table";
import { phonePath } from "~/domain/focus-groups/ui/table/paths";
import { PhonePage } from "~/domain/focus-groups/ui/table/phone-page";
import { parseForm } from "~/platform/http/form.server";
import { newSecret } from "~/platform/ids.server";
import type { PageHandle } from "~/ui/page-script";
import { read, write, type Refused } from "../handle.server";

export const handle: PageHandle = { script: "live", bare: true };

export const loader = read(async ({ caller, params, url }) => {
  const access = await groupAccess(caller, params.groupId!);
  const { groupId, name, part, leads, writes, guestId } = access;
  const { pending: _p, declined: _d, merged: _m, ...view } = await contributionsOf(access);
  return {
    groupId,
    table: await tableNow(access),
    view,
    me: { name, part, leads, writes, guest: guestId !== null },
    closed: !mayStillSay(access.condition),
    formKey: newSecret(),
    said: { reason: url.searchParams.get("reden"), sent: url.searchParams.has("verstuurd") },
  };
});

export const action = write(async ({ caller, params, request }) => {
  const groupId = params.groupId!;
  await groupAccess(caller, groupId);
  await contribute(caller, groupId, await parseForm(request, ContributionForm));
  return redirect(`${phonePath(groupId)}?verstuurd`);
});

/** What one supports and sent oneself is nobody else's to see, and a form has a number of its own. */
export const headers = () => ({ "cache-control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.table.title} - ${data.table.eventTitle} - Netwerf` : "Netwerf" },
  { name: "robots", content: "noindex" },
];

export default function Phone() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <PhonePage {...useLoaderData<typeof loader>()} refused={refused} />;
}

/** Whoever left, was sent away or cleared their cookies finds the way back in. */
export function ErrorBoundary() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotAtTable />;
  throw error;
}
