import { redirect, type HeadersFunction, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { declineInvitation, invitedBy } from "~/domain/registrations/answer-invitation.server";
import { DeclinePage } from "~/domain/registrations/ui/decline-page";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read, write } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ params, locale }) => ({ ...(await invitedBy(params.token!)), locale }));

export const action = write(async ({ params }) => {
  await declineInvitation(params.token!);
  return redirect(`/uitnodiging/${params.token}/afzegging`);
});

/** The address is a key: proxies do not keep it. */
export const headers: HeadersFunction = () => ({ "cache-control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${textFor(data.locale, "registration").invitation.title} - ${data.title}` : "Netwerf" },
  { name: "robots", content: "noindex" },
];

export default function InvitationDeclined() {
  return <DeclinePage {...useLoaderData<typeof loader>()} />;
}
