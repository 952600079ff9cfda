import type { ShownCard } from "../contact-cards/queries.server";

type Words = {
  name: string;
  about: string;
  website: string;
  municipality: string | null;
  url: string;
  cards: readonly ShownCard[];
};

/** schema.org Organization with its contact points, as JSON that can stand in a page: text without `<`. */
export function organisationData({ name, about, website, municipality, url, cards }: Words): string {
  return JSON.stringify({
    "@context": "https://schema.org",
    "@type": "Organization",
    name,
    description: about || undefined,
    url: website || url,
    mainEntityOfPage: url,
    address: municipality
      ? { "@type": "PostalAddress", addressLocality: municipality, addressCountry: "BE" }
      : undefined,
    contactPoint: cards.length > 0 ? cards.map(contactPoint) : undefined,
  }).replaceAll("<", "\\u003c");
}

const contactPoint = ({ name, phone, email, website }: ShownCard) => ({
  "@type": "ContactPoint",
  name,
  telephone: phone || undefined,
  email: email || undefined,
  url: website || undefined,
});
