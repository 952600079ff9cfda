import { Tag, type TagTone } from "~/ui/tag";
import { useText } from "~/ui/text/text-provider";
import { isRequest, type QuestionKindName, type QuestionStateName } from "../question";

export const STATE_TONES: Record<QuestionStateName, TagTone> = {
  OPEN: "plain",
  GESTELD: "accent",
  IN_AFWACHTING: "warn",
  BEANTWOORD: "good",
  VERVALLEN: "plain",
};

/** How far a question is, in the reader's language. */
export function StateTag({ state }: { state: QuestionStateName }) {
  const { states } = useText("questions");
  return <Tag tone={STATE_TONES[state]}>{states[state]}</Tag>;
}

/** What was asked: to know something, or something of policy. */
export function KindTag({ kind }: { kind: QuestionKindName }) {
  const { kinds } = useText("questions");
  return <Tag tone={isRequest(kind) ? "accent" : "plain"}>{kinds[kind]}</Tag>;
}
