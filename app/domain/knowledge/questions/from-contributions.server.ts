import type { Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import type { QuestionLine } from "./question";
import { standingFor } from "./family.server";
import { LINE, visibleQuestions } from "./visible";

/**
 * The questions that came out of these contributions, as far as the viewer may read them; of one that was merged the
 * one that stands for it. Oldest first, each once, with the contributions that it came from.
 */
export async function questionsFrom(
  viewer: Viewer,
  contributionIds: readonly string[],
): Promise<(QuestionLine & { contributionIds: string[] })[]> {
  if (contributionIds.length === 0) return [];
  const sources = await db().questionSource.findMany({
    where: { contributionId: { in: [...contributionIds] }, removedAt: null },
    select: { questionId: true, contributionId: true },
  });
  const standing = await standingFor(sources.map(({ questionId }) => questionId));
  const rows = await db().question.findMany({
    where: { AND: [{ id: { in: [...new Set(standing.values())] } }, visibleQuestions(viewer)] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: LINE,
  });
  return rows.map((row) => ({
    ...row,
    contributionIds: [
      ...new Set(
        sources
          .filter(({ questionId }) => standing.get(questionId) === row.id)
          .map(({ contributionId }) => contributionId),
      ),
    ],
  }));
}
