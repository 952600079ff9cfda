import { redirect } from "@remix-run/node";
import { CollectedPlaceForm } from "~/domain/knowledge/collections/collection-form";
import { placeStory } from "~/domain/knowledge/collections/items.server";
import { parseForm } from "~/platform/http/form.server";
import { write } from "../handle.server";
import { collectionPath } from "./back.server";

export const action = write(async ({ viewer, params, request }) => {
  const place = { collectionId: params.collectionId!, storyId: params.collectedId! };
  const { to } = await parseForm(request, CollectedPlaceForm);
  await placeStory(viewer, place, to);
  return redirect(`${collectionPath(place.collectionId)}#verhalen`);
});
