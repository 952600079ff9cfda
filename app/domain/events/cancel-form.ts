import { z } from "zod";
import { optionalText } from "~/platform/http/fields";

/** The form that calls an event or a date off: why, in words that everybody who comes may read. */
export const CancelForm = z.object({ reason: optionalText(500) });
export type CancelInput = z.infer<typeof CancelForm>;
