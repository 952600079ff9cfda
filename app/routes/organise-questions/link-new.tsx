import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LINK_DAYS, sendAnswerLink } from "~/domain/knowledge/questions/answer-links.server";
import { questionToEdit } from "~/domain/knowledge/questions/organise-queries.server";
import { AnswerLinkForm } from "~/domain/knowledge/questions/question-forms";
import { LinkPage } from "~/domain/knowledge/questions/ui/edit/step-pages";
import { limit } from "~/domain/people/rate-limits.server";
import { parseForm } from "~/platform/http/form.server";
import { read, type Refused } from "../handle.server";
import { step } from "./back.server";

export const loader = read(async ({ viewer, params }) => {
  const { id, text, addressee } = await questionToEdit(viewer, params.questionId!);
  return { question: { id, text, addressee }, days: LINK_DAYS };
});

/** Puts a question to somebody of its addressee; as seldom as an organiser mails guests. */
export const action = step("link", async ({ viewer, params, request }) => {
  await questionToEdit(viewer, params.questionId!);
  const input = await parseForm(request, AnswerLinkForm);
  await limit("message-organiser", viewer.personId ?? "");
  await sendAnswerLink(viewer, params.questionId!, input);
});

export const meta: MetaFunction = () => [{ title: "Leg een vraag voor - Netwerf" }];

export default function NewLink() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <LinkPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
