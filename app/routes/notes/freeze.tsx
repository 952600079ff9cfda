import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dateBarOf } from "./bar.server";
import { freezeNote, noteState } from "~/domain/focus-groups/note/freeze.server";
import { freezePath } from "~/domain/focus-groups/ui/note/addresses";
import { FreezePage } from "~/domain/focus-groups/ui/note/freeze-page";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params }) => {
  const page = await noteState(viewer, params.groupId!);
  return { ...page, bar: await dateBarOf(viewer, page.occurrenceId) };
});

export const action = write(async ({ viewer, params }) => {
  await freezeNote(viewer, params.groupId!);
  return redirect(freezePath(params.groupId!));
});

export const meta: MetaFunction = () => [{ title: "Nota bevriezen - Netwerf" }];

export default function Freeze() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <FreezePage {...useLoaderData<typeof loader>()} refused={refused} />;
}
