import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CollectionForm } from "~/domain/knowledge/collections/collection-form";
import { newCollectionChoices } from "~/domain/knowledge/collections/editing.server";
import { createCollection } from "~/domain/knowledge/collections/save-collection.server";
import { NewCollectionPage } from "~/domain/knowledge/collections/ui/organise/collection-fields";
import { parseForm } from "~/platform/http/form.server";
import { read, writeOnce, type Refused } from "../handle.server";

export const loader = read(({ viewer }) => newCollectionChoices(viewer));

export const action = writeOnce(async ({ viewer, request }) => {
  await newCollectionChoices(viewer);
  const id = await createCollection(viewer, await parseForm(request, CollectionForm));
  return redirect(`/beheer/kennis/collecties/${id}`);
});

export const meta: MetaFunction = () => [{ title: "Nieuwe collectie - Netwerf" }];

export default function NewCollection() {
  const choices = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <NewCollectionPage choices={choices} refused={refused} />;
}
