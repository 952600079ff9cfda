import { NotFound } from "~/platform/errors";
import { jsonAnswer, open, refuse } from "./answer.server";
import { kindOf } from "./kinds.server";

/** One thing, by its id or its slug. */
export const loader = open(async (asked) => {
  const { kind } = kindOf(asked.params.kind);
  const item = await kind.one(asked.params.key ?? "");
  if (!item) throw new NotFound("item");
  return jsonAnswer(asked, item, [item.changedAt]);
});

export const action = refuse;
