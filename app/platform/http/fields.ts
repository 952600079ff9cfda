import { z } from "zod";

/** Invisible and direction-changing characters that have no place in a name. */
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const clean = (text: string) => text.normalize("NFC").replace(INVISIBLE, "").trim();
const single = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** One line that must be filled in. */
export const line = (max = 200) =>
  z.preprocess(
    single,
    z
      .string("required")
      .transform((text) => clean(text).replace(/\s+/g, " "))
      .pipe(z.string().min(1, "required").max(max, "too-long")),
  );

/** One line that may stay empty. */
export const optionalLine = (max = 200) =>
  z.preprocess(
    (value) => single(value) ?? "",
    z
      .string()
      .transform((text) => clean(text).replace(/\s+/g, " "))
      .pipe(z.string().max(max, "too-long")),
  );

/** Several lines that may stay empty. */
export const optionalText = (max = 5000) =>
  z.preprocess(
    (value) => single(value) ?? "",
    z.string().transform(clean).pipe(z.string().max(max, "too-long")),
  );

/**
 * An e-mail address as people have them, accents before the @ included; sent to, so checked for what would
 * break a header rather than against the whole standard.
 */
export const EMAIL =
  /^[^\s<>()[\]\\,;:@"]+@[a-z0-9\u00a1-\uffff](?:[a-z0-9\u00a1-\uffff.-]*[a-z0-9\u00a1-\uffff])?\.[a-z\u00a1-\uffff]{2,}$/i;

export const emailField = () =>
  z.preprocess(
    single,
    z
      .string("required")
      .transform(clean)
      .pipe(
        z
          .string()
          .min(1, "required")
          .max(254, "too-long")
          .regex(EMAIL, "email")
          .refine((text) => !text.includes(".."), "email"),
      ),
  );

/** An e-mail address that may stay empty. */
export const optionalEmail = () =>
  z.preprocess(
    (value) => single(value) ?? "",
    z
      .string()
      .transform(clean)
      .pipe(
        z
          .string()
          .max(254, "too-long")
          .refine((text) => text === "" || (EMAIL.test(text) && !text.includes("..")), "email"),
      ),
  );

/** What identifies an address: spelling in capitals is the same address. */
export function emailKey(email: string): string {
  return email.normalize("NFC").trim().toLowerCase();
}

/** A ticked or unticked box. */
export const tick = () =>
  z.preprocess((value) => single(value) === "on" || single(value) === "true", z.boolean());

/** A whole number typed into a field. */
export const wholeNumber = (min: number, max: number) =>
  z.preprocess(
    single,
    z
      .string("required")
      .trim()
      .min(1, "required")
      .regex(/^-?\d+$/, "number")
      .transform(Number)
      .pipe(z.number().min(min, "too-small").max(max, "too-large")),
  );

/** As wholeNumber; empty means null. */
export const optionalWholeNumber = (min: number, max: number) =>
  z.preprocess((value) => {
    const one = single(value);
    return one === "" || one === undefined ? null : one;
  }, wholeNumber(min, max).nullable());

/** One of a fixed set. */
export const oneOf = <T extends string>(values: readonly [T, ...T[]]) =>
  z.preprocess(single, z.enum(values, "required"));

/** One of a fixed set, or null when nothing was chosen. */
export const optionalOneOf = <T extends string>(values: readonly [T, ...T[]]) =>
  z.preprocess((value) => single(value) || null, z.enum(values, "invalid").nullable());

/** The number of one filled-in form, made with the page, so that sending it twice counts once. */
export const formKeyField = () =>
  z.preprocess(single, z.string("invalid").regex(/^[\w-]{16,64}$/, "invalid"));

/** An id out of a link or a select box. */
export const idField = () => z.preprocess(single, z.uuid("required"));

/** An id, or null when nothing was chosen. */
export const optionalId = () =>
  z.preprocess((value) => {
    const one = single(value);
    return one === "" || one === undefined ? null : one;
  }, z.uuid("invalid").nullable());

/** A `datetime-local` reading; kept as text, for only the domain knows whose clock it is. */
export const wallClock = () =>
  z.preprocess(
    single,
    z
      .string("required")
      .min(1, "required")
      .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "date"),
  );

export const optionalWallClock = () =>
  z.preprocess((value) => {
    const one = single(value);
    return one === "" || one === undefined ? null : one;
  }, wallClock().nullable());

/** An hour of the day as people type it (9:00, 09.30, 14u15), as minutes after midnight. */
export const timeOfDay = () =>
  z.preprocess(
    single,
    z
      .string("required")
      .trim()
      .min(1, "required")
      .regex(/^([01]?\d|2[0-3])[:.u][0-5]\d$/i, "time")
      .transform((text) => {
        const [hours, minutes] = text.split(/[:.u]/i).map(Number);
        return hours! * 60 + minutes!;
      }),
  );

/** As timeOfDay; empty means null. */
export const optionalTimeOfDay = () =>
  z.preprocess((value) => {
    const one = single(value);
    return one === "" || one === undefined ? null : one;
  }, timeOfDay().nullable());

/** `YYYY-MM-DD` that a calendar has, in years that make sense. */
export function isRealDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (!year || !month || !day || year < 2000 || year > 2200) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** `YYYY-MM-DD` of a day, or null when it was left empty. */
export const optionalDay = () =>
  optionalLine(10)
    .refine((text) => text === "" || isRealDay(text), "day")
    .transform((text) => text || null);
