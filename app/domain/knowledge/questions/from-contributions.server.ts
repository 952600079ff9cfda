import type { Viewer } from "~/domain/people/viewer";
import { db, type Prisma } from "~/platform/db.server";
import type { QuestionLine } from "./question";
import { standingFor } from "./family.server";
import { LINE, visibleQuestions } from "./visible";

/** The questions that came out of these contributions; see `questionsOutOf`. */
export const questionsFrom = async (viewer: Viewer, contributionIds: readonly string[]) =>
  contributionIds.length === 0 ? [] : questionsOutOf(viewer, { id: { in: [...contributionIds] } });

/**
 * The questions that came out of what was said, as far as the viewer may read them; of one that was merged the
 * one that stands for it. Oldest first, each once, with the contributions that it came from.
 */
export async function questionsOutOf(
  viewer: Viewer,
  said: Prisma.ContributionWhereInput,
): Promise<(QuestionLine & { contributionIds: string[] })[]> {
  const sources = await db().questionSource.findMany({
    where: { contribution: said, removedAt: null },
    select: { questionId: true, contributionId: true },
  });
  if (sources.length === 0) return [];
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
