import { z } from "zod";
import {
  formKeyField,
  idField,
  line,
  optionalId,
  optionalLine,
  optionalText,
  tick,
  wholeNumber,
} from "~/platform/http/fields";
import { contributionKind, type ContributionKindName } from "../contribution";

/** As long as a thought that somebody types with their thumbs. */
export const MAX_TEXT = 500;
export const MAX_DOTS = 10;

const said = {
  contributionKind: z.string("required").pipe(contributionKind),
  text: optionalText(MAX_TEXT).pipe(z.string().min(1, "required")),
  organisation: optionalLine(120),
};

const named = <Input extends { contributionKind: ContributionKindName }>({
  contributionKind: kind,
  ...rest
}: Input) => ({
  ...rest,
  kind,
});

/** One contribution from a phone. */
export const ContributionForm = z
  .object({
    formKey: formKeyField(),
    ...said,
    /** Asked of who did not say it when they joined. */
    name: optionalLine(80),
    anonymous: tick(),
  })
  .transform(named);
export type ContributionInput = z.output<typeof ContributionForm>;

export const OwnContributionForm = z.object(said).transform(named);
export type OwnContributionInput = z.output<typeof OwnContributionForm>;

export const DotsForm = z.object({ count: wholeNumber(0, MAX_DOTS) });
export const RoundForm = z.object({ dots: wholeNumber(1, MAX_DOTS) });
export const MergeForm = z.object({ targetId: idField() });
export const ClusterForm = z.object({ title: line(80) });
export const ClusteringForm = z.object({ clusterId: optionalId() });
export const PlaceForm = z.object({ place: wholeNumber(0, 10_000) });
