import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CollectedForm } from "~/domain/knowledge/collections/collection-form";
import { collectionToEdit } from "~/domain/knowledge/collections/editing.server";
import { collectStory } from "~/domain/knowledge/collections/items.server";
import { AddStoryPage } from "~/domain/knowledge/collections/ui/organise/add-story-page";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { collectionPath } from "./back.server";

export const loader = read(async ({ viewer, params }) => {
  const { collection, others } = await collectionToEdit(viewer, params.collectionId!);
  return { collection, others };
});

export const action = write(async ({ viewer, params, request }) => {
  await collectStory(viewer, params.collectionId!, await parseForm(request, CollectedForm));
  return redirect(`${collectionPath(params.collectionId!)}#verhalen`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Verhaal toevoegen - ${data?.collection.title ?? "Collectie"} - Netwerf` },
];

export default function AddStory() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <AddStoryPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
