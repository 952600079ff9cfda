import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeQuestion } from "~/domain/knowledge/questions/edit.server";
import { questionChoices, questionToEdit } from "~/domain/knowledge/questions/organise-queries.server";
import { QuestionForm } from "~/domain/knowledge/questions/question-forms";
import { QuestionFormPage } from "~/domain/knowledge/questions/ui/edit/form-page";
import { parseForm } from "~/platform/http/form.server";
import { read, type Refused } from "../handle.server";
import { step } from "./back.server";

export const loader = read(async ({ viewer, params }) => {
  const question = await questionToEdit(viewer, params.questionId!);
  const themeIds = question.themes.map(({ theme }) => theme.id);
  return { question, choices: await questionChoices(viewer, themeIds) };
});

export const action = step("bewaard", async ({ viewer, params, request }) =>
  changeQuestion(viewer, params.questionId!, await parseForm(request, QuestionForm)),
);

export const meta: MetaFunction = () => [{ title: "Gegevens van de vraag - Netwerf" }];

export default function EditQuestion() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <QuestionFormPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
