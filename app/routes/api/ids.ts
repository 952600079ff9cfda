import { jsonAnswer, open, refuse } from "./answer.server";
import { narrowedBy } from "./asked.server";
import { kindOf } from "./kinds.server";
import { LICENCE } from "./licence.server";

/** The ids of everything of a kind that everybody may read: by what is missing, a copy knows what to let go of. */
export const loader = open(async (asked) => {
  const { kind } = kindOf(asked.params.kind);
  const { chosen, ids: found } = await narrowedBy(kind, asked.url.searchParams);
  const ids = await kind.ids(chosen);
  const within = found && new Set(found);
  return jsonAnswer(asked, { licence: LICENCE, ids: within ? ids.filter((id) => within.has(id)) : ids });
});

export const action = refuse;
