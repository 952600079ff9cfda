import type { Locale } from "../locale";
import { common as commonEn } from "./en/common";
import { common } from "./nl/common";

const catalogue = { nl: { common }, en: { common: commonEn } };

/** As catalogue.ts, which it stands in for where every KB counts (vite.config.ts): what parts of pages say by themselves. */
export const textFor = (locale: Locale, area: "common") => catalogue[locale][area];
