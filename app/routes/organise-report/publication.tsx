import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { publishReport } from "~/domain/reports/publish.server";
import { PublicationForm } from "~/domain/reports/report";
import { reportPath } from "~/domain/reports/ui/paths";
import { PublicationPage } from "~/domain/reports/ui/step-pages";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { organisedPage } from "./back.server";

export const loader = read(organisedPage);

export const action = write(async ({ viewer, params, request }) => {
  const input = await parseForm(request, PublicationForm);
  await publishReport(viewer, params.reportId!, input);
  return redirect(`${reportPath(params.reportId!)}?gedaan=gepubliceerd`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Publiceer - ${data.page.report.title} - Netwerf` : "Netwerf" },
];

export default function Publication() {
  const { page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <PublicationPage page={page} refused={refused} />;
}
