import type { Viewer } from "~/domain/people/viewer";
import { mayValidate } from "../rights";
import type { StoryStateName } from "./story";

type Standing = {
  state: StoryStateName;
  authorId: string | null;
  createdById: string | null;
};

/** Readers of its network, or everybody, read it: words change only when an editor accepts them. */
export const isPublished = (state: StoryStateName) => state === "IN_NETWORK" || state === "SHARED";

/**
 * Ready for the first gate: its author handed it in. A story without an author is the editors' own, as long as it was
 * not its author who took it away.
 */
export function mayAdmit({ state, authorId, createdById }: Standing): boolean {
  if (state === "SUBMITTED") return true;
  if (authorId !== null || isPublished(state)) return false;
  return state !== "WITHDRAWN" || createdById !== null;
}

/** Can be handed in: once more, too, after it was declined or withdrawn. */
export const maySubmit = (state: StoryStateName) =>
  state === "DRAFT" || state === "DECLINED" || state === "WITHDRAWN";

type Told = { situation: string; approach: string; result: string };

/** Tells what every story tells: where it was, what the matter was, what they did and what came of it. */
export const tellsEnough = (organisation: string, { situation, approach, result }: Told) =>
  [organisation, situation, approach, result].every((text) => text !== "");

/** Stands at the second gate before an expert. Nobody lets their own story through. */
export function validates(
  viewer: Viewer,
  { networkId, authorId }: { networkId: string | null; authorId: string | null },
): boolean {
  const isAuthor = authorId !== null && authorId === viewer.personId;
  return mayValidate(viewer, networkId) && !isAuthor;
}

/** An editor names who owns a story that has no author, or that one is still to begin. */
export const mayNameAuthor = ({ state, authorId }: Standing) => authorId === null || state === "DRAFT";
