import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askComments } from "~/domain/reports/comments.server";
import { CommentsForm } from "~/domain/reports/report";
import { reportPath } from "~/domain/reports/ui/paths";
import { AskPage } from "~/domain/reports/ui/step-pages";
import { parseForm } from "~/platform/http/form.server";
import { addDays, brusselsDay } from "~/platform/time";
import { read, write, type Refused } from "../handle.server";
import { organisedPage } from "./back.server";

/** Days that people get to comment, unless the organiser wants otherwise. */
const USUAL_DAYS = 10;

export const loader = read(async (call) => {
  const { page, bar } = await organisedPage(call);
  const suggested = page.report.commentsUntil
    ? addDays(page.report.commentsUntil, -1)
    : addDays(page.at, USUAL_DAYS);
  return { page, bar, today: brusselsDay(page.at), suggested: brusselsDay(suggested) };
});

export const action = write(async ({ viewer, params, request }) => {
  const { until } = await parseForm(request, CommentsForm);
  await askComments(viewer, params.reportId!, until);
  return redirect(`${reportPath(params.reportId!)}?gedaan=gevraagd`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Opmerkingen - ${data.page.report.title} - Netwerf` : "Netwerf" },
];

export default function Ask() {
  const { bar: _bar, ...data } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <AskPage {...data} refused={refused} />;
}
