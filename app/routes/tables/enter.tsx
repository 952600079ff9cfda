import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readCode } from "~/domain/focus-groups/table/code";
import { EnterPage } from "~/domain/focus-groups/ui/table/enter-page";
import type { PageHandle } from "~/ui/page-script";
import { tableTexts } from "~/ui/text/table";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

/** A code that was typed goes to the page of its table; that one leads back here when it does not work. */
export const loader = read(async ({ url, locale }) => {
  const typed = (url.searchParams.get("code") ?? "").slice(0, 20);
  const reason = url.searchParams.get("reden");
  const code = readCode(typed);
  if (code && !reason) throw redirect(`/tafel/${code}`);
  return {
    locale,
    code: typed.trim(),
    reason: reason ?? (url.searchParams.has("code") ? "table-code" : null),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${tableTexts[data?.locale ?? "nl"].enter.title} - Netwerf` },
  { name: "robots", content: "noindex" },
];

export default function Enter() {
  return <EnterPage {...useLoaderData<typeof loader>()} />;
}
