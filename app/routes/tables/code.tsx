import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { renewCode } from "~/domain/focus-groups/table/open.server";
import { CodePage } from "~/domain/focus-groups/ui/table/code-page";
import { read } from "../handle.server";
import { button } from "./back.server";
import { shownDoor } from "./shown-door.server";

/** The table's door on a page of its own, with the code large enough for the room. */
export const loader = read(async ({ caller, params, url }) => ({
  door: await shownDoor(caller, params.groupId!),
  reason: url.searchParams.get("reden"),
}));

/** Another code. */
export const action = button("door", async ({ caller, groupId }) => renewCode(caller, groupId));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `De code van ${data.door.title} - Netwerf` : "Netwerf" },
  { name: "robots", content: "noindex" },
];

export default function Code() {
  return <CodePage {...useLoaderData<typeof loader>()} />;
}
