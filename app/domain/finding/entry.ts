/** What can be found. One kind is one list in the results. */
export const FIND_KINDS = [
  "story",
  "question",
  "request",
  "article",
  "report",
  "theme",
  "event",
  "network",
  "organisation",
  "conclusion",
  "collection",
  "file",
  "note",
] as const;
export type FindKind = (typeof FIND_KINDS)[number];

/** Everybody may find it. */
export const PUBLIC = "public";

/** A page as it is found. Texts are plain: no marks, no tags. */
export type Entry = {
  kind: FindKind;
  /** Of what it tells; with the kind it names the entry. */
  subjectId: string;
  /** `PUBLIC`, or the keys of which one must be held (`audienceKeys`). */
  audience: string[];
  /** Where it leads, from the root of the site. */
  path: string;
  title: string;
  summary: string;
  body: string;
  /** Found by these, and never shown: other names, an abbreviation. */
  keywords?: string[];
  themeIds?: string[];
  sectorIds?: string[];
  provinces?: string[];
  measures?: string[];
  /** The moment that it is about. */
  at?: Date | null;
};
