import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dateBar } from "~/domain/events/ui/organise-bars";
import { removeGroup } from "~/domain/focus-groups/edit-groups.server";
import { organisedGroup } from "~/domain/focus-groups/queries.server";
import { RemovePage } from "~/domain/focus-groups/ui/remove-page";
import { groupsPath } from "~/domain/focus-groups/ui/words";
import { read, write } from "../handle.server";
import { toBoard } from "./back.server";

export const loader = read(async ({ viewer, params }) => {
  const { group, sitting, date } = await organisedGroup(viewer, params.groupId!);
  return { id: group.id, title: group.title, sitting, path: groupsPath(date.id), bar: dateBar(date) };
});

export const action = write(async ({ viewer, params }) =>
  toBoard(await removeGroup(viewer, params.groupId!), { gedaan: "verwijderd" }),
);

export const meta: MetaFunction = () => [{ title: "Verwijder een groep - Netwerf" }];

export default function Removal() {
  return <RemovePage {...useLoaderData<typeof loader>()} />;
}
