import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { absoluteUrl } from "~/platform/origin.server";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read } from "../handle.server";
import { narrowing } from "./description.server";
import { DocsPage } from "./docs-page";
import { KIND_NAMES, KINDS } from "./kinds.server";
import { LICENCE } from "./licence.server";

export const handle: PageHandle = { script: "none" };

/** How to use what is open, for people. */
export const loader = read(({ locale }) =>
  Promise.resolve({
    locale,
    url: absoluteUrl("/api"),
    origin: absoluteUrl(""),
    licence: LICENCE,
    kinds: KIND_NAMES.map((name) => ({ name, filters: narrowing(KINDS[name]).map((one) => one.name) })),
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { title, lead } = textFor(data.locale, "api");
  return pageMeta({ title, description: lead, url: data.url, locale: data.locale });
};

export default function Docs() {
  const { origin, licence, kinds } = useLoaderData<typeof loader>();
  return <DocsPage origin={origin} licence={licence} kinds={kinds} />;
}
