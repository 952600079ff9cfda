import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { datePath } from "~/domain/events/ui/organise-bars";
import { invitationsOf } from "~/domain/registrations/invitations.server";
import { sendInvitations } from "~/domain/registrations/invite.server";
import { InvitationPreview } from "~/domain/registrations/ui/outreach/invitation-preview";
import { read, write, type Refused } from "../handle.server";
import { readInviteList } from "./invitation-list.server";

export const loader = read(async ({ viewer, params }) => {
  const { kept } = await invitationsOf(viewer, params.occurrenceId!);
  return { path: `${datePath(params.occurrenceId!)}/uitnodigingen`, kept };
});

export const action = write(async ({ viewer, params, request }) => {
  const { people, locale, ground } = await readInviteList(request);
  const count = await sendInvitations(viewer, params.occurrenceId!, { people, locale, ground });
  return redirect(`${datePath(params.occurrenceId!)}/uitnodigingen?verstuurd=${count}`);
});

export const meta: MetaFunction = () => [{ title: "Kijk je uitnodigingen na - Netwerf" }];

/** Seen only when sending was refused: the list is still there. */
export default function InvitationsSent() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <InvitationPreview {...useLoaderData<typeof loader>()} refused={refused} />;
}
