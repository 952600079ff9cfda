import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { datePath } from "~/domain/events/ui/organise-bars";
import { freezeTables, notesOn } from "~/domain/focus-groups/lead/freeze-tables.server";
import { FreezingPage } from "~/domain/focus-groups/ui/lead/freezing-page";
import { read, write } from "../handle.server";

export const loader = read(async ({ viewer, params }) => {
  const { date, groups } = await notesOn(viewer, params.occurrenceId!);
  return { groups, back: `${datePath(date.id)}/tafels` };
});

export const action = write(async ({ viewer, params }) => {
  await freezeTables(viewer, params.occurrenceId!);
  return redirect(`${datePath(params.occurrenceId!)}/tafels`);
});

export const meta: MetaFunction = () => [{ title: "Bevries alle nota’s - Netwerf" }];

export default function Freezing() {
  return <FreezingPage {...useLoaderData<typeof loader>()} />;
}
