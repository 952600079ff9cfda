import { redirect } from "@remix-run/node";
import { publishCollection } from "~/domain/knowledge/collections/save-collection.server";
import { write } from "../handle.server";
import { collectionPath } from "./back.server";

export const action = write(async ({ viewer, params }) => {
  await publishCollection(viewer, params.collectionId!);
  return redirect(collectionPath(params.collectionId!));
});
