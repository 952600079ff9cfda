import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { noteState, startCorrection } from "~/domain/focus-groups/note/freeze.server";
import { CorrectionForm } from "~/domain/focus-groups/note/version";
import { freezePath } from "~/domain/focus-groups/ui/note/addresses";
import { CorrectionPage } from "~/domain/focus-groups/ui/note/correction-page";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { dateBarOf } from "./bar.server";

export const loader = read(async ({ viewer, params }) => {
  const { group, occurrenceId } = await noteState(viewer, params.groupId!);
  return { group, occurrenceId, bar: await dateBarOf(viewer, occurrenceId) };
});

export const action = write(async ({ viewer, params, request }) => {
  const { remark } = await parseForm(request, CorrectionForm);
  await startCorrection(viewer, params.groupId!, remark);
  return redirect(freezePath(params.groupId!));
});

export const meta: MetaFunction = () => [{ title: "Nota corrigeren - Netwerf" }];

export default function Correction() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <CorrectionPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
