import type { Viewer } from "~/domain/people/viewer";
import { db, type Tx } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { readableStories, READ_REVISION } from "./listed";

/** A story that the viewer reads, for what readers do with it. @throws NotFound */
export async function readableStory(viewer: Viewer, slug: string, tx: Tx = db()) {
  const story = await tx.practiceStory.findFirst({
    where: { AND: [{ slug }, readableStories(viewer)] },
    select: {
      ...{ id: true, slug: true, authorId: true, networkId: true, organisationName: true },
      organisation: { select: { name: true } },
      network: { select: { fundingLine: true } },
      revisions: { ...READ_REVISION, select: { title: true } },
    },
  });
  if (!story) throw new NotFound("story");
  const { revisions, organisation, organisationName, network, ...about } = story;
  return {
    ...about,
    title: revisions[0]?.title ?? "",
    organisation: organisation?.name ?? organisationName,
    funder: network?.fundingLine,
  };
}
