import type { ContributionKindName } from "../contribution";

/** A contribution as the whole table sees it. Who wrote an anonymous one is not in it, whoever looks. */
export type ShownContribution = {
  id: string;
  kind: ContributionKindName;
  fromNote: boolean;
  text: string;
  organisation: string;
  /** Null: anonymous, or a passage, of which nobody says who said it. */
  author: string | null;
  clusterId: string | null;
  inNote: boolean;
  /** It was deleted from the note. */
  lost: boolean;
  quoted: boolean;
  /** How many say "ook bij ons", each counted once over all that it speaks for. */
  supports: number;
  supported: boolean;
  /** The caller's own dots in the round that is open or was last. */
  myDots: number;
  /** Everybody's dots, once the round is closed; null before. */
  dots: number | null;
  /** How many more say the same. */
  alike: number;
};

/** Where one's own contribution stands. */
export type OwnState = "waiting" | "in" | "in-note" | "merged" | "declined";

export type OwnContribution = {
  id: string;
  kind: ContributionKindName;
  text: string;
  organisation: string;
  author: string | null;
  state: OwnState;
  /** What it was merged with. */
  mergedWith: string | null;
};

/** A contribution on which who leads decides: not in yet, left out, or merged into another one. */
export type DecidedOn = {
  id: string;
  kind: ContributionKindName;
  text: string;
  organisation: string;
  author: string | null;
  mergedIntoId: string | null;
};

export type RoundView = {
  id: string;
  dots: number;
  open: boolean;
  /** Dots that the caller has not placed. */
  left: number;
  /** How many people placed any. */
  voters: number;
};

/** What everybody at the table gets. */
export type TableView = {
  shown: ShownContribution[];
  own: OwnContribution[];
  clusters: { id: string; title: string }[];
  round: RoundView | null;
};

/** For who leads also what they decide on; empty for the others. */
export type ContributionsView = TableView & {
  pending: DecidedOn[];
  declined: DecidedOn[];
  merged: DecidedOn[];
};
