import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { qrSvg } from "~/documents/qr.server";
import { leadingOf } from "~/domain/focus-groups/lead/leading.server";
import { LeadingPage } from "~/domain/focus-groups/ui/lead/leading-page";
import type { PageHandle } from "~/ui/page-script";
import { read } from "../handle.server";
import { mustKnow } from "./known.server";
import { joinAt } from "./join.server";
import "./lead.css";

/** A page of its own, without the site round it: on a phone every line counts. */
export const handle: PageHandle = { bare: true };

export const loader = read(async (call) => {
  mustKnow(call);
  const { caller, params, url } = call;
  const leading = await leadingOf(caller, params.groupId!);
  const { tableCode, tableOpenedAt } = leading.group;
  const { address, shown } = joinAt(params.groupId!, tableCode);
  return {
    ...leading,
    qr: tableCode && tableOpenedAt ? qrSvg(address, `QR-code om mee te doen: ${tableCode}`) : null,
    joinAddress: shown,
    reason: url.searchParams.get("reden"),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Leiding - ${data.group.title} - Netwerf` : "Netwerf" },
  { name: "robots", content: "noindex" },
];

export default function LeadingRoute() {
  return <LeadingPage {...useLoaderData<typeof loader>()} />;
}
