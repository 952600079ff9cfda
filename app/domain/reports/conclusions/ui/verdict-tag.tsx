import { Tag, type TagTone } from "~/ui/tag";
import { STAGE_WORDS, VERDICT_WORDS, type ConclusionStage, type VerdictKindName } from "../conclusion";

/** The colour of an answer or an outcome, in both languages. */
export const VERDICT_TONES: Record<VerdictKindName, TagTone> = {
  ONDERSCHREVEN: "good",
  BIJ_TE_STUREN: "warn",
  VERWORPEN: "danger",
};

/** What somebody answered, or what was decided, as a tag. */
export function VerdictTag({ kind }: { kind: VerdictKindName }) {
  return <Tag tone={VERDICT_TONES[kind]}>{VERDICT_WORDS[kind].short}</Tag>;
}

/** The outcome once there is one, else where the conclusion stands. */
export function StageTag({ stage, outcome }: { stage: ConclusionStage; outcome: VerdictKindName | null }) {
  if (stage === "decided" && outcome) return <VerdictTag kind={outcome} />;
  return (
    <Tag tone={stage === "withdrawn" ? "danger" : stage === "draft" ? "plain" : "accent"}>
      {STAGE_WORDS[stage]}
    </Tag>
  );
}
