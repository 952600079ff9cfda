import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CollectionForm } from "~/domain/knowledge/collections/collection-form";
import { collectionToEdit } from "~/domain/knowledge/collections/editing.server";
import { changeCollection } from "~/domain/knowledge/collections/save-collection.server";
import { EditCollectionPage } from "~/domain/knowledge/collections/ui/organise/collection-page";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { collectionPath } from "./back.server";

export const loader = read(async ({ viewer, params, url }) => ({
  ...(await collectionToEdit(viewer, params.collectionId!)),
  saved: url.searchParams.has("bewaard"),
}));

export const action = write(async ({ viewer, params, request }) => {
  await changeCollection(viewer, params.collectionId!, await parseForm(request, CollectionForm));
  return redirect(`${collectionPath(params.collectionId!)}?bewaard`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.collection.title ?? "Collectie"} - Netwerf` },
];

export default function EditCollection() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <EditCollectionPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
