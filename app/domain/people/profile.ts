import { z } from "zod";
import { line, oneOf, optionalLine } from "~/platform/http/fields";

/** What a person may change about themselves. */
export const ProfileForm = z.object({
  name: line(120),
  jobTitle: optionalLine(120),
  locale: oneOf(["nl", "en"] as const),
});

export type Profile = z.output<typeof ProfileForm>;
