import { z } from "zod";
import { emailField } from "~/platform/http/fields";

/** To hear of the next edition of a series. */
export const FollowForm = z.object({ email: emailField() });
export type FollowInput = z.output<typeof FollowForm>;
