import { z } from "zod";
import {
  isRealDay,
  optionalLine,
  optionalText,
  optionalWholeNumber,
  wholeNumber,
} from "~/platform/http/fields";
import { MOST_QUOTAS, quotaField, wantedField } from "./date-fields";
import { PROVINCES, type ProvinceName } from "./event";
import { PARTICIPANT_TYPES, type ParticipantTypeName } from "./participant-types";

/** More seats than any hall has. */
const MOST_SEATS = 20_000;
export type QuotaInput = {
  kind: "AT_MOST" | "KEEP";
  types: ParticipantTypeName[];
  seats: number;
  /** `YYYY-MM-DD`, that day included. */
  until: string | null;
};
export type VenueInput = {
  name: string;
  street: string;
  postcode: string;
  municipality: string;
  province: ProvinceName;
  route: string;
  accessibility: string;
};

const reading = () =>
  optionalLine(16)
    .refine((text) => text === "" || isReading(text), "date")
    .transform((text) => text || null);
const day = () =>
  optionalLine(10)
    .refine((text) => text === "" || isRealDay(text), "date")
    .transform((text) => text || null);

/** One date of an event. Moments are readings of the Brussels wall clock; only the server turns them into instants. */
export const DateForm = z
  .looseObject({
    startsAt: reading().pipe(z.string("required")),
    endsAt: reading().pipe(z.string("required")),
    venueName: optionalLine(160),
    street: optionalLine(160),
    postcode: optionalLine(12),
    municipality: optionalLine(80),
    province: optionalLine(30),
    route: optionalText(2000),
    accessibility: optionalText(2000),
    onlineUrl: optionalLine(500).refine((text) => text === "" || isLink(text), "url"),
    capacity: wholeNumber(0, MOST_SEATS),
    opensAt: reading(),
    /** The last day on which one registers, that day included … */
    closesDay: day(),
    /** … or until this hour of it. */
    closesTime: optionalLine(5)
      .refine((text) => text === "" || /^([01]\d|2[0-3]):[0-5]\d$/.test(text), "time")
      .transform((text) => text || null),
    offerHours: wholeNumber(1, 336),
  })
  .transform((form, context) => {
    const values = form as Record<string, unknown>;
    return {
      startsAt: form.startsAt,
      endsAt: form.endsAt,
      venue: readVenue(form, context),
      onlineUrl: form.onlineUrl,
      capacity: form.capacity,
      opensAt: form.opensAt,
      closesDay: form.closesDay,
      closesTime: form.closesTime,
      offerHours: form.offerHours,
      quotas: readQuotas(values, form.capacity, context),
      wanted: readWanted(values, context),
    };
  });
export type DateInput = z.output<typeof DateForm>;

/** `YYYY-MM-DDTHH:MM` of a day that exists. */
function isReading(text: string): boolean {
  return /T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isRealDay(text.split("T")[0]!);
}

function isLink(text: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text) && URL.canParse(text);
}

type VenueFields = Omit<VenueInput, "name" | "province"> & { venueName: string; province: string };

/** A place is whole or not there: a name without a town helps nobody on the way. */
function readVenue(form: VenueFields, context: z.RefinementCtx): VenueInput | null {
  const { venueName: name, street, postcode, municipality, route, accessibility } = form;
  if (![name, street, postcode, municipality, route, accessibility].some(Boolean)) return null;
  const province = PROVINCES.find((one) => one === form.province);
  const missing = { venueName: name, municipality, province };
  for (const [field, value] of Object.entries(missing))
    if (!value) context.addIssue({ code: "custom", path: [field], message: "required" });
  return { name, street, postcode, municipality, province: province ?? "BRUSSEL", route, accessibility };
}

const Quota = z.object({
  kind: z.enum(["AT_MOST", "KEEP"], "required"),
  types: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.enum(PARTICIPANT_TYPES, "invalid")).min(1, "required"),
  ),
  seats: wholeNumber(0, MOST_SEATS),
  until: day(),
});

/** Rules without a kind are empty boxes of the form. */
function readQuotas(
  values: Record<string, unknown>,
  capacity: number,
  context: z.RefinementCtx,
): QuotaInput[] {
  const found: QuotaInput[] = [];
  for (let n = 1; n <= MOST_QUOTAS; n += 1) {
    const [kind, types, seats, until] = (["kind", "types", "seats", "until"] as const).map(
      (part) => values[quotaField(n, part)],
    );
    if (!kind) continue;
    const refuse = (part: "kind" | "types" | "seats" | "until", message: string) =>
      context.addIssue({ code: "custom", path: [quotaField(n, part)], message });
    const result = Quota.safeParse({ kind, types, seats, until });
    if (!result.success) {
      for (const issue of result.error.issues)
        refuse(issue.path[0] as "kind" | "types" | "seats" | "until", issue.message);
      continue;
    }
    const quota = result.data;
    if (quota.kind === "KEEP" && quota.seats > capacity) refuse("seats", "too-large");
    found.push({ ...quota, until: quota.kind === "KEEP" ? quota.until : null });
  }
  return found;
}

function readWanted(values: Record<string, unknown>, context: z.RefinementCtx) {
  return PARTICIPANT_TYPES.flatMap((type) => {
    const result = optionalWholeNumber(0, MOST_SEATS).safeParse(values[wantedField(type)]);
    if (result.success) return result.data ? [{ type, atLeast: result.data }] : [];
    context.addIssue({ code: "custom", path: [wantedField(type)], message: result.error.issues[0]!.message });
    return [];
  });
}
