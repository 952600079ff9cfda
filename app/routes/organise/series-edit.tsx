import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SeriesForm } from "~/domain/events/event-form";
import { eventChoices } from "~/domain/events/save-event.server";
import { changeSeries, seriesToEdit } from "~/domain/events/save-series.server";
import { SeriesFormPage } from "~/domain/events/ui/organise/series-pages";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params }) => {
  const { id, title, description, networkId } = await seriesToEdit(viewer, params.seriesId!);
  return {
    series: { title, description, networkId },
    choices: await eventChoices(viewer, { seriesId: id, networkId }),
  };
});

export const action = write(async ({ viewer, params, request }) => {
  await changeSeries(viewer, params.seriesId!, await parseForm(request, SeriesForm));
  return redirect("/beheer/reeksen?bewaard");
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.series.title ?? "Reeks"} - Netwerf` },
];

export default function EditSeries() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <SeriesFormPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
