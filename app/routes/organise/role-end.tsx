import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { roleOn } from "~/domain/events/event-roles.server";
import { RoleEndPage } from "~/domain/events/ui/organise/roles-page";
import { eventPath } from "~/domain/events/ui/organise-bars";
import { revokeRole } from "~/domain/people/roles.server";
import { read, write } from "../handle.server";

export const loader = read(async ({ viewer, params }) => {
  const grant = await roleOn(viewer, params.eventId!, params.grantId!);
  return { event: { id: params.eventId! }, grant, mine: grant.email === viewer.email };
});

export const action = write(async ({ viewer, params }) => {
  const grant = await roleOn(viewer, params.eventId!, params.grantId!);
  await revokeRole(viewer, grant.id);
  // Who took their own role away may not see the page of roles any more.
  const mine = grant.email === viewer.email && grant.role === "ORGANISER";
  return redirect(mine ? "/beheer?gedaan=rol-weg" : `${eventPath(params.eventId!)}/rollen?afgenomen`);
});

export const meta: MetaFunction = () => [{ title: "Rol afnemen - Netwerf" }];

export default function RoleEnd() {
  return <RoleEndPage {...useLoaderData<typeof loader>()} />;
}
