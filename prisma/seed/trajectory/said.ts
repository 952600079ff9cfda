import type { ContributionKindName } from "~/domain/focus-groups/contribution";

/** Themes that what was said belongs to: two of the network, and words that the whole sector has. */
export type ThemeKey = "begeleiding" | "stages" | "taal" | "netwerk" | "jobdesign";

/** A passage that was marked; its key is by which conclusions lean on it. */
export type Said = {
  key: string;
  kind: ContributionKindName;
  text: string;
  theme?: ThemeKey;
  /** Chosen to be read out when all tables came together. */
  quoted?: boolean;
  /** A sector other than that of the session. */
  sectorId?: string;
};
/** Sent from a phone, by who gave their name. */
export type FromPhone = Said & { authorName: string; organisation: string };

export type Part = { title: string; lines: (string | Said)[] };
export type Table = {
  title: string;
  question: string;
  facilitator: string;
  parts: Part[];
  phones?: FromPhone[];
};
