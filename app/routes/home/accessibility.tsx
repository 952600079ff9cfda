import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { absoluteUrl } from "~/platform/origin.server";
import { Page, PageHeader } from "~/ui/page";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { aboutTexts } from "~/ui/text/about";
import { read } from "../handle.server";
import { LongRead } from "./long-read";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ locale }) => ({ locale, url: absoluteUrl("/toegankelijkheid") }));

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { title, lead } = aboutTexts[data.locale].accessibility;
  return pageMeta({ title, description: lead, url: data.url, locale: data.locale });
};

export default function Accessibility() {
  const { locale } = useLoaderData<typeof loader>();
  const t = aboutTexts[locale].accessibility;
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <Page>
        <div className="stack stack--wide">
          <LongRead sections={t.sections} />
        </div>
      </Page>
    </>
  );
}
