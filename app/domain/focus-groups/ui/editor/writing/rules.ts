import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import type { Plugin } from "prosemirror-state";
import { noteSchema } from "../../../note/schema";
import { asTask } from "./lists";

const { heading, bullet_list, ordered_list, blockquote } = noteSchema.nodes;

/** What one types at the beginning of a line that means a form of it, as in mail and chat programs. */
export function writingRules(): Plugin {
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{1,3})\s$/, heading!, (match) => ({ level: match[1]!.length })),
      wrappingInputRule(/^\s*[-*•]\s$/, bullet_list!),
      wrappingInputRule(
        /^\s*(\d{1,3})[.)]\s$/,
        ordered_list!,
        (match) => ({ order: Number(match[1]) }),
        (match, node) => node.childCount + Number(node.attrs.order) === Number(match[1]),
      ),
      wrappingInputRule(/^>\s$/, blockquote!),
      new InputRule(/^\[( |x|X)?\]\s$/, (state, match, from, to) =>
        asTask(state, from, to, match[1]?.toLowerCase() === "x"),
      ),
    ],
  });
}
