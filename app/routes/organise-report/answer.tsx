import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerComment } from "~/domain/reports/comments.server";
import { AnswerForm } from "~/domain/reports/report";
import { reportPath } from "~/domain/reports/ui/paths";
import { AnswerPage } from "~/domain/reports/ui/step-pages";
import { NotFound } from "~/platform/errors";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { organisedPage } from "./back.server";

export const loader = read(async (call) => {
  const { page, bar } = await organisedPage(call);
  const comment = page.comments.find(({ id }) => id === call.params.commentId);
  if (!comment) throw new NotFound("comment");
  return { report: page.report, comment, bar };
});

export const action = write(async ({ viewer, params, request }) => {
  const input = await parseForm(request, AnswerForm);
  await answerComment(viewer, params.reportId!, params.commentId!, input);
  return redirect(`${reportPath(params.reportId!)}?gedaan=antwoord`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Antwoord - ${data.report.title} - Netwerf` : "Netwerf" },
];

export default function Answer() {
  const { bar: _bar, ...data } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <AnswerPage {...data} refused={refused} />;
}
