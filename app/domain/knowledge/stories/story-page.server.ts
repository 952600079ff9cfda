import type { GroupCaller } from "~/domain/focus-groups/caller";
import { firstWords } from "~/domain/networks/about";
import { belongsTo } from "~/domain/networks/rules";
import type { Viewer } from "~/domain/people/viewer";
import { namesOf } from "~/domain/vocabulary/names.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { renderMarkdown } from "~/platform/markdown.server";
import { published } from "../published";
import { mayEdit } from "../rights";
import { filePath } from "~/domain/files/file";
import { admittedExperiences } from "./experiences.server";
import { storyOrigin } from "./origin.server";
import { picturesOf } from "./pictures.server";
import { readStory, type ReadStory } from "./queries.server";
import { relatedStories } from "./related.server";
import { BLOCKS, isUnconfirmed, TOLD, type StoryPart } from "./story";
import { usefulMarks } from "./useful.server";

type Part = { part: StoryPart; html: string };

/**
 * A story with all that its page shows: its words, where it comes from, what others say of it, and where to read on.
 * @param reader the browser's own number, by which it finds its mark; null when it has none.
 * @throws NotFound
 */
export async function storyPage(caller: GroupCaller, slug: string, reader: string | null) {
  const { viewer } = caller;
  const { story, revision, figures, sectors, themes: all } = await readStory(viewer, slug);
  const { id } = story;
  const [themes, more, origin, useful, experiences] = await Promise.all([
    knownThemes(viewer, all),
    moreOf(id),
    storyOrigin(caller, id),
    usefulMarks(id, reader),
    admittedExperiences(id),
  ]);
  const related = await relatedStories(viewer, {
    ...{ id, title: revision.title, measures: story.measures },
    themeIds: themes.map((theme) => theme.id),
    sectorIds: sectors.map((sector) => sector.id),
  });
  const { network, state } = story;
  return {
    story: {
      ...{ id, slug: story.slug, state, title: revision.title, changedAt: revision.at },
      ...{ organisation: story.organisation, organisationSlug: story.organisationSlug },
      ...{ province: story.province, measures: story.measures, sharedAt: story.sharedAt },
      ...{ confirmedAt: story.confirmedAt, unconfirmed: isUnconfirmed(story, now()) },
      network: network && seesNetwork(viewer, network) ? { slug: network.slug, name: network.name } : null,
    },
    quote: { text: revision.quote, by: revision.quoteBy },
    about: aboutOf(revision, figures),
    told: partsOf(revision, TOLD),
    blocks: partsOf(revision, BLOCKS),
    ...{ figures, themes, sectors, origin, useful, experiences, related },
    pictures: more.pictures,
    collections: more.collections,
    /** Whoever reads it may mark it, ask about it and tell of their own; a draft is for its makers only. */
    isRead: (state === "SHARED" || state === "IN_NETWORK") && revision.state === "ACCEPTED",
    reachable: more.reachable,
    mayEdit: mayEdit(viewer, story.networkId),
    funder: network?.fundingLine,
  };
}

export type StoryPage = Awaited<ReturnType<typeof storyPage>>;

/** What is there beside its words. */
async function moreOf(storyId: string) {
  const story = db().practiceStory.findUniqueOrThrow({
    where: { id: storyId },
    select: {
      authorId: true,
      collections: {
        where: { collection: published },
        orderBy: { collection: { title: "asc" } },
        select: { collection: { select: { slug: true, title: true } } },
      },
    },
  });
  const [{ authorId, collections }, pictures] = await Promise.all([story, picturesOf(storyId)]);
  return {
    reachable: authorId !== null,
    pictures: pictures.map(({ id, alt, caption, file }) => ({
      ...{ id, alt, caption, width: file.width, height: file.height },
      path: filePath(file),
    })),
    collections: collections.map(({ collection }) => collection),
  };
}

export type ShownPicture = Awaited<ReturnType<typeof moreOf>>["pictures"][number];

type Revision = ReadStory["revision"];

const partsOf = (revision: Revision, parts: readonly StoryPart[]): Part[] =>
  parts.flatMap((part) =>
    revision[part].trim() === "" ? [] : [{ part, html: renderMarkdown(revision[part]) }],
  );

/** One line that says what it is about, for link previews. */
function aboutOf({ result, situation, approach }: Revision, figures: ReadStory["figures"]): string {
  const words = [result, approach, situation].map((text) => firstWords(text)).find(Boolean) ?? "";
  const figure = figures[0];
  return figure ? `${figure.value} ${figure.measure}. ${words}`.trim() : words;
}

function seesNetwork(viewer: Viewer, { id, publishedAt }: { id: string; publishedAt: Date | null }): boolean {
  return publishedAt !== null || belongsTo(viewer, id);
}

/** Themes by the name that this reader may know. */
async function knownThemes(viewer: Viewer, themes: ReadStory["themes"]) {
  const open = await namesOf({ themes: themes.map(({ id }) => id), sectors: [] });
  const known = new Set(open.themes.map(({ id }) => id));
  return themes
    .filter(({ id, networkId }) => known.has(id) || (networkId !== null && belongsTo(viewer, networkId)))
    .map(({ id, name, nameEn }) => ({ id, name, nameEn }));
}
