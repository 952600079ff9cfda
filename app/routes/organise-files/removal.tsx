import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { eventFile, removeFile } from "~/domain/files/event-files.server";
import { RemovalPage } from "~/domain/files/ui/removal-page";
import { filesPath } from "~/domain/files/ui/paths";
import { read, write, type Refused } from "../handle.server";

export const loader = read(({ viewer, params }) => eventFile(viewer, params.eventId!, params.fileId!));

export const action = write(async ({ viewer, params }) => {
  await removeFile(viewer, params.eventId!, params.fileId!);
  return redirect(`${filesPath(params.eventId!)}?gedaan=weg`);
});

export const meta: MetaFunction = () => [{ title: "Bestand verwijderen - Netwerf" }];

export default function Removal() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <RemovalPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
