import { tableTexts, type TableTexts } from "~/ui/text/table";
import { useLocale } from "~/ui/text/text-provider";

/** The texts of a table in the reader's language. */
export const useTableText = (): TableTexts => tableTexts[useLocale()];
