import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmImport } from "~/domain/reports/import/apply.server";
import { importToConfirm } from "~/domain/reports/import/imports.server";
import { ConfirmPage } from "~/domain/reports/import/ui/confirm-page";
import { reportPath } from "~/domain/reports/ui/paths";
import { readForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params }) => {
  const document = await importToConfirm(viewer, params.importId!);
  if (document.reportId !== null) throw redirect(reportPath(document.reportId));
  return document;
});

export const action = write(async ({ viewer, params, request }) => {
  const { reportId } = await confirmImport(viewer, params.importId!, await readForm(request));
  return redirect(`${reportPath(reportId)}?gedaan=ingevoerd`);
});

export const meta: MetaFunction = () => [{ title: "Kijk na wat we herkenden - Netwerf" }];

export default function ImportConfirm() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <ConfirmPage document={useLoaderData<typeof loader>()} refused={refused} />;
}
