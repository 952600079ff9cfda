import { redirect } from "@remix-run/node";
import { uncollectStory } from "~/domain/knowledge/collections/items.server";
import { write } from "../handle.server";
import { collectionPath } from "./back.server";

export const action = write(async ({ viewer, params }) => {
  const place = { collectionId: params.collectionId!, storyId: params.collectedId! };
  await uncollectStory(viewer, place);
  return redirect(`${collectionPath(place.collectionId)}#verhalen`);
});
