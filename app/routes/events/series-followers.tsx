import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FollowForm } from "~/domain/events/follow-form";
import { followSeries } from "~/domain/events/followers.server";
import { seriesBySlug } from "~/domain/events/queries.server";
import { FollowSeries } from "~/domain/events/ui/follow-form";
import { limit, networkOf } from "~/domain/people/rate-limits.server";
import { emailKey } from "~/platform/http/fields";
import { parseForm } from "~/platform/http/form.server";
import { fieldErrorTexts } from "~/ui/error-text";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import type { PageHandle } from "~/ui/page-script";
import { errorText } from "~/ui/error-text";
import { textFor } from "~/ui/text/catalogue";
import { useLocale, useText } from "~/ui/text/text-provider";
import { read, write, type Refused } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ viewer, params, locale }) => {
  const { slug, title, network } = await seriesBySlug(viewer, params.slug!);
  return { series: { slug, title }, funder: network?.fundingLine, locale };
});

/** A new follower. */
export const action = write(async ({ viewer, request, params, locale, ip }) => {
  const input = await parseForm(request, FollowForm);
  await limit("follow-network", networkOf(ip));
  await limit("follow-address", emailKey(input.email));
  await followSeries(viewer, locale, params.slug!, input);
  return redirect(`/reeksen/${params.slug}?gevolgd#volgen`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const title = textFor(data.locale, "events").followTitle(data.series.title);
  return [{ title: `${title} - Netwerf` }, { name: "robots", content: "noindex" }];
};

export default function Followers() {
  const { series } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  const t = useText("events");
  const locale = useLocale();
  const errors = fieldErrorTexts(refused?.errors ?? {}, locale);
  const crumbs = [{ label: series.title, to: `/reeksen/${series.slug}` }, { label: t.followSeries }];
  return (
    <>
      <PageHeader narrow title={t.followTitle(series.title)} crumbs={crumbs} />
      <Page narrow>
        {refused && Object.keys(errors).length === 0 && (
          <Notice tone="error" live>
            <p>{errorText({ code: "conflict", reason: refused.reason }, locale)}</p>
          </Notice>
        )}
        <div className="stack">
          <ErrorSummary errors={errors} />
          <FollowSeries series={series} refused={refused} />
        </div>
      </Page>
    </>
  );
}
