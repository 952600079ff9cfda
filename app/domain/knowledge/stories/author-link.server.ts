import type { Tx } from "~/platform/db.server";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { sameText, sign } from "~/platform/ids.server";
import { appSecret } from "~/platform/secret.server";

type Link = { id: string; linkVersion: number };

const signature = ({ id, linkVersion }: Link) => sign(appSecret(), "story-author", `${id}:${linkVersion}`);

/** The private page of a story's author: a signature, so that the database holds no secret (decision 0009). */
export const authorPath = (story: Link) => `/verhaal/${story.id}.${signature(story)}`;

/**
 * The story that a private link opens, for its author. With `lock` nobody else changes it until the transaction ends.
 * @throws NotFound for a link that is none of ours or ended, or whose author was forgotten.
 */
export async function storyByLink(token: string, tx: Tx = db(), lock = false) {
  const id = /^([0-9a-f-]{36})\.[\w-]{22}$/.exec(token)?.[1];
  if (!id) throw new NotFound("link");
  if (lock) await lockStory(tx, id);
  const story = await tx.practiceStory.findUnique({ where: { id }, select: HELD });
  if (!story?.authorId || !sameText(token, `${id}.${signature(story)}`)) throw new NotFound("link");
  return { ...story, authorId: story.authorId };
}

/** What commands look at before they change a story. */
export const HELD = {
  ...{ id: true, slug: true, state: true, networkId: true, authorId: true, createdById: true },
  ...{ linkVersion: true, organisationName: true, reviewAsks: true, reviewAskedAt: true },
} as const;

/** Holds a story until the transaction ends; of one that is not there, nothing. */
export async function lockStory(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "PracticeStory" WHERE "id" = ${id}::uuid FOR UPDATE`;
}
