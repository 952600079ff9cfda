import { Tag, type TagTone } from "~/ui/tag";
import { storyStateLabels, type StoryStateName } from "../story";

export const STATE_TONE: Record<StoryStateName, TagTone> = {
  DRAFT: "plain",
  SUBMITTED: "warn",
  IN_NETWORK: "accent",
  SHARED: "good",
  DECLINED: "plain",
  WITHDRAWN: "plain",
};

/** Where a story stands, for who works on it. */
export function StateTag({ state }: { state: StoryStateName }) {
  return <Tag tone={STATE_TONE[state]}>{storyStateLabels.nl[state]}</Tag>;
}
