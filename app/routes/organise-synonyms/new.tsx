import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { addSynonym, synonyms } from "~/domain/knowledge/synonyms/edit-synonyms.server";
import { SynonymForm } from "~/domain/knowledge/synonyms/synonym";
import { SynonymFormPage, SYNONYMS } from "~/domain/knowledge/synonyms/ui/synonyms-page";
import { parseForm } from "~/platform/http/form.server";
import { read, writeOnce, type Refused } from "../handle.server";

/** Asks for the right only. */
export const loader = read(async ({ viewer }) => {
  await synonyms(viewer);
  return null;
});

export const action = writeOnce(async ({ viewer, request }) => {
  await addSynonym(viewer, await parseForm(request, SynonymForm));
  return redirect(`${SYNONYMS}?bewaard`);
});

export const meta: MetaFunction = () => [{ title: "Nieuwe zoekwoorden - Netwerf" }];

export default function NewSynonym() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <SynonymFormPage words={null} refused={refused} />;
}
