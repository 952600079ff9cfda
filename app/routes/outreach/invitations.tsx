import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { datePath } from "~/domain/events/ui/organise-bars";
import { coreOnDate } from "~/domain/registrations/core-on-date.server";
import type { InvitationGroundName, InvitationState } from "~/domain/registrations/invitation";
import { invitationsOf } from "~/domain/registrations/invitations.server";
import { proposedGuests } from "~/domain/registrations/proposed-guests.server";
import {
  GROUND_PARAMS,
  InvitationsPage,
  STATE_PARAMS,
} from "~/domain/registrations/ui/outreach/invitations-page";
import { read } from "../handle.server";

const PER_PAGE = 50;

export const loader = read(async ({ viewer, params, url }) => {
  const { invitations, ...rest } = await invitationsOf(viewer, params.occurrenceId!);
  const shown = chosen(STATE_PARAMS, url.searchParams.get("staat"));
  const ground = chosen(GROUND_PARAMS, url.searchParams.get("waarom"));
  const forGround = invitations.filter((one) => ground === null || one.ground === ground);
  const wanted = forGround.filter((one) => shown === null || one.state === shown);
  const pages = Math.max(1, Math.ceil(wanted.length / PER_PAGE));
  const page = Math.min(pages, Math.max(1, Number(url.searchParams.get("pagina")) || 1));
  const ofState = (state: InvitationState) => forGround.filter((one) => one.state === state).length;
  const ofGround = (one: InvitationGroundName) => invitations.filter((each) => each.ground === one).length;
  const count = (name: string) =>
    url.searchParams.has(name) ? Number(url.searchParams.get(name)) || 0 : null;
  const reason = url.searchParams.get("reden");
  return {
    ...rest,
    path: `${datePath(params.occurrenceId!)}/uitnodigingen`,
    ...{ shown, ground, page, pages, total: invitations.length },
    counts: {
      invited: ofState("invited"),
      registered: ofState("registered"),
      declined: ofState("declined"),
    },
    grounds: {
      VASTE_KERN: ofGround("VASTE_KERN"),
      STREEK: ofGround("STREEK"),
      SECTOR: ofGround("SECTOR"),
    },
    invitations: wanted.slice((page - 1) * PER_PAGE, page * PER_PAGE),
    core: await coreOnDate(viewer, params.occurrenceId!),
    proposed: await proposedGuests(viewer, params.occurrenceId!),
    sent: count("verstuurd"),
    reminded: count("herinnerd"),
    refused: reason === null ? undefined : { errors: {}, reason, values: {} },
  };
});

/** The one whose word stands in the address; null for none. */
function chosen<Name extends string>(words: Record<Name, string>, word: string | null): Name | null {
  return (Object.keys(words) as Name[]).find((name) => words[name] === word) ?? null;
}

export const meta: MetaFunction = () => [{ title: "Uitnodigingen - Netwerf" }];

export default function Invitations() {
  return <InvitationsPage {...useLoaderData<typeof loader>()} />;
}
