import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { absoluteUrl } from "~/platform/origin.server";
import { DataTable } from "~/ui/data-table";
import { Page, PageHeader } from "~/ui/page";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { aboutTexts } from "~/ui/text/about";
import { read } from "../handle.server";
import { LongRead } from "./long-read";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ locale }) => ({ locale, url: absoluteUrl("/privacy") }));

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { title, lead } = aboutTexts[data.locale].privacy;
  return pageMeta({ title, description: lead, url: data.url, locale: data.locale });
};

export default function Privacy() {
  const { locale } = useLoaderData<typeof loader>();
  const t = aboutTexts[locale].privacy;
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <Page>
        <div className="stack stack--wide">
          <DataTable
            caption={t.keptTitle}
            rows={t.kept}
            rowKey={(row) => row.what}
            columns={[
              { key: "what", header: t.columns.what, rowHeader: true, cell: (row) => row.what },
              { key: "why", header: t.columns.why, cell: (row) => row.why },
              { key: "who", header: t.columns.who, cell: (row) => row.who },
              { key: "howLong", header: t.columns.howLong, cell: (row) => row.howLong },
            ]}
          />
          <LongRead sections={t.sections} />
        </div>
      </Page>
    </>
  );
}
