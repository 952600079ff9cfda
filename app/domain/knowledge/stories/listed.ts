import { firstWords } from "~/domain/networks/about";
import type { Viewer } from "~/domain/people/viewer";
import type { Prisma } from "~/platform/db.server";
import { visibleStories } from "./visible";

/** The words that readers see: the newest that an editor accepted. */
export const READ_REVISION = {
  where: { state: "ACCEPTED" },
  orderBy: { number: "desc" },
  take: 1,
} as const satisfies Prisma.PracticeStory$revisionsArgs;

/**
 * Stories to be read, as against those being written: what passed a gate, as far as the viewer may see it. Whoever
 * belongs to a network finds what that network published among those that everybody reads.
 */
export const readableStories = (viewer: Viewer): Prisma.PracticeStoryWhereInput => ({
  AND: [
    visibleStories(viewer),
    { state: { in: ["IN_NETWORK", "SHARED"] }, revisions: { some: { state: "ACCEPTED" } } },
  ],
});

/** What a card shows of a story. */
export const LISTED_STORY = {
  id: true,
  slug: true,
  state: true,
  organisationName: true,
  province: true,
  measures: true,
  organisation: { select: { name: true } },
  themes: {
    orderBy: { theme: { name: "asc" } },
    select: { theme: { select: { id: true, name: true, nameEn: true } } },
  },
  revisions: {
    ...READ_REVISION,
    select: {
      title: true,
      result: true,
      figures: { orderBy: { order: "asc" }, take: 1, select: { value: true, measure: true } },
    },
  },
} as const satisfies Prisma.PracticeStorySelect;

type Row = Prisma.PracticeStoryGetPayload<{ select: typeof LISTED_STORY }>;

/** A story on a card. */
export type ListedStory = {
  id: string;
  slug: string;
  title: string;
  organisation: string;
  province: Row["province"];
  measures: Row["measures"];
  themes: { id: string; name: string; nameEn: string }[];
  /** The figure that says it best; null when there is none. */
  figure: { value: string; measure: string } | null;
  /** What came of it, in a line. */
  result: string;
  /** Only its network published it. */
  inNetwork: boolean;
};

/** A row as a card shows it. */
export function listedStory({
  organisation,
  organisationName,
  themes,
  revisions,
  state,
  ...row
}: Row): ListedStory {
  const { title = "", result = "", figures = [] } = revisions[0] ?? {};
  return {
    ...row,
    title,
    organisation: organisation?.name ?? organisationName,
    themes: themes.map(({ theme }) => theme),
    figure: figures[0] ?? null,
    result: firstWords(result, 160),
    inNetwork: state === "IN_NETWORK",
  };
}
