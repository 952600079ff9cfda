import { everybody, organisersOf } from "~/domain/finding/audience";
import type { Entry } from "~/domain/finding/entry";
import { db } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";
import { familyOf } from "./family.server";
import { plainWords } from "./plain";
import { isRequest, questionPath, type QuestionKindName } from "./question";

/**
 * A question or a policy request with its answer; null when it is of the other kind, or was merged: then it is found on
 * the page of the one that stands for it.
 */
export async function entryOfQuestion(
  id: string,
  kind: QuestionKindName = "OPEN_VRAAG",
): Promise<Entry | null> {
  const question = isId(id)
    ? await db().question.findFirst({
        where: { id, kind, mergedIntoId: null },
        select: {
          ...{ slug: true, text: true, context: true, networkId: true, publishedAt: true },
          ...{ createdAt: true, askedAt: true, answeredAt: true },
          addressee: { select: { name: true } },
          themes: { select: { themeId: true } },
          sectors: { select: { sectorId: true } },
          answers: { where: { state: "APPROVED" }, select: { text: true } },
        },
      })
    : null;
  if (!question) return null;
  const merged = await db().question.findMany({
    where: { id: { in: (await familyOf(id)).slice(1) }, publishedAt: { not: null } },
    select: { text: true },
  });
  const { slug, text, context, networkId, publishedAt, addressee, themes, sectors, answers } = question;
  return {
    ...{
      kind: isRequest(kind) ? "request" : "question",
      subjectId: id,
      path: questionPath(slug),
      title: text,
    },
    audience: publishedAt ? everybody() : organisersOf({ networkId }),
    summary: plainWords(answers[0]?.text ?? ""),
    body: plainWords(context),
    keywords: [addressee?.name ?? "", ...merged.map((one) => one.text)].filter(Boolean),
    themeIds: themes.map(({ themeId }) => themeId),
    sectorIds: sectors.map(({ sectorId }) => sectorId),
    at: question.answeredAt ?? question.askedAt ?? question.createdAt,
  };
}

export const searchableQuestions = async (kind: QuestionKindName = "OPEN_VRAAG"): Promise<string[]> =>
  (await db().question.findMany({ where: { kind, mergedIntoId: null }, select: { id: true } })).map(
    ({ id }) => id,
  );
