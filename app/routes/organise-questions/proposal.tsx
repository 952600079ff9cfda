import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { proposeAnswer } from "~/domain/knowledge/questions/answers.server";
import { questionToEdit } from "~/domain/knowledge/questions/organise-queries.server";
import { AnswerForm } from "~/domain/knowledge/questions/question-forms";
import { ProposalPage } from "~/domain/knowledge/questions/ui/edit/step-pages";
import { parseForm } from "~/platform/http/form.server";
import { read, type Refused } from "../handle.server";
import { step } from "./back.server";

export const loader = read(async ({ viewer, params }) => {
  const { id, kind, text } = await questionToEdit(viewer, params.questionId!);
  return { question: { id, kind, text } };
});

export const action = step("voorstel", async ({ viewer, params, request }) =>
  proposeAnswer(viewer, params.questionId!, await parseForm(request, AnswerForm)),
);

export const meta: MetaFunction = () => [{ title: "Stel een antwoord voor - Netwerf" }];

export default function Proposal() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <ProposalPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
