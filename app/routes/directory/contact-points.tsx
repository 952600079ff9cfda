import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { contactPoints } from "~/domain/knowledge/contact-cards/queries.server";
import { ContactPointsPage } from "~/domain/knowledge/contact-cards/ui/contact-points-page";
import { absoluteUrl } from "~/platform/origin.server";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ locale }) => ({
  cards: await contactPoints(),
  url: absoluteUrl("/contactpunten"),
  locale,
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { title, lead: description } = textFor(data.locale, "reference").cards;
  return pageMeta({ title, description, url: data.url, locale: data.locale });
};

export default function ContactPoints() {
  return <ContactPointsPage cards={useLoaderData<typeof loader>().cards} />;
}
