import { recordAll, transaction } from "~/domain/activity/record.server";
import { organisationsFor } from "~/domain/people/known.server";
import { organisationKey } from "~/domain/people/organisation";
import type { Viewer } from "~/domain/people/viewer";
import { STANDING, themesOf } from "~/domain/vocabulary/theme";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { Conflict } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { firstFree, slugOf } from "~/platform/slug";
import { sameStory } from "./check";
import { knownStories, ownStoryImport } from "./imports.server";
import { isGood, type ReadStory } from "./line";

/**
 * Makes drafts of the good lines, all of them or none. What somebody told meanwhile is not made a second time.
 * @throws NotFound; Conflict `already-done`, or `stories-none-good` when nothing is left.
 */
export async function confirmStoryImport(viewer: Viewer, importId: string): Promise<{ made: number }> {
  return transaction(async (tx) => {
    const { id, networkId, lines, takenInAt } = await ownStoryImport(viewer, importId, tx);
    if (takenInAt) throw new Conflict("already-done");
    // Before the stories are read: whoever brings the same in at the same time waits here.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('slug:story', 0))`;
    const good = lines.filter(isGood).map(({ story }) => story);
    const titles = good.map(({ title }) => title);
    const there = new Set(
      (await knownStories(tx, viewer, titles)).map(({ title, organisation }) =>
        sameStory(title, organisation),
      ),
    );
    const stories = good.filter(({ title, organisation }) => !there.has(sameStory(title, organisation)));
    if (stories.length === 0) throw new Conflict("stories-none-good");
    const made = await makeDrafts(tx, viewer, networkId, stories);
    await tx.storyImport.update({ where: { id }, data: { takenInAt: now() } });
    await recordAll(
      tx,
      made.map((storyId) => ({
        ...{ kind: "story.imported", subjectId: storyId, actorId: viewer.personId },
        data: { networkId, importId: id },
      })),
    );
    return { made: made.length };
  });
}

async function makeDrafts(
  tx: Tx,
  { personId }: Viewer,
  networkId: string | null,
  stories: ReadStory[],
): Promise<string[]> {
  const at = now();
  const [slugs, organisations, standing] = [
    await slugsFor(tx, stories),
    await organisationsFor(
      tx,
      stories.map(({ organisation }) => organisation),
    ),
    await standingNames(tx, networkId),
  ];
  const rows = stories.map((story, i) => ({ ...story, id: newId(), revisionId: newId(), slug: slugs[i]! }));
  await tx.practiceStory.createMany({
    data: rows.map(({ id, slug, organisation, province, measures }) => ({
      ...{ id, slug, networkId, state: "DRAFT" as const, province, measures, organisationName: organisation },
      organisationId: organisations.get(organisationKey(organisation)) ?? null,
      ...{ createdAt: at, createdById: personId, changedAt: at },
    })),
  });
  await tx.storyRevision.createMany({
    data: rows.map(({ id, revisionId, title, parts }) => ({
      ...{ id: revisionId, storyId: id, number: 1, at, byId: personId, title, ...parts },
    })),
  });
  await tx.storyFigure.createMany({
    data: rows.flatMap(({ revisionId, figures }) =>
      figures.map((figure, order) => ({ id: newId(), revisionId, order, ...figure })),
    ),
  });
  await tx.storyTheme.createMany({
    data: rows.flatMap(({ id, themeIds }) =>
      themeIds.filter((one) => standing.themes.has(one)).map((themeId) => ({ storyId: id, themeId })),
    ),
  });
  await tx.storySector.createMany({
    data: rows.flatMap(({ id, sectorIds }) =>
      sectorIds.filter((one) => standing.sectors.has(one)).map((sectorId) => ({ storyId: id, sectorId })),
    ),
  });
  return rows.map(({ id }) => id);
}

/** A theme may have been retired since the file was read. */
async function standingNames(tx: Tx, networkId: string | null) {
  const themes = await tx.theme.findMany({
    where: { AND: [STANDING, themesOf(networkId)] },
    select: { id: true },
  });
  const sectors = await tx.sector.findMany({ select: { id: true } });
  return { themes: new Set(themes.map(({ id }) => id)), sectors: new Set(sectors.map(({ id }) => id)) };
}

/** An address for each, out of its title, that none has. */
async function slugsFor(tx: Tx, stories: ReadStory[]): Promise<string[]> {
  const wanted = stories.map(({ title }) => slugOf(title, "verhaal"));
  const begins = [...new Set(wanted)].map((slug) => `${slug}%`);
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT "slug" FROM "PracticeStory" WHERE "slug" LIKE ANY(${begins}::text[])`;
  const taken = new Set(rows.map(({ slug }) => slug));
  return wanted.map((slug) => {
    const free = firstFree(slug, taken);
    taken.add(free);
    return free;
  });
}
