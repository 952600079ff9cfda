import { redirect } from "@remix-run/node";
import { CollectedRemarkForm } from "~/domain/knowledge/collections/collection-form";
import { remarkOnStory } from "~/domain/knowledge/collections/items.server";
import { parseForm } from "~/platform/http/form.server";
import { write } from "../handle.server";
import { collectionPath } from "./back.server";

export const action = write(async ({ viewer, params, request }) => {
  const place = { collectionId: params.collectionId!, storyId: params.collectedId! };
  const { remark } = await parseForm(request, CollectedRemarkForm);
  await remarkOnStory(viewer, place, remark);
  return redirect(`${collectionPath(place.collectionId)}#verhalen`);
});
