import { record, transaction } from "~/domain/activity/record.server";
import { organisesAnything } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Prisma } from "~/platform/db.server";
import { Conflict, NotAllowed, NotFound } from "~/platform/errors";
import { isId, newId } from "~/platform/ids.server";
import { editedNetworkIds } from "../rights";
import { READ_REVISION } from "./listed";
import { readableStory } from "./readable.server";
import type { ExperienceInput } from "./reader-forms";

/** More wait for nobody: an editor first looks at those that are there. */
const MOST_WAITING = 50;

/** Tells that one tried it too; shown once an editor let it in. @throws NotFound; Conflict `too-many-waiting` */
export async function tellExperience(viewer: Viewer, slug: string, input: ExperienceInput): Promise<void> {
  await transaction(async (tx) => {
    const { id: storyId } = await readableStory(viewer, slug, tx);
    const waiting = { storyId, admittedAt: null, declinedAt: null };
    if ((await tx.storyExperience.count({ where: waiting })) >= MOST_WAITING)
      throw new Conflict("too-many-waiting");
    const { organisation, text } = input;
    // Sent twice, it is there once: somebody pressed twice, or came back to the form.
    const same = { where: { ...waiting, organisation, text }, select: { id: true } };
    if (await tx.storyExperience.findFirst(same)) return;
    const id = newId();
    await tx.storyExperience.create({
      data: { id, storyId, organisation, text, personId: viewer.personId, at: now() },
    });
    const data = { storyId };
    await record(tx, { kind: "experience.told", subjectId: id, actorId: viewer.personId, data });
  });
}

/** What others tell of it, the newest first. */
export async function admittedExperiences(storyId: string) {
  return db().storyExperience.findMany({
    where: { storyId, admittedAt: { not: null }, declinedAt: null },
    orderBy: [{ at: "desc" }, { id: "asc" }],
    take: 50,
    select: { id: true, organisation: true, text: true, at: true },
  });
}

export type Experience = Awaited<ReturnType<typeof admittedExperiences>>[number];

const edited = (viewer: Viewer): Prisma.StoryExperienceWhereInput => {
  const networkIds = editedNetworkIds(viewer);
  return networkIds === null ? {} : { story: { networkId: { in: networkIds } } };
};

/** What waits for the editor, and what was let in last. @throws NotAllowed for who organises nothing. */
export async function experiencesToDecide(viewer: Viewer) {
  if (!organisesAnything(viewer)) throw new NotAllowed();
  const select = {
    ...{ id: true, organisation: true, text: true, at: true, admittedAt: true },
    story: { select: { slug: true, revisions: { ...READ_REVISION, select: { title: true } } } },
  } as const;
  const [waiting, admitted] = await Promise.all([
    db().storyExperience.findMany({
      where: { AND: [edited(viewer), { admittedAt: null, declinedAt: null }] },
      orderBy: [{ at: "asc" }, { id: "asc" }],
      take: 200,
      select,
    }),
    db().storyExperience.findMany({
      where: { AND: [edited(viewer), { admittedAt: { not: null }, declinedAt: null }] },
      orderBy: [{ admittedAt: "desc" }, { id: "asc" }],
      take: 50,
      select,
    }),
  ]);
  type Row = (typeof waiting)[number];
  const shown = ({ story: { slug, revisions }, ...row }: Row) => ({
    ...row,
    story: { slug, title: revisions[0]?.title ?? "" },
  });
  return { waiting: waiting.map(shown), admitted: admitted.map(shown) };
}

export type ExperiencesToDecide = Awaited<ReturnType<typeof experiencesToDecide>>;

/**
 * Lets an experience in, or keeps it out; one that was let in can still be taken away.
 * @throws NotFound; Conflict `already-done`
 */
export async function decideExperience(viewer: Viewer, id: string, decision: "admitted" | "declined") {
  await transaction(async (tx) => {
    if (isId(id)) await tx.$queryRaw`SELECT 1 FROM "StoryExperience" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const experience = isId(id)
      ? await tx.storyExperience.findFirst({ where: { AND: [{ id }, edited(viewer)] } })
      : null;
    if (!experience) throw new NotFound("experience");
    const { admittedAt, declinedAt, storyId } = experience;
    if (declinedAt || (decision === "admitted" && admittedAt)) throw new Conflict("already-done");
    const at = now();
    await tx.storyExperience.update({
      where: { id },
      data: decision === "admitted" ? { admittedAt: at, admittedById: viewer.personId } : { declinedAt: at },
    });
    const what = { kind: `experience.${decision}`, subjectId: id, data: { storyId } };
    await record(tx, { ...what, actorId: viewer.personId });
  });
}
