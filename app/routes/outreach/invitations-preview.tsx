import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { datePath } from "~/domain/events/ui/organise-bars";
import { MAX_INVITED } from "~/domain/registrations/invitation";
import { invitationsOf } from "~/domain/registrations/invitations.server";
import { previewInvitations } from "~/domain/registrations/invite.server";
import { InvitationPreview, type Preview } from "~/domain/registrations/ui/outreach/invitation-preview";
import { Invalid } from "~/platform/errors";
import { read, write, type Refused } from "../handle.server";
import { readInviteList } from "./invitation-list.server";

export const loader = read(async ({ viewer, params }) => {
  const { kept } = await invitationsOf(viewer, params.occurrenceId!);
  return { path: `${datePath(params.occurrenceId!)}/uitnodigingen`, kept };
});

export const action = write(async ({ viewer, params, request }): Promise<{ preview: Preview }> => {
  const { people, ...sent } = await readInviteList(request);
  if (people.length > MAX_INVITED) throw new Invalid({ list: "too-many-people" });
  const judged = await previewInvitations(viewer, params.occurrenceId!, people);
  return { preview: { people: judged, ...sent } };
});

export const meta: MetaFunction = () => [{ title: "Kijk je uitnodigingen na - Netwerf" }];

/** Without a list that was just posted, this is the form for one. */
export default function InvitationsPreview() {
  const answer = useActionData<typeof action>() as { preview: Preview } | Refused | undefined;
  const page = useLoaderData<typeof loader>();
  if (answer && "preview" in answer) return <InvitationPreview {...page} preview={answer.preview} />;
  return <InvitationPreview {...page} refused={answer} />;
}
