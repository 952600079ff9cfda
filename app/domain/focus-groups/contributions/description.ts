import { z } from "zod";
import { optionalLine } from "~/platform/http/fields";

const choice = optionalLine(100).transform((id) => (id === "" ? null : id));

/** Whose a contribution is and what it is about; none of it needs to be filled in. */
export const ContributionDescription = z.object({
  organisation: optionalLine(200),
  sectorId: choice,
  themeId: choice,
});

export type ContributionDescriptionInput = z.infer<typeof ContributionDescription>;
