import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { organisedEvent } from "~/domain/events/organised.server";
import { addFile, eventFiles } from "~/domain/files/event-files.server";
import { MOST_BYTES } from "~/domain/files/file";
import { NewFileForm } from "~/domain/files/file-form";
import { FilesPage } from "~/domain/files/ui/files-page";
import { filesPath } from "~/domain/files/ui/paths";
import { withFileForm } from "~/platform/http/file-form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params, url }) => ({
  ...(await eventFiles(viewer, params.eventId!)),
  done: url.searchParams.get("gedaan"),
}));

export const action = write(async ({ viewer, params, request }) => {
  const eventId = params.eventId!;
  // Before the file is read: who may bring nothing in has nothing read.
  await organisedEvent(viewer, eventId);
  await withFileForm(request, { schema: NewFileForm, most: MOST_BYTES }, (input, upload) =>
    addFile(viewer, eventId, input, upload),
  );
  return redirect(`${filesPath(eventId)}?gedaan=bewaard`);
});

export const meta: MetaFunction = () => [{ title: "Bestanden - Netwerf" }];

export default function Files() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <FilesPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
