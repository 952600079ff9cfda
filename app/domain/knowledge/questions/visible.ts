import type { Viewer } from "~/domain/people/viewer";
import type { Prisma } from "~/platform/db.server";
import { visibleOf } from "../published";

/** Questions that stand for themselves; one that was merged is read on the page of the one that stands for both. */
export const STANDING_ALONE = { mergedIntoId: null } satisfies Prisma.QuestionWhereInput;

/** Questions that the viewer may read: published ones, and those that they edit. */
export const visibleQuestions = (viewer: Viewer): Prisma.QuestionWhereInput => visibleOf(viewer);

/** What a line of a list needs. */
export const LINE = {
  id: true,
  slug: true,
  kind: true,
  text: true,
  state: true,
  addressee: { select: { id: true, name: true, slug: true } },
  createdAt: true,
  askedAt: true,
  answeredAt: true,
  expectedOn: true,
} satisfies Prisma.QuestionSelect;
