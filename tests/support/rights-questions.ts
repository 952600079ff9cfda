import { answerPath } from "~/domain/knowledge/questions/answer-links.server";
import { followerPath } from "~/domain/knowledge/questions/followers.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { addDays } from "~/platform/time";

const tokenIn = (path: string) => path.split("/").at(-1)!;

/** A question of a network that is online and put to an organisation, with a proposal, and who follows it. */
export async function makeAsked(networkId: string, email: string) {
  const at = new Date();
  const slug = `wie-${newId().slice(-8)}`;
  const question = await db().question.create({
    data: {
      ...{ slug, text: "Wanneer komt de FAQ?", createdAt: at, changedAt: at, publishedAt: at },
      network: { connect: { id: networkId } },
      state: "GESTELD",
      addressee: { create: { name: slug, nameKey: slug, slug } },
      followers: { create: { email, emailKey: email, at } },
      answers: { create: { text: "verborgen", writtenAt: at } },
      answerLinks: { create: { email, sentAt: at, expiresAt: addDays(at, 30) } },
    },
    include: { followers: true, answers: true, answerLinks: true },
  });
  const answerLinkId = question.answerLinks[0]!.id;
  return {
    params: { questionId: question.id, answerLinkId, organisationSlug: slug },
    slug,
    answerId: question.answers[0]!.id,
    followerToken: tokenIn(followerPath(question.followers[0]!.id)),
    answerToken: tokenIn(answerPath(answerLinkId)),
  };
}
