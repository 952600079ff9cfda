import type { StoryStateName } from "~/domain/knowledge/stories/story";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";

type StoryOptions = {
  title?: string;
  networkId?: string | null;
  authorId?: string | null;
  themes?: string[];
  sectors?: string[];
  measures?: ("LDE" | "CMW" | "IMW" | "AMA")[];
  province?: "ANTWERPEN" | "LIMBURG" | null;
  /** Contributions that it leans on. */
  sources?: string[];
};

/** A story in this state, with words that an editor accepted. */
export async function makeStory(state: StoryStateName = "SHARED", options: StoryOptions = {}) {
  const {
    title = `Verhaal ${newId().slice(-8)}`,
    themes = [],
    sectors = [],
    sources = [],
    ...rest
  } = options;
  const at = now();
  return db().practiceStory.create({
    data: {
      ...{ slug: `verhaal-${newId()}`, state, organisationName: "Groenwerk", createdAt: at, changedAt: at },
      ...(state === "SHARED" ? { sharedAt: at } : {}),
      ...rest,
      themes: { create: themes.map((themeId) => ({ themeId })) },
      sectors: { create: sectors.map((sectorId) => ({ sectorId })) },
      sources: {
        create: sources.map((contributionId) => ({ contributionId, text: "Woorden van toen", addedAt: at })),
      },
      revisions: {
        create: {
          ...{ number: 1, state: "ACCEPTED", at, title, situation: "Zo was het.", approach: "Dit deden we." },
          ...{ result: "Dit kwam ervan.", steps: "1. Begin", quote: "Geheim citaat", quoteBy: "iemand" },
          figures: { create: { value: "12 op 15", measure: "bleven", source: "eigen telling" } },
        },
      },
    },
  });
}
