import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lateEdits } from "~/domain/focus-groups/note/late-edits.server";
import { LateTextPage } from "~/domain/focus-groups/ui/note/late-text-page";
import { read } from "../handle.server";
import { dateBarOf } from "./bar.server";

export const loader = read(async ({ viewer, params, url }) => {
  const page = await lateEdits(viewer, params.groupId!);
  const said = { done: url.searchParams.get("gedaan"), reason: url.searchParams.get("reden") };
  return { ...page, said, bar: page.occurrenceId && (await dateBarOf(viewer, page.occurrenceId)) };
});

export const meta: MetaFunction = () => [{ title: "Late teksten - Netwerf" }];

export default function LateText() {
  return <LateTextPage {...useLoaderData<typeof loader>()} />;
}
