import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { renameReport } from "~/domain/reports/rename.server";
import { TitleForm } from "~/domain/reports/report";
import { reportPath } from "~/domain/reports/ui/paths";
import { TitlePage } from "~/domain/reports/ui/title";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { organisedPage } from "./back.server";

export const loader = read(async (call) => {
  const { page, bar } = await organisedPage(call);
  return { report: page.report, bar };
});

export const action = write(async ({ viewer, params, request }) => {
  await renameReport(viewer, params.reportId!, await parseForm(request, TitleForm));
  return redirect(`${reportPath(params.reportId!)}?gedaan=titel`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Titel - ${data.report.title} - Netwerf` : "Netwerf" },
];

export default function Title() {
  const { report } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <TitlePage report={report} refused={refused} />;
}
