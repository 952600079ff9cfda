import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mergeQuestion, mergeTargets } from "~/domain/knowledge/questions/merge.server";
import { questionToEdit } from "~/domain/knowledge/questions/organise-queries.server";
import { editQuestionPath } from "~/domain/knowledge/questions/question";
import { MergeForm } from "~/domain/knowledge/questions/question-forms";
import { MergePage } from "~/domain/knowledge/questions/ui/edit/step-pages";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params }) => {
  const { id, text } = await questionToEdit(viewer, params.questionId!);
  return { question: { id, text }, ...(await mergeTargets(viewer, id)) };
});

/** Merges a question into another, and goes on with the one that stands for both. */
export const action = write(async ({ viewer, params, request }) => {
  await questionToEdit(viewer, params.questionId!);
  const { standingId } = await parseForm(request, MergeForm);
  await mergeQuestion(viewer, params.questionId!, standingId);
  return redirect(`${editQuestionPath(standingId)}?gedaan=samen`);
});

export const meta: MetaFunction = () => [{ title: "Voeg vragen samen - Netwerf" }];

export default function Merge() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <MergePage {...useLoaderData<typeof loader>()} refused={refused} />;
}
