import { z } from "zod";
import { emailField, idField, line, oneOf } from "~/platform/http/fields";
import { HELPER_ROLES } from "./helper-words";

/** Who helps this group, and as what. */
export const HelperForm = z.object({ name: line(120), email: emailField(), role: oneOf(HELPER_ROLES) });
export type HelperInput = z.output<typeof HelperForm>;

/** Which help ends. */
export const HelperEndForm = z.object({ personId: idField(), role: oneOf(HELPER_ROLES) });
export type HelperEnd = z.output<typeof HelperEndForm>;
