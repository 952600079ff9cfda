import { isAdministrator, organisesAnything } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Prisma } from "~/platform/db.server";
import { NotAllowed } from "~/platform/errors";
import { editedNetworkIds } from "../rights";
import { editedStory, validatedStory } from "./access.server";
import { formChoices, formValues } from "./form-values.server";
import { REVISION, shapedStory, STORY } from "./inside/rows.server";
import { stampOf, waitingPicturesOf } from "./inside/waiting-pictures.server";
import { picturesOf, picturesWorkedOn } from "./pictures.server";
import { isPublished, mayAdmit, mayNameAuthor, tellsEnough, validates } from "./rules";
import { isUnconfirmed, MOST_ASKS } from "./story";
import { waitingPictures } from "./visible";

const PAGE = 200;

const LISTED = {
  ...{ id: true, state: true, organisationName: true, changedAt: true, submittedAt: true },
  ...{ declinedAt: true, reviewOn: true, reviewAsks: true, reviewAskedAt: true, authorId: true },
  network: { select: { name: true } },
  revisions: { orderBy: { number: "desc" }, take: 1, select: { title: true, state: true } },
  pictures: { where: waitingPictures, take: 1, select: { id: true } },
} satisfies Prisma.PracticeStorySelect;

type ListedRow = Prisma.PracticeStoryGetPayload<{ select: typeof LISTED }>;

/** Why a story waits for its editors; null when it does not. */
export type Waiting = "admit" | "change" | "unconfirmed" | null;

function waitingFor(row: ListedRow, at: Date): Waiting {
  if (row.state === "SUBMITTED") return "admit";
  const isChanged = row.revisions[0]?.state === "PENDING" || row.pictures.length > 0;
  if (isPublished(row.state) && isChanged) return "change";
  return row.state === "SHARED" && isUnconfirmed(row, at) ? "unconfirmed" : null;
}

const listed = (row: ListedRow, at: Date) => ({
  ...{ id: row.id, state: row.state, organisation: row.organisationName, changedAt: row.changedAt },
  title: row.revisions[0]?.title ?? "",
  network: row.network?.name ?? null,
  waiting: waitingFor(row, at),
  /** An expert asked for something else first. */
  heldBack: row.state === "IN_NETWORK" && row.declinedAt !== null,
});

const ownStories = (viewer: Viewer): Prisma.PracticeStoryWhereInput =>
  isAdministrator(viewer) ? {} : { networkId: { in: editedNetworkIds(viewer) ?? [] } };

/** What may wait for an editor; `waitingFor` says whether it does. */
const MAY_WAIT: Prisma.PracticeStoryWhereInput = {
  OR: [
    { state: "SUBMITTED" },
    { state: { in: ["IN_NETWORK", "SHARED"] }, revisions: { some: { state: "PENDING" } } },
    { state: { in: ["IN_NETWORK", "SHARED"] }, pictures: { some: waitingPictures } },
    { state: "SHARED", reviewAsks: { gte: MOST_ASKS } },
  ],
};

async function listedStories(where: Prisma.PracticeStoryWhereInput) {
  const at = now();
  const rows = await db().practiceStory.findMany({
    where,
    orderBy: [{ changedAt: "desc" }, { id: "asc" }],
    take: PAGE,
    select: LISTED,
  });
  return rows.map((row) => listed(row, at));
}

/**
 * The stories that the viewer edits, what waits for them first; of the others those that changed last.
 * @throws NotAllowed for who organises nothing.
 */
export async function editedStories(viewer: Viewer) {
  if (!organisesAnything(viewer)) throw new NotAllowed();
  const [waiting, all] = await Promise.all([storiesToDo(viewer), listedStories(ownStories(viewer))]);
  return { waiting, others: all.filter((one) => one.waiting === null) };
}

/** What waits for who edits stories, for the list of what to do; nothing for who edits none. */
export async function storiesToDo(viewer: Viewer): Promise<ListedStory[]> {
  if (!organisesAnything(viewer)) return [];
  const found = await listedStories({ AND: [ownStories(viewer), MAY_WAIT] });
  return found.filter(({ waiting }) => waiting !== null);
}

export type ListedStory = ReturnType<typeof listed>;

const WHOLE = {
  ...STORY,
  ...{ remark: true, authorId: true, createdById: true },
  author: { select: { name: true } },
  revisions: { orderBy: { number: "desc" }, select: REVISION },
} satisfies Prisma.PracticeStorySelect;

async function whole(storyId: string) {
  const row = await db().practiceStory.findUniqueOrThrow({ where: { id: storyId }, select: WHOLE });
  const { revisions, author, remark, authorId, createdById, ...story } = row;
  const accepted = revisions.find(({ state }) => state === "ACCEPTED") ?? null;
  return { row, story, revisions, newest: revisions[0]!, accepted, author, remark, authorId, createdById };
}

/** A story as its editors work on it: its newest words, beside what readers read. @throws NotFound */
export async function editorPage(viewer: Viewer, storyId: string) {
  await editedStory(viewer, storyId);
  const { story, newest, accepted, author, remark, authorId, createdById } = await whole(storyId);
  const published = isPublished(story.state);
  const standing = { state: story.state, authorId, createdById };
  const changed = published && newest.state === "PENDING";
  const [pictures, waiting] = await Promise.all([
    picturesWorkedOn(story.id),
    waitingPicturesOf(db(), story.id),
  ]);
  return {
    ...(await shapedStory(viewer, story, published && !changed ? accepted! : newest)),
    accepted: changed && accepted ? (await shapedStory(viewer, story, accepted)).revision : null,
    acceptedFigures: changed && accepted ? accepted.figures : [],
    seen: stampOf(newest.at, waiting),
    pictures,
    author: author?.name ?? null,
    remark,
    unconfirmed: story.state === "SHARED" && isUnconfirmed(story, now()),
    /** It lacks what every story tells. */
    incomplete: !tellsEnough(story.organisationName, newest),
    /** An expert asked for something else first. */
    heldBack: story.state === "IN_NETWORK" && story.declinedAt !== null,
    may: {
      admit: mayAdmit(standing),
      decline: story.state === "SUBMITTED",
      decideOnChange: changed || (published && waiting.length > 0),
      change: !changed,
      confirm: story.state === "SHARED",
      nameAuthor: mayNameAuthor(standing),
      withdraw: story.state !== "WITHDRAWN",
    },
  };
}

export type EditorPage = Awaited<ReturnType<typeof editorPage>>;

/** The same in the fields of its form. @throws NotFound */
export async function storyToEdit(viewer: Viewer, storyId: string) {
  await editedStory(viewer, storyId);
  const { row, newest, accepted } = await whole(storyId);
  // A change that was refused is no longer what one goes on from.
  const begun = newest.state === "REFUSED" && accepted ? accepted : newest;
  const ids = editedNetworkIds(viewer);
  const [choices, networks] = await Promise.all([
    formChoices(row.networkId, storyId),
    db().network.findMany({
      where: ids === null ? {} : { id: { in: ids } },
      orderBy: { name: "asc" },
      select: { id: true, slug: true, name: true },
    }),
  ]);
  return {
    id: storyId,
    title: begun.title,
    published: isPublished(row.state),
    seen: newest.at.toISOString(),
    values: formValues(row, begun),
    choices: { ...choices, networks },
    /** What belongs to no network is the administrators'. */
    mayBeOfNone: isAdministrator(viewer),
  };
}

export type StoryToEdit = Awaited<ReturnType<typeof storyToEdit>>;

/** The stories that stand at the second gate before this viewer. @throws NotAllowed for who validates nothing. */
export async function storiesAtGate(viewer: Viewer) {
  const networkIds = viewer.grants.flatMap(({ role, networkId }) =>
    role === "EXPERT" && networkId ? [networkId] : [],
  );
  if (!isAdministrator(viewer) && networkIds.length === 0) throw new NotAllowed();
  const at = now();
  const rows = await db().practiceStory.findMany({
    where: {
      state: { in: ["IN_NETWORK", "SHARED"] },
      ...(isAdministrator(viewer) ? {} : { networkId: { in: networkIds } }),
    },
    orderBy: [{ changedAt: "desc" }, { id: "asc" }],
    take: PAGE,
    select: {
      ...LISTED,
      revisions: {
        where: { state: "ACCEPTED" },
        orderBy: { number: "desc" },
        take: 1,
        select: { title: true, state: true },
      },
    },
  });
  const stories = rows.map((row) => listed(row, at));
  return {
    waiting: stories.filter(({ state, heldBack }) => state === "IN_NETWORK" && !heldBack),
    heldBack: stories.filter(({ heldBack }) => heldBack),
    shared: stories.filter(({ state }) => state === "SHARED"),
  };
}

/** Stories that wait for the viewer as an expert, for their own page; none for who is none. */
export async function storiesWaitingFor(viewer: Viewer): Promise<ListedStory[]> {
  if (!viewer.grants.some(({ role }) => role === "EXPERT")) return [];
  return (await storiesAtGate(viewer)).waiting;
}

/** A story as an expert reads it before they let it through. @throws NotFound */
export async function gatePage(viewer: Viewer, storyId: string) {
  const held = await validatedStory(viewer, storyId);
  const { story, accepted, remark } = await whole(storyId);
  const shaped = await shapedStory(viewer, story, accepted!);
  return {
    ...shaped,
    pictures: await picturesOf(storyId),
    seen: accepted!.at.toISOString(),
    remark,
    heldBack: story.state === "IN_NETWORK" && story.declinedAt !== null,
    own: !validates(viewer, held),
    may: { decide: story.state === "IN_NETWORK" && validates(viewer, held) },
  };
}

export type GatePage = Awaited<ReturnType<typeof gatePage>>;
