import { z } from "zod";
import { line, oneOf, optionalText } from "~/platform/http/fields";
import { VERDICT_KINDS } from "./conclusion";

const several = (value: unknown) => (value === undefined || value === "" ? [] : [value].flat());
const ids = (max: number) =>
  z.preprocess(several, z.array(z.uuid("invalid")).min(1, "required").max(max, "too-large"));

/** A sector, or null for all of them. */
const sector = z.preprocess((value) => {
  const one = [value].flat()[0];
  return one === "" || one === undefined ? null : one;
}, z.string().max(60, "invalid").nullable());

const words = (max: number) => optionalText(max).pipe(z.string().min(1, "required"));

/** The field is called otherwise than that of a contribution, whose words are fewer. */
const facts = { conclusionText: words(2000), translation: optionalText(2000), sectorId: sector };
const named = <T extends { conclusionText: string }>({ conclusionText, ...rest }: T) => ({
  ...rest,
  text: conclusionText,
});

/** A new conclusion and what it leans on. */
export const ConclusionForm = z.object({ ...facts, contributionIds: ids(100) }).transform(named);
export const ConclusionChangeForm = z.object(facts).transform(named);
export const SourcesForm = z.object({ contributionIds: ids(100) });
export const PlaceForm = z.object({ to: oneOf(["earlier", "later"]) });

/** A round: what the experts get together, and by which day they answer. */
export const RoundForm = z.object({
  title: line(120),
  dueOn: z.preprocess(
    (value) => [value].flat()[0],
    z.string("required").min(1, "required").pipe(z.iso.date("date")),
  ),
  conclusionIds: ids(60),
});

/** The three questions. Who does not agree says why. */
export const VerdictForm = z
  .object({
    verdict: oneOf(VERDICT_KINDS),
    remark: optionalText(2000),
    translation: optionalText(2000),
    sectorId: sector,
  })
  .refine(({ verdict, remark }) => verdict === "ONDERSCHREVEN" || remark !== "", {
    path: ["remark"],
    error: "say-why",
  });

export const OutcomeForm = z
  .object({
    outcome: oneOf(VERDICT_KINDS),
    outcomeRemark: optionalText(2000),
    translation: optionalText(2000),
    sectorId: sector,
  })
  .refine(({ outcome, outcomeRemark }) => outcome === "ONDERSCHREVEN" || outcomeRemark !== "", {
    path: ["outcomeRemark"],
    error: "say-why",
  });

export const ReplyForm = z.object({ reply: words(2000) });

export type ConclusionInput = z.output<typeof ConclusionForm>;
export type ConclusionChange = z.output<typeof ConclusionChangeForm>;
export type RoundInput = z.output<typeof RoundForm>;
export type VerdictInput = z.output<typeof VerdictForm>;
export type OutcomeInput = z.output<typeof OutcomeForm>;
