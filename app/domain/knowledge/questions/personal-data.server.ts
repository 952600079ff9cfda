import type { Forgetter } from "~/domain/people/forget.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { emailKey } from "~/platform/http/fields";

/** The questions that the viewer asked or follows, for them to take along. Empty for a visitor. */
export async function followedQuestionData(viewer: Viewer) {
  if (!viewer.personId) return [];
  const rows = await db().questionFollower.findMany({
    where: { emailKey: emailKey(viewer.email) },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: {
      ...{ email: true, locale: true, asked: true, at: true, toldAt: true },
      question: { select: { text: true } },
    },
  });
  return rows.map(({ question, ...follower }) => ({ question: question.text, ...follower }));
}

/** The private links by which the viewer answers for their organisation. Empty for a visitor. */
export async function answerLinkData(viewer: Viewer) {
  if (!viewer.personId) return [];
  const rows = await db().answerLink.findMany({
    where: { email: { equals: viewer.email, mode: "insensitive" } },
    orderBy: [{ sentAt: "asc" }, { id: "asc" }],
    select: {
      ...{ email: true, jobTitle: true, sentAt: true, expiresAt: true, withdrawnAt: true },
      question: { select: { text: true } },
    },
  });
  return rows.map(({ question, ...link }) => ({ question: question.text, ...link }));
}

/** Takes an address off every question. A link that went there ends; what was answered by it stays, of a function. */
export const forgetInQuestions: Forgetter = async (tx, { email }) => {
  await tx.questionFollower.deleteMany({ where: { emailKey: emailKey(email) } });
  const theirs = { email: { equals: email, mode: "insensitive" as const } };
  await tx.answerLink.updateMany({ where: { ...theirs, withdrawnAt: null }, data: { withdrawnAt: now() } });
  await tx.answerLink.updateMany({ where: theirs, data: { email: "" } });
};
