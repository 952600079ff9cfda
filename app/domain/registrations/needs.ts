import { optionalText, tick } from "~/platform/http/fields";
import { NEEDS_MAX_LENGTH } from "./registration";

/** The sensitive answers of a form: they come with consent to keep them, or not at all. */
export const needsFields = {
  access: optionalText(NEEDS_MAX_LENGTH),
  diet: optionalText(NEEDS_MAX_LENGTH),
  needsConsent: tick(),
};

type Needs = { access: string; diet: string; needsConsent: boolean };

/** Nothing is kept that nobody agreed to. */
export const hasConsent = ({ access, diet, needsConsent }: Needs) => needsConsent || (!access && !diet);

/** What a form says at its box when somebody answered and did not tick it. */
export const NO_CONSENT = { path: ["needsConsent"], message: "needs-consent" };
