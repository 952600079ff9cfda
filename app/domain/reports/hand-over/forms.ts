import { z } from "zod";
import { line } from "~/platform/http/fields";

const several = (value: unknown) => (value === undefined || value === "" ? [] : [value].flat());
const themeWord = z.string("invalid").min(1, "invalid").max(60, "invalid");

/** The themes that are ticked as a proposal for the next phase. */
export const ProposalForm = z.object({
  themeIds: z.preprocess(several, z.array(themeWord).min(1, "required").max(60, "too-large")),
});

/** The contributions that get a theme, and which. */
export const GiveThemeForm = z.object({
  looseIds: z.preprocess(several, z.array(z.uuid("invalid")).min(1, "required").max(500, "too-large")),
  themeId: line(60),
});

export type ProposalInput = z.output<typeof ProposalForm>;
export type GiveThemeInput = z.output<typeof GiveThemeForm>;
