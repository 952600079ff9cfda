import type { HeadersFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { now } from "~/platform/clock.server";
import { qrSvg } from "~/documents/qr.server";
import { groupOf } from "~/domain/focus-groups/queries.server";
import { holderByLink } from "~/domain/registrations/holder.server";
import { registrationDetails } from "~/domain/registrations/queries.server";
import { hasOpenOffer, mayStillChange } from "~/domain/registrations/rules";
import { ManagePage } from "~/domain/registrations/ui/manage-page";
import { absoluteUrl } from "~/platform/origin.server";
import { textFor } from "~/ui/text/catalogue";
import { read } from "../handle.server";

export const loader = read(async ({ params, url, locale }) => {
  const token = params.token!;
  const holder = await holderByLink(token);
  const {
    needs,
    personId: _person,
    emailKey: _key,
    formKey: _form,
    ...registration
  } = await registrationDetails(holder);
  const at = now();
  const { startsAt, endsAt } = registration.occurrence;
  return {
    registration: { ...registration, hasNeeds: needs !== null },
    seating: await groupOf(holder),
    path: `/inschrijving/${token}`,
    qr: registration.status === "CONFIRMED" ? qrSvg(absoluteUrl(`/t/${registration.ticketCode}`)) : null,
    isNew: url.searchParams.has("nieuw"),
    saved: url.searchParams.has("bewaard"),
    mayChange: mayStillChange(registration, startsAt, at),
    offerOpen: hasOpenOffer(registration, at),
    over: at >= endsAt,
    funder: registration.occurrence.event.network?.fundingLine,
    locale,
  };
});

/**
 * The address is a key: proxies do not keep it, and the policy of every page (`same-origin`) hands it to no other
 * site. A stricter one would make the browser hide from us where a form without script comes from.
 */
export const headers: HeadersFunction = () => ({ "cache-control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? `${textFor(data.locale, "registration").manage.title} - ${data.registration.occurrence.event.title}`
      : "Netwerf",
  },
  { name: "robots", content: "noindex" },
];

export default function Manage() {
  const { funder: _funder, ...managed } = useLoaderData<typeof loader>();
  return <ManagePage {...managed} />;
}
