import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayStartAnyEvent } from "~/domain/events/rules";
import { organisedSeries } from "~/domain/events/save-series.server";
import { SeriesListPage } from "~/domain/events/ui/organise/series-pages";
import { organisesAnything } from "~/domain/people/rules";
import { NotAllowed } from "~/platform/errors";
import { read } from "../handle.server";

export const loader = read(async ({ viewer, url }) => {
  if (!organisesAnything(viewer)) throw new NotAllowed();
  return {
    series: await organisedSeries(viewer),
    mayStart: mayStartAnyEvent(viewer),
    saved: url.searchParams.has("bewaard"),
  };
});

export const meta: MetaFunction = () => [{ title: "Reeksen - Netwerf" }];

export default function SeriesList() {
  return <SeriesListPage {...useLoaderData<typeof loader>()} />;
}
