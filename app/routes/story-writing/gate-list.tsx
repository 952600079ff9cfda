import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { storiesAtGate } from "~/domain/knowledge/stories/editor-pages.server";
import { GateListPage } from "~/domain/knowledge/stories/ui/editor-list-page";
import type { PageHandle } from "~/ui/page-script";
import { read } from "../handle.server";
import { loggedInFirst } from "./back.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async (call) => loggedInFirst(call, () => storiesAtGate(call.viewer)));

export const headers = () => ({ "cache-control": "no-store" });

export const meta: MetaFunction = () => [
  { title: "Verhalen nakijken - Netwerf" },
  { name: "robots", content: "noindex" },
];

export default function GateList() {
  return <GateListPage {...useLoaderData<typeof loader>()} />;
}
