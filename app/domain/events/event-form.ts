import { z } from "zod";
import {
  EMAIL,
  isRealDay,
  line,
  oneOf,
  optionalId,
  optionalLine,
  optionalText,
  optionalWholeNumber,
  tick,
} from "~/platform/http/fields";
import { EVENT_KINDS } from "./event";

const several = (value: unknown) => (value === undefined || value === "" ? [] : [value].flat());
const orNull = (text: string) => text || null;

/** What an organiser tells of an event; its dates and programme have forms of their own. */
export const EventForm = z.object({
  title: line(160),
  kind: oneOf(EVENT_KINDS),
  summary: optionalLine(400),
  /** Markdown. */
  description: optionalText(20_000),
  audience: optionalLine(400),
  seriesId: optionalId(),
  /** Left out with a series: the next one. */
  edition: optionalWholeNumber(1, 999),
  networkId: optionalId(),
  sectorId: optionalLine(60).transform(orNull),
  themeIds: z.preprocess(several, z.array(z.string().max(60, "invalid")).max(50, "too-large")),
  severalDates: tick(),
  contactName: optionalLine(120),
  contactEmail: optionalLine(254).refine((text) => text === "" || EMAIL.test(text), "email"),
});
export type EventInput = z.output<typeof EventForm>;

/** A series: editions of one thing. */
export const SeriesForm = z.object({
  title: line(160),
  description: optionalText(2000),
  networkId: optionalId(),
});
export type SeriesInput = z.output<typeof SeriesForm>;

/** The next edition, made out of this one. */
export const CopyForm = z.object({
  title: line(160),
  edition: optionalWholeNumber(1, 999),
  /** `YYYY-MM-DD` on which the first date falls; left out when there is no date to move. */
  firstDay: optionalLine(10)
    .refine((text) => text === "" || isRealDay(text), "date")
    .transform(orNull),
});
export type CopyInput = z.output<typeof CopyForm>;
