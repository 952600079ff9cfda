import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { eventFile, replaceFile } from "~/domain/files/event-files.server";
import { MOST_BYTES } from "~/domain/files/file";
import { ReplacementPage } from "~/domain/files/ui/replacement-page";
import { filesPath } from "~/domain/files/ui/paths";
import { withFileForm } from "~/platform/http/file-form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(({ viewer, params }) => eventFile(viewer, params.eventId!, params.fileId!));

export const action = write(async ({ viewer, params, request }) => {
  const { eventId, fileId } = params;
  await eventFile(viewer, eventId!, fileId!);
  await withFileForm(request, { schema: z.object({}), most: MOST_BYTES }, (_, upload) =>
    replaceFile(viewer, eventId!, fileId!, upload),
  );
  return redirect(`${filesPath(eventId!)}?gedaan=vervangen`);
});

export const meta: MetaFunction = () => [{ title: "Bestand vervangen - Netwerf" }];

export default function Replacement() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <ReplacementPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
