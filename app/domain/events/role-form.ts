import { z } from "zod";
import { emailField, line, oneOf } from "~/platform/http/fields";
import { EVENT_ROLES } from "./role-words";

/** Who gets which role on an event. */
export const RoleForm = z.object({ name: line(120), email: emailField(), role: oneOf(EVENT_ROLES) });
