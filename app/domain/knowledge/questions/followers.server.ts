import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { emailKey } from "~/platform/http/fields";
import { newId, sameText, sign } from "~/platform/ids.server";
import { appSecret } from "~/platform/secret.server";
import { lockStanding } from "./access.server";
import { familyOf, standingFor } from "./family.server";
import { visibleQuestions } from "./visible";

type Newcomer = { email: string; locale: "nl" | "en"; asked: boolean };

/**
 * Follows a question by e-mail. Says nothing of whether the address followed it already; then nothing happens, so
 * nobody's mailbox can be filled from here.
 * @throws NotFound
 */
export async function followQuestion(
  viewer: Viewer,
  locale: "nl" | "en",
  slug: string,
  email: string,
): Promise<void> {
  const question = await db().question.findFirst({
    where: { AND: [{ slug }, visibleQuestions(viewer)] },
    select: { id: true },
  });
  if (!question) throw new NotFound("question");
  await transaction(async (tx) => {
    const id = await lockStanding(tx, question.id);
    await startFollowing(tx, id, { email, locale, asked: false }, viewer.personId);
  });
}

/**
 * Makes a follower of an address, in a transaction that holds the question. Who follows one of the questions that it
 * stands for follows it already. The answer that is there to read need not be told.
 */
export async function startFollowing(
  tx: Tx,
  questionId: string,
  { email, locale, asked }: Newcomer,
  actorId: string | null,
): Promise<void> {
  const key = emailKey(email);
  const family = await familyOf(questionId, tx);
  const known = await tx.questionFollower.count({ where: { questionId: { in: family }, emailKey: key } });
  if (known > 0) return;
  const answer = await tx.answer.findFirst({
    where: { questionId, state: "APPROVED" },
    select: { id: true },
  });
  const id = newId();
  const data = { id, questionId, email, emailKey: key, locale, asked, at: now() };
  await tx.questionFollower.create({ data: { ...data, toldOfId: answer?.id ?? null } });
  await record(tx, { kind: "question.followed", subjectId: questionId, actorId, data: { followerId: id } });
}

/**
 * Tells everybody who asked or follows a question, or one of those that it stands for, of its answer: once per
 * address, whatever is tried again. In a transaction that holds the question.
 */
export async function tellFollowers(tx: Tx, questionId: string): Promise<void> {
  const answer = await tx.answer.findFirst({
    where: { questionId, state: "APPROVED" },
    select: { id: true },
  });
  if (!answer) return;
  const followers = await tx.questionFollower.findMany({
    where: { questionId: { in: await familyOf(questionId, tx) } },
    orderBy: [{ asked: "desc" }, { at: "asc" }, { id: "asc" }],
    select: { id: true, emailKey: true, toldOfId: true },
  });
  const told = new Set(followers.filter((one) => one.toldOfId === answer.id).map((one) => one.emailKey));
  const fresh = followers.filter(({ toldOfId }) => toldOfId !== answer.id);
  const followerIds: string[] = [];
  for (const { id, emailKey: key } of fresh) {
    if (!told.has(key)) followerIds.push(id);
    told.add(key);
  }
  if (fresh.length === 0) return;
  await tx.questionFollower.updateMany({
    where: { id: { in: fresh.map(({ id }) => id) } },
    data: { toldOfId: answer.id, toldAt: now() },
  });
  await record(tx, {
    kind: "question.told",
    subjectId: questionId,
    data: { answerId: answer.id, followerIds },
  });
}

/** The address at which a follower sees what they follow and stops, signed, so that nobody stops another. */
export const followerPath = (followerId: string) => `/vraag/${followerId}.${signature(followerId)}`;

/**
 * The question that this link is about, as it now stands; null when its holder stopped already.
 * @throws NotFound for a link that is none.
 */
export async function followedQuestion(token: string) {
  const row = await db().questionFollower.findUnique({
    where: { id: followerIn(token) },
    select: { questionId: true, asked: true, question: { select: { text: true } } },
  });
  if (!row) return null;
  const standing = (await standingFor([row.questionId])).get(row.questionId)!;
  const question = await db().question.findUniqueOrThrow({
    where: { id: standing },
    select: {
      slug: true,
      kind: true,
      text: true,
      state: true,
      publishedAt: true,
      addressee: { select: { name: true } },
    },
  });
  const { publishedAt, slug, text, ...rest } = question;
  return {
    ...rest,
    asked: row.asked,
    // What is not online is no more than what this reader asked or followed.
    text: publishedAt ? text : row.question.text,
    slug: publishedAt ? slug : null,
  };
}

/** Stops the mails about a question and all that it stands for; as often as one likes. @throws NotFound */
export async function stopFollowing(token: string): Promise<void> {
  const id = followerIn(token);
  await transaction(async (tx) => {
    const row = await tx.questionFollower.findUnique({
      where: { id },
      select: { questionId: true, emailKey: true },
    });
    if (!row) return;
    const standing = await lockStanding(tx, row.questionId);
    const family = { in: await familyOf(standing, tx) };
    await tx.questionFollower.deleteMany({ where: { questionId: family, emailKey: row.emailKey } });
    await record(tx, { kind: "question.unfollowed", subjectId: standing });
  });
}

const signature = (id: string) => sign(appSecret(), "question-follower", id);

function followerIn(token: string): string {
  const id = /^([0-9a-f-]{36})\.[\w-]{22}$/.exec(token)?.[1];
  if (!id || !sameText(token, `${id}.${signature(id)}`)) throw new NotFound("link");
  return id;
}
