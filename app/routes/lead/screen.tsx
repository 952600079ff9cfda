import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { qrSvg } from "~/documents/qr.server";
import { screenOf } from "~/domain/focus-groups/lead/screen.server";
import { ScreenPage } from "~/domain/focus-groups/ui/lead/screen-page";
import { renderMarkdown } from "~/platform/markdown.server";
import type { PageHandle } from "~/ui/page-script";
import { read } from "../handle.server";
import { joinAt } from "./join.server";
import { mustKnow } from "./known.server";
import "./lead.css";

export const handle: PageHandle = { bare: true };

export const loader = read(async (call) => {
  mustKnow(call);
  const { note, tableCode, ...screen } = await screenOf(call.caller, call.params.groupId!);
  const { address, shown } = joinAt(call.params.groupId!, tableCode);
  return {
    ...screen,
    noteHtml: renderMarkdown(note.markdown),
    shortened: note.shortened,
    join: tableCode && {
      code: tableCode.toUpperCase(),
      qr: qrSvg(address, `QR-code om mee te doen: ${tableCode}`),
      address: shown,
    },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.group.title} - Netwerf` : "Netwerf" },
  { name: "robots", content: "noindex" },
];

export default function Screen() {
  const { join, ...data } = useLoaderData<typeof loader>();
  return <ScreenPage {...data} join={join || null} />;
}
