import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { questionToEdit } from "~/domain/knowledge/questions/organise-queries.server";
import { QuestionToEditPage } from "~/domain/knowledge/questions/ui/edit/question-page";
import { read } from "../handle.server";
import { outcomeIn } from "./back.server";

export const loader = read(async ({ viewer, params, url }) => ({
  question: await questionToEdit(viewer, params.questionId!),
  ...outcomeIn(url),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.question.text ?? "Vraag"} - Netwerf` },
];

export default function Question() {
  return <QuestionToEditPage {...useLoaderData<typeof loader>()} />;
}
