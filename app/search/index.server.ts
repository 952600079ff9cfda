import type { Activity } from "~/domain/activity/activity";
import { entryOfEvent, searchableEvents } from "~/domain/events/searchable.server";
import { entryOfFile, searchableFiles, searchableFilesOf } from "~/domain/files/searchable.server";
import type { Entry, FindKind } from "~/domain/finding/entry";
import { entriesOf, keepEntry } from "~/domain/finding/keep-entries.server";
import {
  entryOfNote,
  groupsOfEvents,
  notesToIndex,
  searchableNotes,
} from "~/domain/focus-groups/searchable.server";
import { entryOfQuestion, searchableQuestions } from "~/domain/knowledge/questions/searchable.server";
import { entryOfCollection, searchableCollections } from "~/domain/knowledge/collections/searchable.server";
import { entryOfStory, searchableStories } from "~/domain/knowledge/stories/searchable.server";
import { entryOfNetwork, searchableNetworks } from "~/domain/networks/searchable.server";
import { entryOfArticle, searchableArticles } from "~/domain/knowledge/articles/searchable.server";
import { entryInDirectory, searchableDirectory } from "~/domain/knowledge/directory/searchable.server";
import {
  entryOfConclusion,
  entryOfReport,
  entryOfTheme,
  foundWithNetworks,
  searchableConclusions,
  searchableReports,
  searchableThemes,
} from "~/domain/reports/searchable.server";

type Source = {
  read: (id: string) => Promise<Entry | null>;
  all: () => Promise<string[]>;
  /** What of this kind an activity changes; undefined when it changes nothing of it. */
  touchedBy: (activity: Activity) => string | undefined;
  /** What of this kind changes along with something else. */
  alongWith?: (activities: Activity[]) => Promise<string[]>;
};

const about =
  (...nouns: string[]) =>
  ({ kind, subjectId }: Activity) =>
    nouns.includes(kind.split(".")[0]!) ? subjectId : undefined;
const ofNetwork = ({ data }: Activity) => (typeof data.networkId === "string" ? data.networkId : undefined);

/** What search knows of, and by what it hears that something changed. */
const SOURCES: Partial<Record<FindKind, Source>> = {
  event: {
    read: entryOfEvent,
    all: searchableEvents,
    touchedBy: ({ kind, eventId, subjectId }) =>
      kind.startsWith("event.")
        ? subjectId
        : /^(occurrence|programme)\./.test(kind)
          ? (eventId ?? undefined)
          : undefined,
  },
  network: {
    read: entryOfNetwork,
    all: searchableNetworks,
    touchedBy: (activity) =>
      about("network")(activity) ?? (about("phase", "partner")(activity) ? ofNetwork(activity) : undefined),
  },
  report: { read: entryOfReport, all: searchableReports, touchedBy: about("report") },
  theme: {
    ...{ read: entryOfTheme, all: searchableThemes, touchedBy: about("theme") },
    alongWith: async (activities) => (await hangingFrom(activities)).themes,
  },
  conclusion: {
    ...{ read: entryOfConclusion, all: searchableConclusions, touchedBy: about("conclusion") },
    alongWith: async (activities) => (await hangingFrom(activities)).conclusions,
  },
  file: {
    read: entryOfFile,
    all: searchableFiles,
    touchedBy: about("file"),
    // With its event a file goes online, and offline again.
    alongWith: (activities) => searchableFilesOf(activities.flatMap((one) => about("event")(one) ?? [])),
  },
  // Of a note that is being written no activity tells: `indexNotes` looks for itself.
  note: {
    ...{ read: entryOfNote, all: searchableNotes, touchedBy: about("group") },
    // Who reads it depends on the network of its event.
    alongWith: (activities) =>
      groupsOfEvents(
        activities.flatMap(({ kind, subjectId }) => (kind === "event.changed" ? [subjectId] : [])),
      ),
  },
  question: {
    read: (id) => entryOfQuestion(id),
    all: () => searchableQuestions(),
    touchedBy: about("question"),
  },
  request: {
    read: (id) => entryOfQuestion(id, "VRAAG_AAN_BELEID"),
    all: () => searchableQuestions("VRAAG_AAN_BELEID"),
    touchedBy: about("question"),
  },
  article: { read: entryOfArticle, all: searchableArticles, touchedBy: about("article") },
  organisation: {
    read: entryInDirectory,
    all: searchableDirectory,
    touchedBy: about("organisation", "contact-card"),
  },
  story: { read: entryOfStory, all: searchableStories, touchedBy: about("story") },
  collection: { read: entryOfCollection, all: searchableCollections, touchedBy: about("collection") },
};

/** A network that goes online, or offline again, takes along what it concluded and what it works on. */
const hangingFrom = (activities: Activity[]) =>
  foundWithNetworks(
    activities.flatMap(({ kind, subjectId }) => (kind.startsWith("network.") ? [subjectId] : [])),
  );

/** The kinds of things that search knows of. */
export const INDEXED_KINDS = Object.keys(SOURCES) as FindKind[];

const KINDS = Object.entries(SOURCES) as [FindKind, Source][];

/** Brings up to date what these activities changed; each thing once. May be told the same twice. */
export async function indexChanges(activities: Activity[]): Promise<void> {
  for (const [kind, { read, touchedBy, alongWith }] of KINDS) {
    const touched = activities.flatMap((activity) => touchedBy(activity) ?? []);
    for (const id of new Set([...touched, ...((await alongWith?.(activities)) ?? [])]))
      await keepEntry(kind, id, () => read(id));
  }
}

/** Brings up to date the notes in which somebody wrote since they were read; every minute, not at every letter. */
export async function indexNotes(): Promise<void> {
  for (const id of await notesToIndex()) await keepEntry("note", id, () => entryOfNote(id));
}

/**
 * Builds everything anew, and takes out what is gone: after a seed or an upgrade, and every night for what a change
 * elsewhere made untrue (the name of a theme in an event).
 */
export async function indexAll(): Promise<void> {
  for (const [kind, { read, all }] of KINDS) {
    const ids = await all();
    for (const id of new Set([...ids, ...(await entriesOf(kind))])) await keepEntry(kind, id, () => read(id));
  }
}
