import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { questionToEdit } from "~/domain/knowledge/questions/organise-queries.server";
import { StateForm } from "~/domain/knowledge/questions/question-forms";
import { nextStates } from "~/domain/knowledge/questions/rules";
import { moveQuestion } from "~/domain/knowledge/questions/state.server";
import { StatePage } from "~/domain/knowledge/questions/ui/edit/step-pages";
import { parseForm } from "~/platform/http/form.server";
import { read, type Refused } from "../handle.server";
import { step } from "./back.server";

export const loader = read(async ({ viewer, params }) => {
  const { id, text, state } = await questionToEdit(viewer, params.questionId!);
  return { question: { id, text, state }, next: nextStates(state) };
});

export const action = step("stand", async ({ viewer, params, request }) =>
  moveQuestion(viewer, params.questionId!, await parseForm(request, StateForm)),
);

export const meta: MetaFunction = () => [{ title: "Noteer wat er gebeurde - Netwerf" }];

export default function State() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <StatePage {...useLoaderData<typeof loader>()} refused={refused} />;
}
