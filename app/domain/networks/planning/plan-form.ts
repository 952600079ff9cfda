import { z } from "zod";
import { PROVINCES } from "~/domain/vocabulary/province";
import { optionalLine } from "~/platform/http/fields";

const orNull = <T extends string>(text: T | "") => text || null;

const optionalKey = () => optionalLine(60).transform(orNull);
const optionalProvince = () =>
  optionalLine(40)
    .pipe(z.enum([...PROVINCES, ""], "invalid"))
    .transform(orNull);

/** `YYYY-MM` of our time; empty when it is not known yet. */
export const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/;
const monthField = () => optionalLine(7).refine((text) => text === "" || MONTH.test(text), "month");

const place = { sectorId: optionalKey(), province: optionalProvince(), month: monthField() };

/** A session as a phase plans it; all of it may still be open. */
export const PlanForm = z.object({ title: optionalLine(160), ...place, themeId: optionalKey() });
export type PlanInput = z.output<typeof PlanForm>;

/** Another month, sector or region for a session. */
export const PlanMoveForm = z.object(place);
export type PlanMove = z.output<typeof PlanMoveForm>;

/** Where the session stood for who moves it. */
export const SeenForm = z
  .object({
    "seen-month": place.month,
    "seen-sectorId": place.sectorId,
    "seen-province": place.province,
  })
  .transform((form) => ({
    month: form["seen-month"],
    sectorId: form["seen-sectorId"],
    province: form["seen-province"],
  }));
