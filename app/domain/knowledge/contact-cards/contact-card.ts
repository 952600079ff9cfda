import { z } from "zod";
import { PROVINCES } from "~/domain/vocabulary/province";
import { line, optionalEmail, optionalLine, optionalText } from "~/platform/http/fields";
import { optionalUrl } from "../articles/article";

/** A contact point as its editor fills it in. */
export const ContactCardForm = z.object({
  cardName: line(160),
  organisationName: optionalLine(160),
  about: optionalText(600),
  contactPerson: optionalLine(160),
  building: optionalLine(120),
  street: optionalLine(160),
  postalCode: optionalLine(12),
  municipality: optionalLine(80),
  province: z.preprocess((value) => [value].flat()[0] || null, z.enum(PROVINCES, "invalid").nullable()),
  phone: optionalLine(40),
  contactEmail: optionalEmail(),
  website: optionalUrl(),
  hours: optionalLine(200),
});
export type ContactCardInput = z.output<typeof ContactCardForm>;
