import type { OpenEvent } from "~/domain/events/open.server";
import type { OpenArticle } from "~/domain/knowledge/open/articles.server";
import type { OpenCollection } from "~/domain/knowledge/open/collections.server";
import type { OpenContactPoint, OpenOrganisation } from "~/domain/knowledge/open/directory.server";
import type { OpenQuestion } from "~/domain/knowledge/open/questions.server";
import type { OpenStory } from "~/domain/knowledge/open/stories.server";
import type { OpenNetwork } from "~/domain/networks/open.server";
import type { OpenConclusion } from "~/domain/reports/conclusions/open.server";
import type { OpenReport } from "~/domain/reports/open.server";
import type { OpenTheme } from "~/domain/reports/themes/open.server";
import type { OpenItem } from "~/platform/open-data.server";
import type { KindName } from "./kinds.server";
import { LICENCE } from "./licence.server";

/** How each kind is told in the words of schema.org. */
type Items = {
  stories: OpenStory;
  questions: OpenQuestion;
  articles: OpenArticle;
  collections: OpenCollection;
  organisations: OpenOrganisation;
  "contact-points": OpenContactPoint;
  events: OpenEvent;
  reports: OpenReport;
  themes: OpenTheme;
  networks: OpenNetwork;
  conclusions: OpenConclusion;
};

type Linked = { "@type": string } & Record<string, unknown>;

/** An item as schema.org has it. */
export function linkedOf<Name extends KindName>(name: Name, item: OpenItem): Linked {
  const about = LINKED[name] as (item: OpenItem) => Linked;
  return { "@id": item.url, ...about(item), url: item.url, license: LICENCE };
}

type Named = { name: string };
const subjects = (...lists: Named[][]) => lists.flat().map(({ name }) => name);
const filled = (text: string) => text || undefined;
const organisation = (one: { name: string; url: string | null } | null) =>
  one ? { "@type": "Organization", name: one.name, url: one.url ?? undefined } : undefined;
const sponsor = (network: OpenEvent["network"]) =>
  network
    ? { "@type": "Project", name: network.title, url: network.url, description: filled(network.fundingLine) }
    : undefined;
const address = (place: { street: string; postalCode: string; municipality: string }): Linked => ({
  "@type": "PostalAddress",
  streetAddress: place.street,
  postalCode: place.postalCode,
  addressLocality: place.municipality,
  addressCountry: "BE",
});

const LINKED: { [Name in KindName]: (item: Items[Name]) => Linked } = {
  stories: (item) => ({
    ...{ "@type": "Article", headline: item.title, author: organisation(item.organisation) },
    articleBody: [item.situation, item.approach, item.result, item.again, item.steps]
      .filter(Boolean)
      .join("\n\n"),
    keywords: [...subjects(item.themes, item.sectors), ...item.measures],
    ...{ datePublished: item.sharedAt ?? undefined, dateModified: item.changedAt, inLanguage: "nl-BE" },
    ...{ isPartOf: sponsor(item.network), isBasedOn: item.sources.map(({ url }) => url) },
  }),
  questions: (item) => ({
    ...{ "@type": "Question", name: item.text, text: filled(item.context), inLanguage: "nl-BE" },
    ...{ dateCreated: item.publishedAt, dateModified: item.changedAt, answerCount: item.answers.length },
    about: subjects(item.themes, item.sectors),
    acceptedAnswer: item.answers.map(({ text, approvedAt, sourceUrl }) => ({
      ...{ "@type": "Answer", text, dateCreated: approvedAt ?? undefined },
      ...{ citation: filled(sourceUrl), author: organisation(item.addressee), url: item.url },
    })),
  }),
  articles: (item) => ({
    ...{
      "@type": "TechArticle",
      headline: item.title,
      abstract: filled(item.summary),
      articleBody: item.body,
    },
    ...{ datePublished: item.publishedAt, dateModified: item.changedAt, temporalCoverage: item.validAsOf },
    ...{ keywords: [...subjects(item.themes), ...item.measures], citation: filled(item.sourceUrl) },
    ...{ version: item.revision, inLanguage: "nl-BE", expires: item.checkBy ?? undefined },
  }),
  collections: (item) => ({
    ...{ "@type": "Collection", name: item.title, description: filled(item.intro), inLanguage: "nl-BE" },
    ...{ datePublished: item.publishedAt, dateModified: item.changedAt },
    hasPart: item.stories.map(({ url, title }) => ({ "@type": "Article", "@id": url, headline: title })),
  }),
  organisations: (item) => ({
    ...{ "@type": "Organization", name: item.name, description: filled(item.about) },
    ...{ sameAs: filled(item.website), knowsAbout: item.sector?.name },
    address: item.municipality
      ? { "@type": "PostalAddress", addressLocality: item.municipality, addressCountry: "BE" }
      : undefined,
  }),
  "contact-points": (item) => ({
    ...{ "@type": "GovernmentService", name: item.name, description: filled(item.about) },
    provider: organisation(item.organisation),
    availableChannel: {
      "@type": "ServiceChannel",
      serviceUrl: filled(item.website),
      servicePhone: item.phone ? { "@type": "ContactPoint", telephone: item.phone } : undefined,
      servicePostalAddress: item.municipality ? address(item) : undefined,
      email: filled(item.email),
      hoursAvailable: filled(item.hours),
    },
  }),
  events: (item) => ({
    ...{ "@type": "Event", name: item.title, description: filled(item.summary), inLanguage: "nl-BE" },
    ...{ startDate: item.dates[0]?.startsAt, endDate: item.dates.at(-1)?.endsAt, isAccessibleForFree: true },
    eventStatus: `https://schema.org/${item.cancelledAt ? "EventCancelled" : "EventScheduled"}`,
    ...{ organizer: sponsor(item.network), keywords: subjects(item.themes) },
    superEvent: item.series && { "@type": "EventSeries", name: item.series.title, url: item.series.url },
    subEvent: item.dates.map(({ startsAt, endsAt, place, cancelledAt }) => ({
      ...{ "@type": "Event", name: item.title, startDate: startsAt, endDate: endsAt },
      eventStatus: `https://schema.org/${cancelledAt ? "EventCancelled" : "EventScheduled"}`,
      location: place
        ? { "@type": "Place", name: place.name, address: address({ ...place, postalCode: place.postcode }) }
        : { "@type": "VirtualLocation", url: item.url },
    })),
  }),
  reports: (item) => ({
    ...{ "@type": "Report", name: item.title, dateModified: item.changedAt, inLanguage: "nl-BE" },
    ...{ datePublished: item.versions.at(-1)?.publishedAt, version: item.versions[0]?.number },
    ...{ about: item.event?.url, isPartOf: sponsor(item.network), keywords: subjects(item.themes) },
    encoding: Object.values(item.files).map((contentUrl) => ({ "@type": "MediaObject", contentUrl })),
  }),
  themes: (item) => ({
    ...{ "@type": "DefinedTerm", name: item.name, alternateName: item.nameEn, termCode: item.id },
    description: filled(item.description),
  }),
  networks: (item) => ({
    ...{ "@type": "Project", name: item.name, description: filled(item.challenge) },
    ...{ foundingDate: item.startsOn ?? undefined, dissolutionDate: item.endsOn ?? undefined },
    member: item.partners.map(({ organisation: name }) => ({ "@type": "Organization", name })),
  }),
  conclusions: (item) => ({
    ...{ "@type": "Claim", text: item.text, dateCreated: item.decidedAt, dateModified: item.changedAt },
    ...{
      abstract: filled(item.translation),
      keywords: subjects(item.themes),
      isPartOf: sponsor(item.network),
    },
    creativeWorkStatus: item.withdrawnAt ? "INGETROKKEN" : (item.outcome ?? undefined),
    isBasedOn: item.sources.map(({ url }) => url),
  }),
};
