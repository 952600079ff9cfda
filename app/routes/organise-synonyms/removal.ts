import { redirect } from "@remix-run/node";
import { removeSynonym } from "~/domain/knowledge/synonyms/edit-synonyms.server";
import { SYNONYMS } from "~/domain/knowledge/synonyms/ui/synonyms-page";
import { write } from "../handle.server";

export const action = write(async ({ viewer, params }) => {
  await removeSynonym(viewer, params.synonymId!);
  return redirect(`${SYNONYMS}?weg=${params.synonymId!}`);
});
