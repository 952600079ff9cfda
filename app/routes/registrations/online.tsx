import { redirect, type HeadersFunction, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { holderByLink } from "~/domain/registrations/holder.server";
import { joinOnline, onlineMeeting } from "~/domain/registrations/join-online.server";
import { OnlinePage } from "~/domain/registrations/ui/online-page";
import { now } from "~/platform/clock.server";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read, write } from "../handle.server";

export const handle: PageHandle = { script: "none" };

const GOING = "deelnemen";

export const loader = read(async ({ params, url, locale }) => {
  const { meeting, ...about } = await onlineMeeting(await holderByLink(params.token!));
  return {
    ...about,
    path: `/inschrijving/${params.token}`,
    open: meeting !== null,
    early: now() < about.countsFrom,
    goTo: url.searchParams.has(GOING) ? meeting : null,
    locale,
  };
});

/**
 * Notes that they are there and sends them on. By way of our own page, for the browser lets a form lead to no other
 * site (`form-action` in our policy), not even by a redirect.
 */
export const action = write(async ({ params }) => {
  await joinOnline(await holderByLink(params.token!));
  return redirect(`/inschrijving/${params.token}/online?${GOING}`);
});

/** The address is a key: proxies do not keep it. */
export const headers: HeadersFunction = () => ({ "cache-control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [{ title: "Netwerf" }];
  return [
    { title: `${textFor(data.locale, "registration").online.title} - ${data.title}` },
    { name: "robots", content: "noindex" },
    ...(data.goTo ? [{ httpEquiv: "refresh" as const, content: `0;url=${data.goTo}` }] : []),
  ];
};

export default function Online() {
  return <OnlinePage {...useLoaderData<typeof loader>()} />;
}
