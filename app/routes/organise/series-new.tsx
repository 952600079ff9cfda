import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SeriesForm } from "~/domain/events/event-form";
import { mayStartAnyEvent } from "~/domain/events/rules";
import { eventChoices } from "~/domain/events/save-event.server";
import { createSeries } from "~/domain/events/save-series.server";
import { SeriesFormPage } from "~/domain/events/ui/organise/series-pages";
import { NotAllowed } from "~/platform/errors";
import { parseForm } from "~/platform/http/form.server";
import { read, writeOnce, type Refused } from "../handle.server";

export const loader = read(async ({ viewer }) => {
  if (!mayStartAnyEvent(viewer)) throw new NotAllowed();
  return { choices: await eventChoices(viewer) };
});

export const action = writeOnce(async ({ viewer, request }) => {
  await createSeries(viewer, await parseForm(request, SeriesForm));
  return redirect("/beheer/reeksen?bewaard");
});

export const meta: MetaFunction = () => [{ title: "Nieuwe reeks - Netwerf" }];

export default function NewSeries() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <SeriesFormPage series={null} {...useLoaderData<typeof loader>()} refused={refused} />;
}
