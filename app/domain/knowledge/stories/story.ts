/** Where a practice story stands, as `StoryState` in the schema. */
export const STORY_STATES = ["DRAFT", "SUBMITTED", "IN_NETWORK", "SHARED", "DECLINED", "WITHDRAWN"] as const;
export type StoryStateName = (typeof STORY_STATES)[number];

/** As `RevisionState` in the schema. */
export type RevisionStateName = "PENDING" | "ACCEPTED" | "REFUSED";

export const storyStateLabels: Record<"nl" | "en", Record<StoryStateName, string>> = {
  nl: {
    DRAFT: "In de maak",
    SUBMITTED: "Wacht op de redactie",
    IN_NETWORK: "Staat in het netwerk",
    SHARED: "Staat in de kennisbank",
    DECLINED: "Niet opgenomen",
    WITHDRAWN: "Teruggetrokken",
  },
  en: {
    DRAFT: "Being written",
    SUBMITTED: "Waiting for the editors",
    IN_NETWORK: "Published in the network",
    SHARED: "In the knowledge base",
    DECLINED: "Not published",
    WITHDRAWN: "Withdrawn",
  },
};

/** What a story tells, in the order in which one reads it: text in Markdown. */
export const TOLD = ["situation", "approach", "result", "again"] as const;
/** What one needs to copy it: text in Markdown, each of them may be empty. */
export const BLOCKS = ["steps", "people", "money", "partners", "legalFrame"] as const;
export const STORY_PARTS = [...TOLD, ...BLOCKS] as const;
export type StoryPart = (typeof STORY_PARTS)[number];

/** The heading above each part, for who reads. */
export const storyPartLabels: Record<"nl" | "en", Record<StoryPart, string>> = {
  nl: {
    situation: "Wat was de situatie?",
    approach: "Wat deden ze?",
    result: "Wat leverde het op?",
    again: "Wat zouden ze opnieuw doen?",
    steps: "Stappen",
    people: "Mensen",
    money: "Geld",
    partners: "Partners",
    legalFrame: "Wettelijk kader",
  },
  en: {
    situation: "What was the situation?",
    approach: "What did they do?",
    result: "What came of it?",
    again: "What would they do again?",
    steps: "Steps",
    people: "People",
    money: "Money",
    partners: "Partners",
    legalFrame: "Legal frame",
  },
};

/** A figure, and where it comes from (which may be empty: then that is said). */
export type Figure = { value: string; measure: string; source: string };

/** The words of a story, as one revision has them. */
export type StoryContent = Record<StoryPart, string> & {
  title: string;
  quote: string;
  /** By whom, as they agreed to be named. */
  quoteBy: string;
  figures: Figure[];
};

/** Days between two times that an author is asked whether the story still holds. */
export const ASKED_AGAIN_DAYS = 30;
/** Times that they are asked. */
export const MOST_ASKS = 2;

const DAY_MS = 86_400_000;

/** Asked as often as we ask, and long enough ago, without anybody saying that it still holds: readers are told so. */
export function isUnconfirmed(
  story: { reviewAsks: number; reviewAskedAt: Date | string | null },
  at: Date,
): boolean {
  if (story.reviewAsks < MOST_ASKS || story.reviewAskedAt === null) return false;
  return at.getTime() >= new Date(story.reviewAskedAt).getTime() + ASKED_AGAIN_DAYS * DAY_MS;
}
