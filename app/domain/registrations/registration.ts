import { z } from "zod";
import { emailField, idField, line, oneOf, optionalLine, optionalText, tick } from "~/platform/http/fields";

export const PARTICIPANT_TYPES = [
  "LDE_ONDERNEMING",
  "MAATWERKBEDRIJF",
  "REGULIERE_ONDERNEMING",
  "LOKAAL_BESTUUR",
  "SECTORORGANISATIE",
  "VAKBOND",
  "WERKGEVERSORGANISATIE",
  "ONDERSTEUNER",
  "VLAAMSE_OVERHEID",
  "ONDERWIJS",
  "KOEPEL",
  "ANDERE",
] as const;

export type ParticipantTypeName = (typeof PARTICIPANT_TYPES)[number];
export type Status = "CONFIRMED" | "WAITLISTED" | "OFFERED" | "CANCELLED";

export const PHOTO_CONSENTS = ["YES", "ASK_ME", "NO"] as const;

/** Colleagues on one form, besides the person who fills it in. */
export const MAX_COLLEAGUES = 9;

/** One round's wish as the form sends it: `first` and `second` hold item ids, empty for none. */
export type WishInput = { roundId: string; firstItemId: string; secondItemId: string | null };

const person = { name: line(120), email: emailField() };
const Colleague = z.object(person);

/** Form field names of a round's wish; the round's id follows. */
export const FIRST_CHOICE = "eerste-";
export const SECOND_CHOICE = "tweede-";

/** The registration form. Names of fields are Dutch nowhere but in the address bar: they are code. */
export const RegisterForm = z
  .looseObject({
    formKey: z.preprocess(
      (v) => (Array.isArray(v) ? v[0] : v),
      z.string().regex(/^[\w-]{16,64}$/, "invalid"),
    ),
    occurrenceId: idField(),
    ...person,
    organisation: optionalLine(160),
    participantType: oneOf(PARTICIPANT_TYPES),
    photoConsent: z.preprocess((v) => v ?? "NO", oneOf(PHOTO_CONSENTS)),
    access: optionalText(600),
    diet: optionalText(600),
    needsConsent: tick(),
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
    if ((access || diet) && !needsConsent)
      context.addIssue({ code: "custom", path: ["needsConsent"], message: "needs-consent" });
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
    const [name, email] = [values[`collega-naam-${i}`], values[`collega-email-${i}`]];
    if (!name && !email) continue;
    const result = Colleague.safeParse({ name, email });
    if (result.success) found.push(result.data);
    else
      for (const issue of result.error.issues)
        context.addIssue({
          code: "custom",
          path: [`collega-${issue.path[0] === "name" ? "naam" : "email"}-${i}`],
          message: issue.message,
        });
  }
  return found;
}

/** Reads the wishes out of a form's fields, a round each. A second choice equal to the first counts as none. */
export function readWishes(values: Record<string, unknown>): WishInput[] {
  const wishes: WishInput[] = [];
  for (const [key, value] of Object.entries(values)) {
    if (!key.startsWith(FIRST_CHOICE) || typeof value !== "string" || value === "") continue;
    const roundId = key.slice(FIRST_CHOICE.length);
    const second = values[`${SECOND_CHOICE}${roundId}`];
    const secondItemId = typeof second === "string" && second !== "" && second !== value ? second : null;
    wishes.push({ roundId, firstItemId: value, secondItemId });
  }
  return wishes;
}
