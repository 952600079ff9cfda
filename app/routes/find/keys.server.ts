import { audienceKeys } from "~/domain/finding/audience";
import { groupKeys } from "~/domain/focus-groups/searchable.server";
import type { Viewer } from "~/domain/people/viewer";

/** All that the viewer may find: by their roles, and by the groups in which they sit or help. */
export async function keysOf(viewer: Viewer): Promise<string[]> {
  return [...audienceKeys(viewer.grants), ...(await groupKeys(viewer))];
}
