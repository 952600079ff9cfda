import { z } from "zod";
import { PARTICIPANT_TYPES } from "~/domain/events/participant-types";
import { emailField, formKeyField, idField, line, oneOf, optionalLine, tick } from "~/platform/http/fields";
import { hasConsent, needsFields, NO_CONSENT } from "./needs";
import { colleagueEmail, colleagueName, MAX_COLLEAGUES, PHOTO_CONSENTS, readWishes } from "./registration";

const person = { name: line(120), email: emailField() };
const Colleague = z.object(person);

/** The registration form. Names of fields are Dutch nowhere but in the address bar: they are code. */
export const RegisterForm = z
  .looseObject({
    formKey: formKeyField(),
    occurrenceId: idField(),
    ...person,
    organisation: optionalLine(160),
    participantType: oneOf(PARTICIPANT_TYPES),
    photoConsent: z.preprocess((v) => v ?? "NO", oneOf(PHOTO_CONSENTS)),
    ...needsFields,
    follow: tick(),
  })
  .transform((form, context) => {
    const values = form as Record<string, unknown>;
    const colleagues = readColleagues(values, context);
    const {
      formKey,
      occurrenceId,
      name,
      email,
      organisation,
      participantType,
      photoConsent,
      access,
      diet,
      needsConsent,
      follow,
    } = form;
    if (!hasConsent({ access, diet, needsConsent })) context.addIssue({ code: "custom", ...NO_CONSENT });
    const people = [{ name, email }, ...colleagues];
    const wishes = readWishes(values);
    return {
      formKey,
      occurrenceId,
      people,
      organisation,
      participantType,
      photoConsent,
      access,
      diet,
      wishes,
      follow,
    };
  });

export type RegisterInput = z.output<typeof RegisterForm>;

function readColleagues(
  values: Record<string, unknown>,
  context: z.RefinementCtx,
): { name: string; email: string }[] {
  const found: { name: string; email: string }[] = [];
  for (let i = 1; i <= MAX_COLLEAGUES; i += 1) {
    const [name, email] = [values[colleagueName(i)], values[colleagueEmail(i)]];
    if (!name && !email) continue;
    const result = Colleague.safeParse({ name, email });
    if (result.success) found.push(result.data);
    else
      for (const issue of result.error.issues)
        context.addIssue({
          code: "custom",
          path: [issue.path[0] === "name" ? colleagueName(i) : colleagueEmail(i)],
          message: issue.message,
        });
  }
  return found;
}
