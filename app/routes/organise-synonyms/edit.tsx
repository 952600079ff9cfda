import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeSynonym, synonymToEdit } from "~/domain/knowledge/synonyms/edit-synonyms.server";
import { SynonymForm } from "~/domain/knowledge/synonyms/synonym";
import { SynonymFormPage, SYNONYMS } from "~/domain/knowledge/synonyms/ui/synonyms-page";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params }) => synonymToEdit(viewer, params.synonymId!));

export const action = write(async ({ viewer, params, request }) => {
  await changeSynonym(viewer, params.synonymId!, await parseForm(request, SynonymForm));
  return redirect(`${SYNONYMS}?bewaard`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Zoekwoorden: ${data?.words[0] ?? ""} - Netwerf` },
];

export default function EditSynonym() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <SynonymFormPage words={useLoaderData<typeof loader>().words} refused={refused} />;
}
