import type { Locale } from "../locale";
import { phone as phoneEn, table as en } from "./en/table";
import { phone, table } from "./nl/table";

export type TableTexts = typeof table;
export type PhoneTexts = typeof phone;

/** What participants read at a table, apart from the catalogue: only their own pages carry it. */
export const tableTexts: Record<Locale, TableTexts> = { nl: table, en };
/** What the phone's own script says. */
export const phoneTexts: Record<Locale, PhoneTexts> = { nl: phone, en: phoneEn };
