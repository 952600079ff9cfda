import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { questionsTo } from "~/domain/knowledge/questions/listing.server";
import { addresseePath } from "~/domain/knowledge/questions/question";
import { AddresseePage } from "~/domain/knowledge/questions/ui/addressee-page";
import { waited } from "~/domain/knowledge/questions/waited";
import { now } from "~/platform/clock.server";
import { absoluteUrl } from "~/platform/origin.server";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

/** What waits for one authority, and for how long. */
export const loader = read(async ({ params, locale }) => {
  const { organisation, waiting, answered, lapsed } = await questionsTo(params.organisationSlug!);
  const at = now();
  return {
    organisation,
    waiting: waiting.map((question) => waited(question, at)),
    answered: answered.map((question) => waited(question, at)),
    lapsed: lapsed.map((question) => waited(question, at)),
    url: absoluteUrl(addresseePath(organisation.slug)),
    locale,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { organisation, url, locale } = data;
  const t = textFor(locale, "questions").addressee;
  return pageMeta({ title: t.title(organisation.name), description: t.lead, url, locale });
};

export default function Addressee() {
  const { url: _url, locale: _locale, ...page } = useLoaderData<typeof loader>();
  return <AddresseePage {...page} />;
}
