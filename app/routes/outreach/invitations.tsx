import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { datePath } from "~/domain/events/ui/organise-bars";
import type { InvitationState } from "~/domain/registrations/invitation";
import { invitationsOf } from "~/domain/registrations/invitations.server";
import { InvitationsPage, STATE_PARAMS } from "~/domain/registrations/ui/outreach/invitations-page";
import { read } from "../handle.server";

const PER_PAGE = 50;

export const loader = read(async ({ viewer, params, url }) => {
  const { invitations, ...rest } = await invitationsOf(viewer, params.occurrenceId!);
  const states = Object.keys(STATE_PARAMS) as InvitationState[];
  const shown = states.find((state) => STATE_PARAMS[state] === url.searchParams.get("staat")) ?? null;
  const wanted = invitations.filter((one) => shown === null || one.state === shown);
  const pages = Math.max(1, Math.ceil(wanted.length / PER_PAGE));
  const page = Math.min(pages, Math.max(1, Number(url.searchParams.get("pagina")) || 1));
  const count = (name: string) =>
    url.searchParams.has(name) ? Number(url.searchParams.get(name)) || 0 : null;
  const reason = url.searchParams.get("reden");
  return {
    ...rest,
    path: `${datePath(params.occurrenceId!)}/uitnodigingen`,
    shown,
    page,
    pages,
    invitations: wanted.slice((page - 1) * PER_PAGE, page * PER_PAGE),
    sent: count("verstuurd"),
    reminded: count("herinnerd"),
    refused: reason === null ? undefined : { errors: {}, reason, values: {} },
  };
});

export const meta: MetaFunction = () => [{ title: "Uitnodigingen - Netwerf" }];

export default function Invitations() {
  return <InvitationsPage {...useLoaderData<typeof loader>()} />;
}
