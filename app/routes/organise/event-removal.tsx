import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { organisedEvent } from "~/domain/events/organised.server";
import { removeDraft } from "~/domain/events/remove-draft.server";
import { RemovalPage } from "~/domain/events/ui/organise/removal-page";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params }) => {
  const { id, title } = await organisedEvent(viewer, params.eventId!);
  return { event: { id, title } };
});

export const action = write(async ({ viewer, params }) => {
  await removeDraft(viewer, params.eventId!);
  return redirect("/beheer?gedaan=verwijderd");
});

export const meta: MetaFunction = () => [{ title: "Concept verwijderen - Netwerf" }];

export default function EventRemoval() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <RemovalPage date={null} {...useLoaderData<typeof loader>()} refused={refused} />;
}
