import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { makeQuestion } from "~/domain/knowledge/questions/edit.server";
import { questionChoices } from "~/domain/knowledge/questions/organise-queries.server";
import { editQuestionPath } from "~/domain/knowledge/questions/question";
import { QuestionForm } from "~/domain/knowledge/questions/question-forms";
import { QuestionFormPage } from "~/domain/knowledge/questions/ui/edit/form-page";
import { parseForm } from "~/platform/http/form.server";
import { read, writeOnce, type Refused } from "../handle.server";

export const loader = read(async ({ viewer }) => ({ choices: await questionChoices(viewer) }));

export const action = writeOnce(async ({ viewer, request }) => {
  const id = await makeQuestion(viewer, await parseForm(request, QuestionForm));
  return redirect(`${editQuestionPath(id)}?gedaan=nieuw`);
});

export const meta: MetaFunction = () => [{ title: "Nieuwe vraag - Netwerf" }];

export default function NewQuestion() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <QuestionFormPage question={null} {...useLoaderData<typeof loader>()} refused={refused} />;
}
