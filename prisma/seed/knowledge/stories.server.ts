import { organisationKey } from "~/domain/people/organisation";
import { db, type Prisma } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { slugOf } from "~/platform/slug";
import { addDays } from "~/platform/time";
import type { SaidIds } from "../trajectory/tables.server";
import { storiesOfComingIn } from "./stories-1";
import { storiesOfStaying } from "./stories-2";
import { waitingStories } from "./stories-3";
import type { DemoStory } from "./story";

const STORIES = [...storiesOfComingIn, ...storiesOfStaying, ...waitingStories];
/** Invented; they get what readers write by the form. */
const AUTHORS = ["Griet Vertelt", "Hamid Schrijft", "Lut Onthoudt"];

export type KnowledgeWorld = {
  today: Date;
  networkId: string;
  said: SaidIds;
  /** The theme of the demo's texts, as it is called in the database. */
  themeId: (key: string) => string;
};

/** The stories of the demo, in a few statements; what they leave behind is what the commands leave behind. */
export async function seedStories(world: KnowledgeWorld): Promise<Map<string, string>> {
  const organisation = await seedTellers();
  const authors = await seedAuthors();
  const stories = STORIES.map((story, i) => ({
    ...story,
    id: newId(),
    authorId: authors[i % authors.length]!,
  }));
  await db().practiceStory.createMany({
    data: stories.map((story) => ({
      ...storyRow(story, world),
      organisationId: organisation(story.organisation),
    })),
  });
  const revisions = stories.map((story) => ({ story, id: newId() }));
  await db().storyRevision.createMany({
    data: revisions.map(({ story, id }) => revisionRow(story, id, world)),
  });
  await db().storyFigure.createMany({
    data: revisions.flatMap(({ story, id: revisionId }) =>
      (story.figures ?? []).map(([value, measure, source], order) => ({
        ...{ revisionId, order, value, measure, source },
      })),
    ),
  });
  await db().storyTheme.createMany({
    data: stories.flatMap(({ id: storyId, themes }) =>
      themes.map((key) => ({ storyId, themeId: world.themeId(key) })),
    ),
  });
  await db().storySector.createMany({
    data: stories.flatMap(({ id: storyId, sectors }) => sectors.map((sectorId) => ({ storyId, sectorId }))),
  });
  await seedSources(stories, world);
  await seedExperiences(stories, world);
  return new Map(stories.map(({ title, id }) => [title, id]));
}

type Story = DemoStory & { id: string; authorId: string };

function storyRow(story: Story, { today, networkId }: KnowledgeWorld): Prisma.PracticeStoryCreateManyInput {
  const { id, ago, title, state = "SHARED", organisation, province, measures, authorId } = story;
  const since = addDays(today, -ago);
  const submittedAt = state === "SUBMITTED" ? since : addDays(since, -20);
  const inNetworkAt = state === "SUBMITTED" ? null : state === "IN_NETWORK" ? since : addDays(since, -9);
  const reviewOn = addDays(since, 365);
  return {
    ...{ id, slug: slugOf(title, "verhaal"), networkId, state, organisationName: organisation },
    ...{ province, measures, authorId, createdAt: submittedAt, changedAt: since, submittedAt, inNetworkAt },
    ...(state === "SHARED" ? { sharedAt: since, reviewOn } : {}),
    ...(story.unconfirmed ? { reviewAsks: 2, reviewAskedAt: addDays(reviewOn, 31) } : {}),
  };
}

function revisionRow(
  story: Story,
  id: string,
  { today }: KnowledgeWorld,
): Prisma.StoryRevisionCreateManyInput {
  const at = addDays(today, -story.ago - 20);
  const { title, situation, approach, result, again, steps, people, money, partners, legalFrame } = story;
  return {
    ...{ id, storyId: story.id, number: 1, at, state: story.state === "SUBMITTED" ? "PENDING" : "ACCEPTED" },
    ...{ title, situation, approach, result, again, steps, people, money, partners, legalFrame },
    ...{ quote: story.quote, quoteBy: story.quoteBy, quoteAgreedAt: story.quote ? at : null },
  };
}

/** Who tells a story stands in the directory. */
async function seedTellers(): Promise<(name: string) => string> {
  const names = [...new Set(STORIES.map(({ organisation }) => organisation))];
  const places = new Map(STORIES.map((story) => [story.organisation, story]));
  await db().organisation.createMany({
    data: names.map((name) => ({
      ...{ name, nameKey: organisationKey(name) },
      ...{ province: places.get(name)!.province, sectorId: places.get(name)!.sectors[0] },
    })),
    skipDuplicates: true,
  });
  const rows = await db().organisation.findMany({ select: { id: true, nameKey: true } });
  const ids = new Map(rows.map(({ id, nameKey }) => [nameKey, id]));
  return (name) => ids.get(organisationKey(name))!;
}

async function seedAuthors(): Promise<string[]> {
  const people = AUTHORS.map((name) => {
    const email = `${name.toLowerCase().replace(" ", ".")}@example.org`;
    return { id: newId(), name, email, emailKey: email };
  });
  await db().person.createMany({ data: people });
  return people.map(({ id }) => id);
}

async function seedSources(stories: Story[], { said, today }: KnowledgeWorld): Promise<void> {
  await db().storySource.createMany({
    data: stories.flatMap(({ id: storyId, sources = [], ago }) =>
      sources.map((key) => {
        const { id: contributionId, text } = said.get(key)!;
        return { storyId, contributionId, text, addedAt: addDays(today, -ago - 20) };
      }),
    ),
  });
}

/** What readers tried, let in; and one that waits for the editor. */
async function seedExperiences(stories: Story[], { today }: KnowledgeWorld): Promise<void> {
  const told = stories.flatMap(({ id: storyId, ago, experiences = [] }) =>
    experiences.map(([organisation, text]) => {
      const at = addDays(today, -Math.floor(ago / 2));
      return { storyId, organisation, text, at, admittedAt: at };
    }),
  );
  const waiting = {
    ...{ storyId: stories[0]!.id, organisation: "Gemeente Zandvoorde", at: addDays(today, -2) },
    text: "Wij proberen het in de lente, voor twee plaatsen in de technische dienst.",
  };
  await db().storyExperience.createMany({ data: [...told, waiting] });
}
