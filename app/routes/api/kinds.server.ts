import { openEvents } from "~/domain/events/open.server";
import { openArticles } from "~/domain/knowledge/open/articles.server";
import { openCollections } from "~/domain/knowledge/open/collections.server";
import { openContactPoints, openOrganisations } from "~/domain/knowledge/open/directory.server";
import { openQuestions } from "~/domain/knowledge/open/questions.server";
import { openStories } from "~/domain/knowledge/open/stories.server";
import { openNetworks } from "~/domain/networks/open.server";
import { openConclusions } from "~/domain/reports/conclusions/open.server";
import { openReports } from "~/domain/reports/open.server";
import { openThemes } from "~/domain/reports/themes/open.server";
import { NotFound } from "~/platform/errors";
import type { OpenKind } from "~/platform/open-data.server";

/** What is given as open data, by its name in the address. */
export const KINDS = {
  stories: openStories,
  questions: openQuestions,
  articles: openArticles,
  collections: openCollections,
  organisations: openOrganisations,
  "contact-points": openContactPoints,
  events: openEvents,
  reports: openReports,
  themes: openThemes,
  networks: openNetworks,
  conclusions: openConclusions,
} satisfies Record<string, OpenKind>;

export type KindName = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as KindName[];

/** @throws NotFound for a name that is none. */
export function kindOf(name: string | undefined): { name: KindName; kind: OpenKind } {
  if (!name || !Object.hasOwn(KINDS, name)) throw new NotFound("kind");
  return { name: name as KindName, kind: KINDS[name as KindName] };
}
