import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { followedSeries, stopFollowing } from "~/domain/events/followers.server";
import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { useText } from "~/ui/text/text-provider";
import { read, write } from "../handle.server";

export const handle: PageHandle = { script: "none" };

/** Opening the link stops nothing: mail scanners open links too. */
export const loader = read(async ({ params, url, locale }) => {
  const { fundingLine, ...series } = await followedSeries(params.slug!, params.token!);
  return { series, funder: fundingLine, done: url.searchParams.has("gestopt"), locale };
});

export const action = write(async ({ params }) => {
  await stopFollowing(params.slug!, params.token!);
  return redirect("?gestopt");
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { title } = textFor(data.locale, "events").stop;
  return [{ title: `${title} - Netwerf` }, { name: "robots", content: "noindex" }];
};

export default function Stop() {
  const { series, done } = useLoaderData<typeof loader>();
  const { stop: t, allEditions } = useText("events");
  return (
    <>
      <PageHeader narrow title={t.title} />
      <Page narrow>
        {done ? (
          <Notice tone="success" live>
            <p>{t.done}</p>
          </Notice>
        ) : (
          <AppForm className="stack">
            <p>{t.text(series.title)}</p>
            <p>
              <Button>{t.button}</Button>
            </p>
          </AppForm>
        )}
        <p>
          <AppLink to={`/reeksen/${series.slug}`}>
            {series.title}: {allEditions.toLowerCase()}
          </AppLink>
        </p>
      </Page>
    </>
  );
}
