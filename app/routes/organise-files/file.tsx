import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeFile, eventFile } from "~/domain/files/event-files.server";
import { FileForm } from "~/domain/files/file-form";
import { FilePage } from "~/domain/files/ui/file-page";
import { filesPath } from "~/domain/files/ui/paths";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(({ viewer, params }) => eventFile(viewer, params.eventId!, params.fileId!));

export const action = write(async ({ viewer, params, request }) => {
  await changeFile(viewer, params.eventId!, params.fileId!, await parseForm(request, FileForm));
  return redirect(`${filesPath(params.eventId!)}?gedaan=veranderd`);
});

export const meta: MetaFunction = () => [{ title: "Bestand veranderen - Netwerf" }];

export default function FileRoute() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <FilePage {...useLoaderData<typeof loader>()} refused={refused} />;
}
