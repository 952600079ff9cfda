import type { FieldErrors } from "~/platform/errors";
import { errorText, fieldErrorTexts } from "~/ui/error-text";

/** What came back when it could not be done. */
export type Refusal = { errors: FieldErrors; reason: string; values: Record<string, string | string[]> };

/** The usual words speak to the participant; these speak to the organiser about them. */
const REASONS: Record<string, string> = {
  "date-full": "Die dag is net volzet. Zet deze persoon daar op de wachtlijst.",
  "already-waiting": "Deze persoon wacht al op een plaats om van dag te veranderen.",
  "seats-free": "Er is net een plaats vrij. Verplaats deze persoon gewoon.",
  "date-started": "Deze dag is al begonnen. Schrijf mensen in aan het onthaal.",
  cancelled: "Deze inschrijving is intussen geannuleerd.",
  "already-registered": "Deze persoon is al ingeschreven voor die dag.",
};

export const reasonText = (reason: string): string =>
  REASONS[reason] ?? errorText({ code: "conflict", reason });

const FIELDS: Record<string, string> = {
  "name.required": "Vul de naam in.",
  "email.already-registered": "Met dit e-mailadres is er al een inschrijving voor deze dag.",
  "participantType.required": "Kies waar deze persoon werkt.",
  "reason.required": "Schrijf waarom. Dat blijft zichtbaar voor de organisatoren.",
  "place.required": "Vul een plaats in, bijvoorbeeld 1.",
};

/** The messages at the fields. */
export function fieldTexts(refused?: Refusal): Record<string, string> {
  const errors = refused?.errors ?? {};
  const usual = fieldErrorTexts(errors);
  return Object.fromEntries(
    Object.entries(usual).map(([field, text]) => [field, FIELDS[`${field}.${errors[field]}`] ?? text]),
  );
}

/** What a field shows: what was filled in, else what it is now. */
export function shownValue(
  refused: Refusal | undefined,
  values: Record<string, string>,
): (name: string) => string | undefined {
  return (name) => {
    const value = refused ? refused.values[name] : values[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
}
