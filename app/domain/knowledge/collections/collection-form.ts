import { z } from "zod";
import { idField, line, oneOf, optionalId, optionalLine, optionalText } from "~/platform/http/fields";

/** What a collection says of itself. */
export const CollectionForm = z.object({
  title: line(160),
  intro: optionalText(4000),
  networkId: optionalId(),
});
export type CollectionInput = z.output<typeof CollectionForm>;

/** A story that comes into a collection, and why. */
export const CollectedForm = z.object({ storyId: idField(), remark: optionalLine(300) });
export type CollectedInput = z.output<typeof CollectedForm>;

/** One place up or down. */
export const CollectedPlaceForm = z.object({ to: oneOf(["earlier", "later"]) });

/** A change of why a story is in a collection. */
export const CollectedRemarkForm = z.object({ remark: optionalLine(300) });
