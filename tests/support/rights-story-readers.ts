import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";

/** A story that only its network reads, with what a reader told of it, in a collection that nobody published. */
export async function makeStoryReaders(networkId: string) {
  const at = new Date();
  const slug = `verhaal-${newId()}`;
  const story = await db().practiceStory.create({
    data: {
      ...{
        slug,
        networkId,
        state: "IN_NETWORK",
        organisationName: "Groenploeg",
        createdAt: at,
        changedAt: at,
      },
      revisions: {
        create: { number: 1, state: "ACCEPTED", at, title: "Een verhaal", situation: "verborgen" },
      },
      experiences: { create: { organisation: "verborgen", text: "verborgen", at } },
    },
    include: { experiences: true },
  });
  const other = await db().practiceStory.create({
    data: {
      ...{
        slug: `gedeeld-${newId()}`,
        networkId,
        state: "SHARED",
        createdAt: at,
        changedAt: at,
        sharedAt: at,
      },
      revisions: { create: { number: 1, state: "ACCEPTED", at, title: "Gedeeld", situation: "Zo was het." } },
    },
  });
  const collection = await db().collection.create({
    data: {
      ...{ slug: `verborgen-${newId()}`, networkId, title: "verborgen", createdAt: at, changedAt: at },
      items: { create: { storyId: story.id } },
    },
  });
  return {
    slug: other.slug,
    otherId: other.id,
    params: {
      experienceId: story.experiences[0]!.id,
      collectionId: collection.id,
      collectedId: story.id,
    },
  };
}
