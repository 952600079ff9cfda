import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { collectionsToEdit } from "~/domain/knowledge/collections/editing.server";
import { EditedCollectionsPage } from "~/domain/knowledge/collections/ui/organise/list-page";
import { read } from "../handle.server";

export const loader = read(({ viewer }) => collectionsToEdit(viewer));

export const meta: MetaFunction = () => [{ title: "Collecties - Netwerf" }];

export default function Collections() {
  return <EditedCollectionsPage {...useLoaderData<typeof loader>()} />;
}
