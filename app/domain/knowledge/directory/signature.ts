import { z } from "zod";
import { optionalId } from "~/platform/http/fields";

/** Which organisation signs; empty: that of who said it. */
export const SignatureForm = z.object({ organisationId: optionalId() });
export type SignatureInput = z.output<typeof SignatureForm>;
