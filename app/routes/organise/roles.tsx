import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { rolesAround } from "~/domain/events/event-roles.server";
import { RoleForm } from "~/domain/events/role-form";
import { RolesPage } from "~/domain/events/ui/organise/roles-page";
import { eventPath } from "~/domain/events/ui/organise-bars";
import { grantRole } from "~/domain/people/roles.server";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params, url }) => {
  const done = (["gegeven", "afgenomen"] as const).find((word) => url.searchParams.has(word));
  return { ...(await rolesAround(viewer, params.eventId!)), done: done ?? null };
});

export const action = write(async ({ viewer, params, request }) => {
  const input = await parseForm(request, RoleForm);
  await grantRole(viewer, { ...input, locale: "nl", on: { eventId: params.eventId! } });
  return redirect(`${eventPath(params.eventId!)}/rollen?gegeven`);
});

export const meta: MetaFunction = () => [{ title: "Wie doet wat - Netwerf" }];

export default function Roles() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <RolesPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
